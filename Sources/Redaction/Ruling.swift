public import Rules

/// What people decided about a passage.
public struct Ruling: Hashable, Sendable {
  public let act: ReviewAct
  /// The substitute or summary, the marking of a downgrade, the owner of a referral; else empty.
  public let text: String
  /// The ground a person gave for withholding; nil where that of the finding stands.
  public let ground: Ground?

  public init(_ act: ReviewAct, text: String = "", ground: Ground? = nil) {
    self.act = act
    self.text = text
    self.ground = ground
  }
}
