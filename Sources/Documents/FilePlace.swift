/// Where a piece of a document's text stands in its file.
public struct FilePlace: Sendable, Hashable {
  /// Node path such as `/article/section[2]/para[1]` or `/report/@number`; empty for plain text. In a file of several
  /// parts it begins with the part, such as `/part[2]`, and lines and bytes are then those of the part, decoded.
  public let node: String
  /// Counted from 1.
  public let line: Int
  /// Byte offsets in the file (after transcoding to UTF-8, where the file was not UTF-8).
  public let bytes: Range<Int>

  public init(node: String = "", line: Int, bytes: Range<Int>) {
    self.node = node
    self.line = line
    self.bytes = bytes
  }
}
