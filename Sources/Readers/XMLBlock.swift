import Documents
import SourceText

/// A piece of text that an XML document shows on lines of its own.
struct XMLBlock {
  /// The part of a block that is one text node, or what is left of one without the white space at the block's ends.
  struct Piece {
    private let eventIndex: UInt32
    private var characterSpan: Span
    private let blockOffset: UInt32

    /// Index into the tree's events.
    var event: Int { Int(eventIndex) }
    /// In the tree's characters.
    var characters: Range<Int> { characterSpan.range }
    /// Of its first byte in the block.
    var offset: Int { Int(blockOffset) }

    init(event: Int, characters: Range<Int>, offset: Int) {
      eventIndex = UInt32(event)
      characterSpan = Span(characters)
      blockOffset = UInt32(offset)
    }

    /// Leaves out what lies behind an offset in the block.
    mutating func cut(at blockEnd: Int) {
      let length = min(characters.count, blockEnd - offset)
      characterSpan = Span(characterSpan.start, characterSpan.start + length)
    }
  }

  let kind: Region.Kind
  private let elementIndex: UInt32
  private let pieceSpan: Span
  private let sourceSpan: Span
  private let rowIndex: Int32
  private let columnIndex: Int32
  /// Decoded, without white space at its ends: in the text of the projection.
  let span: Span

  /// The innermost element that holds all of it, but for the label in front of a list item.
  var element: Int { Int(elementIndex) }
  /// Indices into the pieces of the projection.
  var pieces: Range<Int> { pieceSpan.range }
  /// From its first to its last character in the file; a note put behind it may lie inside.
  var source: Range<Int> { sourceSpan.range }
  var row: Int? { rowIndex < 0 ? nil : Int(rowIndex) }
  var column: Int? { columnIndex < 0 ? nil : Int(columnIndex) }

  init(
    kind: Region.Kind, element: Int, span: Span, pieces: Range<Int>, source: Range<Int>, row: Int?,
    column: Int?
  ) {
    self.kind = kind
    elementIndex = UInt32(element)
    self.span = span
    pieceSpan = Span(pieces)
    sourceSpan = Span(source)
    rowIndex = Int32(row ?? -1)
    columnIndex = Int32(column ?? -1)
  }
}
