/// A person's decision about a passage. Its subject is the digest of the passage with what surrounds it and what
/// asked, so that it holds wherever the passage stands.
public struct ReviewDecisionRecord: Sendable, Hashable {
  /// What was decided, besides the word for it.
  public struct Particulars: Sendable, Hashable {
    /// The kind of question that was answered, such as `referral`.
    public let kind: String
    /// The substitute, summary, marking or owner; else empty.
    public let text: String
    /// Code and authority of the ground that a person gave for withholding; else empty.
    public let ground: String
    public let groundAuthority: String

    public init(kind: String, text: String = "", ground: String = "", groundAuthority: String = "") {
      self.kind = kind
      self.text = text
      self.ground = ground
      self.groundAuthority = groundAuthority
    }
  }

  public let decision: DecisionRecord
  public let particulars: Particulars
}
