/// Where a piece of a document's text stands in its file.
public struct FilePlace: Sendable, Hashable {
  public let path: FileNode
  private let lineNumber: UInt32
  private let start: UInt32
  private let end: UInt32

  /// Node path such as `/article/section[2]/para[1]` or `/report/@number`; empty for plain text. In a file of several
  /// parts it begins with the part, such as `/part[2]`, and lines and bytes are then those of the part, decoded. Put
  /// together when asked for.
  public var node: String { path.text }
  /// Counted from 1.
  public var line: Int { Int(lineNumber) }
  /// Byte offsets in the file (after transcoding to UTF-8, where the file was not UTF-8).
  public var bytes: Range<Int> { Int(start)..<Int(end) }

  public init(path: FileNode, line: Int, bytes: Range<Int>) {
    self.path = path
    lineNumber = UInt32(line)
    start = UInt32(bytes.lowerBound)
    end = UInt32(bytes.upperBound)
  }

  public init(node: String = "", line: Int, bytes: Range<Int>) {
    self.init(path: FileNode(node), line: line, bytes: bytes)
  }
}
