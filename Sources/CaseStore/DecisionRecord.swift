public import Hashing

/// A decision of a person, as it is recorded: who, by what authority, when, why.
public struct DecisionRecord: Sendable, Hashable {
  public let digest: Digest
  public let kind: String
  public let subject: String
  public let name: String
  public let role: String
  public let authority: String
  public let date: String
  public let reason: String

  public init(
    digest: Digest, kind: String, subject: String, name: String, role: String, authority: String,
    date: String,
    reason: String
  ) {
    self.digest = digest
    self.kind = kind
    self.subject = subject
    self.name = name
    self.role = role
    self.authority = authority
    self.date = date
    self.reason = reason
  }
}
