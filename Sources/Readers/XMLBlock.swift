import Documents

/// A piece of text that an XML document shows on lines of its own.
struct XMLBlock {
  var kind: Region.Kind
  /// The innermost element that holds all of it.
  let element: Int
  /// Decoded, without white space at its ends.
  let bytes: [UInt8]
  /// From its first to its last character in the file; a note put behind it may lie inside.
  let source: Range<Int>
  let row: Int?
}
