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

  var kind: Region.Kind
  /// The innermost element that holds all of it, but for the label in front of a list item.
  let element: Int
  /// Decoded, without white space at its ends: in the text of the projection.
  let span: Span
  /// Indices into the pieces of the projection.
  let pieces: Range<Int>
  /// From its first to its last character in the file; a note put behind it may lie inside.
  let source: Range<Int>
  let row: Int?
  let column: Int?
}
