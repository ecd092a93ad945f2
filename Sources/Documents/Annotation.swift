public import SourceText

/// What the editor of a file says of a passage in markup, such as that it names a person. It is kept as it was
/// found; nothing follows from it by itself.
public struct Annotation: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case person
    case place
    case organisation
    /// A term or cover name that the editor explains elsewhere.
    case term
    case date
  }

  public let kind: Kind
  public let span: Span
  /// What the editor refers to, such as `#p_HD1`, or the date; empty where nothing is given.
  public let key: String

  public init(_ kind: Kind, _ span: Span, key: String) {
    self.kind = kind
    self.span = span
    self.key = key
  }
}
