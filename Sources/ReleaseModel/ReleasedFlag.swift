/// A passage that a rule asks a person to look at, with what the person decided.
public struct ReleasedFlag: Hashable, Sendable {
  /// What a person decided about it, as the packet may say it.
  public enum Decision: Hashable, Sendable {
    /// Nobody has decided; what leaves anyway is in the list all the same.
    case open
    case disclosed
    /// The passage's paragraph was replaced by words that a person wrote for the defence.
    case summarised
    /// It goes to the judge's log with this reason, which a person wrote for release; nil where he wrote none.
    case logged(reason: String?)
  }

  /// Such as `exculpatory`.
  public var kind: String
  /// The rule with its revision; empty where the passage does not leave, because a rule's name tells what it found.
  public var rule: String
  /// What the rule is called, in words; empty likewise.
  public var title: String
  /// The passage, or the words written in its place; nil where it does not leave.
  public var text: String?
  /// Index of the block it stands in; nil where it does not leave.
  public var block: Int?
  public var decision: Decision

  public init(
    kind: String, rule: String, title: String = "", text: String?, block: Int? = nil,
    decision: Decision = .open
  ) {
    self.kind = kind
    self.rule = rule
    self.title = title
    self.text = text
    self.block = block
    self.decision = decision
  }
}
