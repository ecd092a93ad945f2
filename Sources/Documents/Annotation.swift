public import SourceText

/// What a reader says about a place in the text beyond its region: an identifier, a date, a name or term that the
/// file itself points out. Annotations state what is written; they link nothing and decide nothing.
public struct Annotation: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A number or code of a person, thing or report; `name` says which.
    case identifier
    /// `value` is `yyyy-mm-dd`, `yyyy-mm` or `yyyy`.
    case date
    /// Markup that names a person.
    case person
    /// Markup that explains a term.
    case term
  }

  public let kind: Kind
  /// The value, without its label and mark.
  public let span: Span
  /// The label or element that says what it is, as written.
  public let name: String
  /// The value in normal form, where there is one.
  public let value: String?

  public init(_ kind: Kind, _ span: Span, name: String, value: String? = nil) {
    self.kind = kind
    self.span = span
    self.name = name
    self.value = value
  }
}
