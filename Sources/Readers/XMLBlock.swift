import Documents
import SourceText

/// A piece of text that an XML document shows on lines of its own.
struct XMLBlock {
  /// The part of a block that is one text node, or what is left of one without the white space at the block's ends.
  struct Piece {
    private let eventIndex: UInt32
    private var characterSpan: Span
    private var start: UInt32

    /// Index into the tree's events.
    var event: Int { Int(eventIndex) }
    /// Decoded, in the tree.
    var characters: Range<Int> { characterSpan.range }
    /// Where its first byte stands in the text of the projection.
    var offset: Int { Int(start) }
    /// Where it stands in the text of the projection.
    var span: Span { Span(offset, offset + characters.count) }

    init(event: Int, characters: Range<Int>, offset: Int) {
      eventIndex = UInt32(event)
      characterSpan = Span(characters)
      start = UInt32(offset)
    }

    /// Leaves out what lies behind an offset in the text.
    mutating func cut(at end: Int) {
      let length = min(characters.count, end - offset)
      characterSpan = Span(characterSpan.start, characterSpan.start + length)
    }

    /// The same in a text that holds `bytes` more before it.
    func shifted(by bytes: Int) -> Piece {
      var piece = self
      piece.start = UInt32(offset + bytes)
      return piece
    }
  }

  let kind: Region.Kind
  private let elementIndex: UInt32
  private let sourceSpan: Span
  private let rowIndex: Int32
  private let columnIndex: Int32
  /// Decoded, without white space at its ends: in the text of the projection.
  private(set) var span: Span

  /// The innermost element that holds all of it, but for the label in front of a list item.
  var element: Int { Int(elementIndex) }
  /// From its first to its last character in the file; a note put behind it may lie inside.
  var source: Range<Int> { sourceSpan.range }
  var row: Int? { rowIndex < 0 ? nil : Int(rowIndex) }
  var column: Int? { columnIndex < 0 ? nil : Int(columnIndex) }

  init(
    kind: Region.Kind, element: Int, span: Span, source: Range<Int>, row: Int?, column: Int?
  ) {
    self.kind = kind
    elementIndex = UInt32(element)
    self.span = span
    sourceSpan = Span(source)
    rowIndex = Int32(row ?? -1)
    columnIndex = Int32(column ?? -1)
  }

  /// The same in a text that holds `bytes` more before it.
  func shifted(by bytes: Int) -> XMLBlock {
    var block = self
    block.span = span.shifted(by: bytes)
    return block
  }
}
