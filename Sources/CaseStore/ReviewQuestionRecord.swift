public import Hashing

/// A question about a passage that a run met, with when it first did.
public struct ReviewQuestionRecord: Sendable, Hashable {
  public let key: Digest
  /// Such as `referral`.
  public let kind: String
  /// In words, without document text.
  public let words: String
  /// Over the passage as a person sees it.
  public let passage: Digest
  /// Control number of the first document it stands in.
  public let controlNumber: String
  /// In how many places it stands.
  public let places: Int
  /// RFC 3339 in UTC; kept when the question is met again.
  public let firstSeen: String
  /// Whether it waits for a person; a passage that is settled may be exported and decided too.
  public let isOpen: Bool
  /// Who is to decide; empty where nobody was named.
  public let assignedTo: String

  public init(
    key: Digest, kind: String, words: String, passage: Digest, controlNumber: String, places: Int,
    firstSeen: String, isOpen: Bool = true, assignedTo: String = ""
  ) {
    self.key = key
    self.kind = kind
    self.words = words
    self.passage = passage
    self.controlNumber = controlNumber
    self.places = places
    self.firstSeen = firstSeen
    self.isOpen = isOpen
    self.assignedTo = assignedTo
  }
}
