import Documents

/// A piece of text that an XML document shows on lines of its own.
struct XMLBlock {
  /// The part of a block that is one text node, or what is left of one without the white space at the block's ends.
  struct Piece {
    /// Index into the tree's events.
    let event: Int
    /// In the tree's characters.
    var characters: Range<Int>
    /// Of its first byte in the block.
    let offset: Int
  }

  var kind: Region.Kind
  /// The innermost element that holds all of it, but for the label in front of a list item.
  let element: Int
  /// Decoded, without white space at its ends.
  let bytes: [UInt8]
  let pieces: [Piece]
  /// From its first to its last character in the file; a note put behind it may lie inside.
  let source: Range<Int>
  let row: Int?
  let column: Int?
}
