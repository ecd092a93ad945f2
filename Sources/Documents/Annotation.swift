public import SourceText

/// What a reader says of a passage beyond its region: what the file's editor says of it in markup, such as that it
/// names a person, or what its label says of a value. It is kept as it was found; nothing follows from it by itself.
public struct Annotation: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case person
    case place
    case organisation
    /// A term or cover name that the editor explains elsewhere.
    case term
    case date
    /// A number or code of a person, a thing or the report; `name` says which.
    case identifier
  }

  public let kind: Kind
  /// The passage, without label and mark.
  public let span: Span
  /// What the editor refers to, such as `#p_HD1`, or the date as `yyyy-mm-dd`, `yyyy-mm` or `yyyy`; empty where
  /// nothing is given.
  public let key: String
  /// The label of the value, as written; empty in markup.
  public let name: String

  public init(_ kind: Kind, _ span: Span, key: String, name: String = "") {
    self.kind = kind
    self.span = span
    self.key = key
    self.name = name
  }
}
