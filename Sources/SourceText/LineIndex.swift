/// Where the lines of a byte sequence start, to turn a byte offset into the place a person looks for.
public struct LineIndex: Sendable {
  /// 32 bits are enough for every text that a `Span` can speak of.
  private let starts: [UInt32]

  public init(_ utf8: [UInt8]) {
    starts = utf8.withUnsafeBytes { bytes in
      [UInt32](unsafeUninitializedCapacity: LineIndex.lineFeeds(in: bytes) + 1) { starts, count in
        starts.initializeElement(at: 0, to: 0)
        count = 1
        LineIndex.eachLineFeed(in: bytes) { offset in
          starts.initializeElement(at: count, to: UInt32(offset + 1))
          count += 1
        }
      }
    }
  }

  private static let lineFeed = UInt8(ascii: "\n")

  private static func lineFeeds(in bytes: UnsafeRawBufferPointer) -> Int {
    let lineFeeds = SIMD16<UInt8>(repeating: lineFeed)
    var count = 0
    var offset = 0
    while offset + 16 <= bytes.count {
      // Each of so many vectors adds one at most to a byte.
      let end = min(offset + 16 * 255, bytes.count)
      var found = SIMD16<UInt8>.zero
      while offset + 16 <= end {
        let vector = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
        found &-= unsafeBitCast(vector .== lineFeeds, to: SIMD16<UInt8>.self)
        offset += 16
      }
      count += Int(SIMD16<UInt16>(truncatingIfNeeded: found).wrappedSum())
    }
    while offset < bytes.count {
      if bytes[offset] == lineFeed { count += 1 }
      offset += 1
    }
    return count
  }

  private static func eachLineFeed(in bytes: UnsafeRawBufferPointer, _ body: (_ offset: Int) -> Void) {
    let lineFeeds = SIMD16<UInt8>(repeating: lineFeed)
    var offset = 0
    while offset + 16 <= bytes.count {
      let vector = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
      let found = unsafeBitCast(vector .== lineFeeds, to: SIMD2<UInt64>.self)
      if found[0] | found[1] != 0 {
        for half in 0..<2 {
          var rest = UInt64(littleEndian: found[half]) & 0x8080_8080_8080_8080
          while rest != 0 {
            body(offset + half * 8 + rest.trailingZeroBitCount / 8)
            rest &= rest &- 1
          }
        }
      }
      offset += 16
    }
    while offset < bytes.count {
      if bytes[offset] == lineFeed { body(offset) }
      offset += 1
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
