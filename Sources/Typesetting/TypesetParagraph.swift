/// A paragraph. A line break in its text starts a new line whose direction is found anew.
public struct TypesetParagraph: Hashable, Sendable {
  /// Size and spacing.
  public enum Role: Hashable, Sendable {
    case body
    /// A larger opening line, as on a cover.
    case title
    /// Smaller text with less space, for notes and legends.
    case note
    /// Indented, for quoted text.
    case quotation
  }

  public var inlines: [TypesetInline]
  public var role: Role
  public var direction: TextDirection
  public var alignment: TextAlignment
  /// The BCP 47 tag of its language, such as `ar` or `ckb`, where it is not the document's.
  public var language: String?
  /// An id that links and references may name.
  public var anchor: String?

  public init(
    _ inlines: [TypesetInline], role: Role = .body, direction: TextDirection = .automatic,
    alignment: TextAlignment = .start, language: String? = nil, anchor: String? = nil
  ) {
    self.inlines = inlines
    self.role = role
    self.direction = direction
    self.alignment = alignment
    self.language = language
    self.anchor = anchor
  }
}
