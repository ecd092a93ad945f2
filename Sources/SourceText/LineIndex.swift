/// Where the lines of a byte sequence start, to turn a byte offset into the place a person looks for.
///
/// Line feeds are counted in blocks of bytes: what stands before an offset in its block is counted when it is asked
/// for. Finding each line feed beforehand would take longer than counting them all, and most are never asked for.
public struct LineIndex: Sendable {
  private let bytes: [UInt8]
  /// For each block the line feeds before it, and last those of all. 32 bits are enough for every text that a `Span`
  /// can speak of.
  private let before: [UInt32]

  private static let blockBytes = 128
  private static let lineFeed = UInt8(ascii: "\n")

  public init(_ utf8: [UInt8]) {
    bytes = utf8
    let blocks = (utf8.count + LineIndex.blockBytes - 1) / LineIndex.blockBytes
    before = utf8.withUnsafeBytes { bytes in
      [UInt32](unsafeUninitializedCapacity: blocks + 1) { before, count in
        var found = 0
        for block in 0..<blocks {
          before.initializeElement(at: block, to: UInt32(found))
          let start = block * LineIndex.blockBytes
          found += LineIndex.lineFeeds(in: bytes, start..<min(start + LineIndex.blockBytes, bytes.count))
        }
        before.initializeElement(at: blocks, to: UInt32(found))
        count = blocks + 1
      }
    }
  }

  /// How many line feeds there are in a block or a part of it.
  @inline(__always)
  private static func lineFeeds(in bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> Int {
    let lineFeeds = SIMD16<UInt8>(repeating: lineFeed)
    // No byte of it grows above the number of vectors in a block.
    var found = SIMD16<UInt8>.zero
    var offset = range.lowerBound
    while offset + 16 <= range.upperBound {
      let vector = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
      found &-= unsafeBitCast(vector .== lineFeeds, to: SIMD16<UInt8>.self)
      offset += 16
    }
    let halves = unsafeBitCast(found, to: SIMD2<UInt64>.self)
    var count = Int(((halves[0] &+ halves[1]) &* ones) >> 56)
    while offset < range.upperBound {
      let left = range.upperBound - offset
      if offset + 8 <= bytes.count {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        count &+= Int(((isLineFeed(word) & ~(UInt64.max << UInt64(left * 8))) &* ones) >> 56)
        offset += 8
      } else {
        if bytes[offset] == lineFeed { count += 1 }
        offset += 1
      }
    }
    return count
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// The lowest bit of each byte that is a line feed.
  @inline(__always)
  private static func isLineFeed(_ word: UInt64) -> UInt64 {
    let difference = word ^ (UInt64(lineFeed) &* ones)
    let low = ones &* 0x7F
    return ~(((difference & low) &+ low) | difference | low) >> 7
  }

  public var lineCount: Int { before.last.map { Int($0) + 1 } ?? 1 }

  /// The line and column of a byte offset, both counted from 1; the column counts bytes.
  public func place(of offset: Int) -> LinePlace {
    let line = line(of: offset)
    return LinePlace(line: line, column: offset - start(of: line) + 1)
  }

  /// The line of a byte offset, counted from 1.
  public func line(of offset: Int) -> Int {
    let offset = min(offset, bytes.count)
    let block = offset / LineIndex.blockBytes
    return bytes.withUnsafeBytes {
      Int(before[block]) + LineIndex.lineFeeds(in: $0, (block * LineIndex.blockBytes)..<offset) + 1
    }
  }

  /// The offset at which a line starts, looked for first among the blocks.
  private func start(of line: Int) -> Int {
    if line == 1 { return 0 }
    // The last block with fewer line feeds before it than there are before the line holds the one that begins it.
    var low = 0
    var high = before.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(before[middle]) < line - 1 { low = middle } else { high = middle }
    }
    var left = line - 1 - Int(before[low])
    var offset = low * LineIndex.blockBytes
    while left > 0 {
      if bytes[offset] == LineIndex.lineFeed { left -= 1 }
      offset += 1
    }
    return offset
  }
}
