public import SourceText

/// A piece of a document's text of one kind, with its place in the file. Regions are sorted and disjoint, and
/// every character of the text but the line feeds between regions lies in exactly one.
public struct Region: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case title
    case heading
    case paragraph
    case listItem
    case cell
    /// A labelled value such as `DOI: 20310312`; `name` is the label.
    case field
    case caption
    /// A note of the editor of a published document that says where it is kept and how it was marked.
    case sourceNote
    /// A line that states the classification of the whole.
    case banner
    /// A line of the classification authority block.
    case authorityBlock
    /// Message envelope, routing, page-break and trailer lines.
    case envelope
    /// A text that a reader could not place: kept, reported, and never released by default.
    case unplaced
    /// An XML attribute's value; `name` is the attribute's.
    case attribute
    case comment
    case processingInstruction

    /// Attributes, comments, processing instructions, envelopes and unplaced text are not content that a
    /// reviewer sees as the report; they leave only by an explicit decision.
    public var leavesByDefault: Bool {
      switch self {
      case .title, .heading, .paragraph, .listItem, .cell, .field, .caption, .sourceNote: true
      case .banner, .authorityBlock, .envelope, .unplaced, .attribute, .comment, .processingInstruction: false
      }
    }
  }

  public let kind: Kind
  /// Which stage of reading took it.
  public let stage: ReadingStage
  /// In the document's text; includes the portion mark where the text carries one.
  public let span: Span
  private let portionIndex: UInt32
  private let rowIndex: Int32
  private let columnIndex: Int32
  /// Nil where it is that of the node, which need not be kept a second time.
  private let ownName: String?
  public let place: FilePlace

  /// The element, attribute or field name, as written; empty where there is none.
  public var name: String { ownName ?? place.path.name }

  /// Index into the document's portions.
  public var portion: Int { Int(portionIndex) }
  /// For cells: the row they stand in, counted over the document; nil otherwise.
  public var row: Int? { rowIndex < 0 ? nil : Int(rowIndex) }
  /// For cells: the column they stand in, from 0, where the file tells. An empty cell of markup has no region, so the
  /// columns of a row may have gaps; one of a plain text is the white space it consists of. Nil otherwise.
  public var column: Int? { columnIndex < 0 ? nil : Int(columnIndex) }

  /// - Parameters:
  ///   - name: nil where it is that of the element or attribute.
  ///   - stage: nil where the file's markup said what the piece is.
  public init(
    _ kind: Kind, _ span: Span, name: String? = "", place: FilePlace, portion: Int, row: Int? = nil,
    column: Int? = nil, stage: ReadingStage? = nil
  ) {
    self.kind = kind
    self.span = span
    ownName = name
    self.place = place
    portionIndex = UInt32(portion)
    rowIndex = Int32(row ?? -1)
    columnIndex = Int32(column ?? -1)
    self.stage = stage ?? (kind == .unplaced ? .unread : .markup)
  }
}
