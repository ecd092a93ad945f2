/// A paragraph, heading, field or table row of a released document.
public struct ReleasedBlock: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case heading
    case paragraph
    case listItem
    /// A labelled value; the label is part of the content where the report writes it in line.
    case field(name: String)
    case caption
    /// One row of a table; `cells` hold the content and `content` is empty.
    case row
  }

  public var kind: Kind
  /// The portion mark shown in front, such as `(U)` or, before a box, `(S//NF)`; nil where there is none.
  public var mark: String?
  public var content: [ReleasedInline]
  public var cells: [[ReleasedInline]]

  public init(
    _ kind: Kind, mark: String? = nil, content: [ReleasedInline] = [], cells: [[ReleasedInline]] = []
  ) {
    self.kind = kind
    self.mark = mark
    self.content = content
    self.cells = cells
  }

  /// All runs of the block, those of its cells included.
  public var inlines: [ReleasedInline] { content + cells.joined() }

  /// The block as a line of plain text; cells are separated by ` | `.
  public var plainText: String {
    let body =
      kind == .row
      ? cells.map { $0.map(\.plainText).joined() }.joined(separator: " | ")
      : content.map(\.plainText).joined()
    let label = if case .field(let name) = kind, !name.isEmpty { name + ": " } else { "" }
    return [mark, label + body].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
  }
}
