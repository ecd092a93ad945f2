import Documents
import SourceText

/// An identifier found in a document.
struct IdentifierMention: Hashable {
  let kind: Mention.Kind
  let span: Span
  let key: String
  /// Why it may be another number, in words: a letter was read as a digit, or a check digit is wrong. Such a
  /// number confirms nothing. Nil where it was read as it stands.
  let doubt: String?
  /// The country or issuer written between label and number; empty where there is none.
  let issuer: String
  /// Position in the document's regions.
  let region: Int

  static let misreading = "a letter was read as a digit or a digit as a letter: it may be another number"
}
