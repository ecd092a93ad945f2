import Documents
import SourceText

/// An identifier found in a document.
struct IdentifierMention: Hashable {
  let kind: Mention.Kind
  let span: Span
  let key: String
  /// Whether a letter was read as a digit or a digit as a letter (O and 0, I and 1): then it may be another
  /// number, and confirms nothing.
  let isNear: Bool
  /// The country or issuer written between label and number; empty where there is none.
  let issuer: String
  /// Position in the document's regions.
  let region: Int
}
