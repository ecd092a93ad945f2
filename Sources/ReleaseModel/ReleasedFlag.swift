/// A passage of released text that a rule asks a person to look at.
public struct ReleasedFlag: Hashable, Sendable {
  /// Such as `exculpatory`.
  public var kind: String
  public var rule: String
  /// The passage, which leaves anyway.
  public var text: String

  public init(kind: String, rule: String, text: String) {
    self.kind = kind
    self.rule = rule
    self.text = text
  }
}
