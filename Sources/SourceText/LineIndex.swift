/// Where the lines of a byte sequence start, to turn a byte offset into the place a person looks for.
public struct LineIndex: Sendable {
  /// 32 bits are enough for every text that a `Span` can speak of.
  private let starts: [UInt32]

  public init(_ utf8: [UInt8]) {
    var starts: [UInt32] = []
    // Lines of markup are about sixty bytes long.
    starts.reserveCapacity(utf8.count / 48 + 16)
    starts.append(0)
    utf8.withUnsafeBytes { bytes in
      var offset = 0
      let lineFeeds = SIMD16<UInt8>(repeating: UInt8(ascii: "\n"))
      while offset + 16 <= bytes.count {
        let vector = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
        let found = unsafeBitCast(vector .== lineFeeds, to: SIMD2<UInt64>.self)
        if found[0] | found[1] != 0 {
          LineIndex.add(found[0], offset, to: &starts)
          LineIndex.add(found[1], offset + 8, to: &starts)
        }
        offset += 16
      }
      while offset < bytes.count {
        if bytes[offset] == UInt8(ascii: "\n") { starts.append(UInt32(offset + 1)) }
        offset += 1
      }
    }
    self.starts = starts
  }

  /// - Parameter found: all bits of each of eight bytes that is a line feed.
  private static func add(_ found: UInt64, _ offset: Int, to starts: inout [UInt32]) {
    var rest = UInt64(littleEndian: found) & 0x8080_8080_8080_8080
    while rest != 0 {
      starts.append(UInt32(offset + rest.trailingZeroBitCount / 8 + 1))
      rest &= rest &- 1
    }
  }

  public var lineCount: Int { starts.count }

  /// The line and column of a byte offset, both counted from 1; the column counts bytes.
  public func place(of offset: Int) -> LinePlace {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle } else { high = middle }
    }
    return LinePlace(line: low + 1, column: offset - Int(starts[low]) + 1)
  }

  /// The line of a byte offset, counted from 1, looked for from a line near it: quick where offsets are asked for
  /// in order, and right wherever they are.
  public func line(of offset: Int, near line: Int) -> Int {
    var index = min(max(line, 1), starts.count) - 1
    guard Int(starts[index]) <= offset else { return place(of: offset).line }
    var steps = 0
    while index + 1 < starts.count, Int(starts[index + 1]) <= offset {
      index += 1
      steps += 1
      if steps == 64 { return place(of: offset).line }
    }
    return index + 1
  }
}
