public import Documents
public import Hashing
public import SourceText

/// A person's verdict about a link, as it is recorded. It names the mention by the bytes of its file and the place
/// in its text, so that it holds wherever the file lies and in whatever order files are read.
public struct LinkDecisionRecord: Sendable, Hashable {
  public enum Verdict: String, Sendable, Hashable, CaseIterable {
    case confirm, reject
  }

  /// What is decided about.
  public struct Subject: Sendable, Hashable {
    /// The link's own id.
    public let link: String
    /// SHA-256 of the file.
    public let document: Digest
    public let kind: Mention.Kind
    public let span: Span
    /// The registry's record id.
    public let person: String
    /// Over what the registry said of the person when it was decided.
    public let personDigest: Digest
    /// Over the evidence that was shown.
    public let evidence: Digest

    public init(
      link: String, document: Digest, kind: Mention.Kind, span: Span, person: String, personDigest: Digest,
      evidence: Digest
    ) {
      self.link = link
      self.document = document
      self.kind = kind
      self.span = span
      self.person = person
      self.personDigest = personDigest
      self.evidence = evidence
    }
  }

  public let decision: DecisionRecord
  public let verdict: Verdict
  public let subject: Subject
}
