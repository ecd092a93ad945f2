/// The release order as the packet states it.
public struct ReleaseStatement: Hashable, Sendable {
  public var orderID: String
  public var title: String
  public var authority: String
  public var basis: String
  /// Name, role and date of the person who decided.
  public var decidedBy: String
  public var audience: String
  public var level: String
  /// `yyyy-mm-dd`.
  public var asOf: String
  /// Such as `sealed` or `public`; nil where there is only one.
  public var edition: String?

  /// Whether its packets are for the court alone.
  public var isSealed: Bool { edition == "sealed" }

  public init(
    orderID: String, title: String, authority: String, basis: String, decidedBy: String, audience: String,
    level: String, asOf: String, edition: String? = nil
  ) {
    self.orderID = orderID
    self.title = title
    self.authority = authority
    self.basis = basis
    self.decidedBy = decidedBy
    self.audience = audience
    self.level = level
    self.asOf = asOf
    self.edition = edition
  }
}
