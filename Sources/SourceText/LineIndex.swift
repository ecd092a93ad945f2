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
      while offset + 8 <= bytes.count {
        // The top bit of each byte that is a line feed, the first byte in the lowest place.
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        let difference = word ^ 0x0A0A_0A0A_0A0A_0A0A
        var found =
          ~(((difference & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F) | difference)
          & 0x8080_8080_8080_8080
        while found != 0 {
          starts.append(UInt32(offset + found.trailingZeroBitCount / 8 + 1))
          found &= found &- 1
        }
        offset += 8
      }
      while offset < bytes.count {
        if bytes[offset] == UInt8(ascii: "\n") { starts.append(UInt32(offset + 1)) }
        offset += 1
      }
    }
    self.starts = starts
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
