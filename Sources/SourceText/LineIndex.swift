/// Where the lines of a byte sequence start, to turn a byte offset into the place a person looks for.
public struct LineIndex: Sendable {
  private let starts: [Int]

  public init(_ utf8: [UInt8]) {
    var starts = [0]
    for (offset, byte) in utf8.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
    self.starts = starts
  }

  public var lineCount: Int { starts.count }

  /// The line and column of a byte offset, both counted from 1; the column counts bytes.
  public func place(of offset: Int) -> LinePlace {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return LinePlace(line: low + 1, column: offset - starts[low] + 1)
  }
}
