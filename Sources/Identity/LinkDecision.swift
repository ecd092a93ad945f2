public import Documents
public import Hashing
public import SourceText

/// A person's decision about a link that holds: that a mention is a person of the registry, or is not.
public struct LinkDecision: Sendable, Hashable {
  public enum Verdict: String, Sendable, Hashable {
    case confirmed, rejected
  }

  /// The number under which the case records it.
  public let number: Int
  public let verdict: Verdict
  /// SHA-256 of the file.
  public let document: Digest
  public let kind: Mention.Kind
  public let span: Span
  public let person: String
  /// `Person.identityDigest` when it was decided.
  public let personDigest: Digest
  /// `Evidence` of the link when it was decided; see `LinkID`.
  public let evidence: Digest

  public init(
    number: Int, verdict: Verdict, document: Digest, kind: Mention.Kind, span: Span, person: String,
    personDigest: Digest, evidence: Digest
  ) {
    self.number = number
    self.verdict = verdict
    self.document = document
    self.kind = kind
    self.span = span
    self.person = person
    self.personDigest = personDigest
    self.evidence = evidence
  }
}
