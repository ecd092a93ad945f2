/// Ages and dates of birth by how old the person possibly was.
public struct AgeMatcher: Sendable, Hashable {
  public enum Moment: String, Sendable, Hashable, CaseIterable {
    /// When the report was written.
    case document
    /// On the order's as-of date.
    case asOf = "as-of"
  }

  public var id: String?
  /// Younger than so many years, as far as can be told.
  public var under: Int
  public var moment: Moment
  public var near: Near?

  public init(id: String? = nil, under: Int, moment: Moment = .document, near: Near? = nil) {
    self.id = id
    self.under = under
    self.moment = moment
    self.near = near
  }
}
