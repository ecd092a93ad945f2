public import SourceText

/// The date a report gives itself.
public struct DocumentDate: Sendable, Hashable {
  /// `yyyy-mm-dd`, `yyyy-mm` or `yyyy`: no more precise than what is written.
  public let value: String
  /// Where it is written; nil where it came from an attribute that is not in the text.
  public let span: Span?

  public init(_ value: String, at span: Span?) {
    self.value = value
    self.span = span
  }
}
