/// A table with one header row, repeated at the top of every page the table runs over.
///
/// A row that does not fit on the rest of a page moves to the next one; a row taller than a page is split.
public struct TypesetTable: Hashable, Sendable {
  public struct Column: Hashable, Sendable {
    public var title: [TypesetInline]
    /// Its share of the width against the other columns' shares; at least 1.
    public var relativeWidth: Int
    public var alignment: TextAlignment

    public init(_ title: String, relativeWidth: Int = 1, alignment: TextAlignment = .start) {
      self.init([.text(title)], relativeWidth: relativeWidth, alignment: alignment)
    }

    public init(_ title: [TypesetInline], relativeWidth: Int = 1, alignment: TextAlignment = .start) {
      self.title = title
      self.relativeWidth = relativeWidth
      self.alignment = alignment
    }
  }

  public struct Cell: Hashable, Sendable {
    public var inlines: [TypesetInline]
    public var direction: TextDirection
    public var language: String?

    public init(_ inlines: [TypesetInline], direction: TextDirection = .automatic, language: String? = nil) {
      self.inlines = inlines
      self.direction = direction
      self.language = language
    }

    public init(_ text: String) {
      self.init([.text(text)])
    }
  }

  public struct Row: Hashable, Sendable {
    /// At most one a column; missing ones are empty.
    public var cells: [Cell]
    /// An id that links and references may name.
    public var anchor: String?

    public init(_ cells: [Cell], anchor: String? = nil) {
      self.cells = cells
      self.anchor = anchor
    }
  }

  public var columns: [Column]
  public var rows: [Row]
  /// Whether the first cell of each row names the row, for screen readers and in bold.
  public var firstColumnIsHeader: Bool
  /// What the table holds, for screen readers.
  public var summary: String

  public init(columns: [Column], rows: [Row], firstColumnIsHeader: Bool = false, summary: String = "") {
    self.columns = columns
    self.rows = rows
    self.firstColumnIsHeader = firstColumnIsHeader
    self.summary = summary
  }
}
