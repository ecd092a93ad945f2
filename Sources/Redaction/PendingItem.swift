public import SourceText

/// Something in a document that waits for a person. Until then it stays withheld, or, for a flag, is counted.
public struct PendingItem: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A control whose release the order's authority has not approved.
    case approval
    /// A portion mark or banner that could not be read, or none at all.
    case marking
    /// Text that no reader stage understood.
    case unread
    /// A rule that could not finish.
    case held
    /// A passage that waits for the owner of an equity to answer.
    case referral
    /// A mention whose person is open.
    case identity
    /// A passage flagged as exculpatory or otherwise for a person.
    case flag
    /// A document whose only tie to the subject lies in text that does not leave.
    case withheldLink = "withheld-link"
  }

  public let kind: Kind
  public let span: Span
  /// In words, without document text.
  public let words: String

  public init(_ kind: Kind, span: Span, words: String) {
    self.kind = kind
    self.span = span
    self.words = words
  }
}

extension PendingItem: Comparable {
  public static func < (left: PendingItem, right: PendingItem) -> Bool {
    if left.span != right.span { return left.span < right.span }
    return (left.kind.rawValue, left.words) < (right.kind.rawValue, right.words)
  }
}
