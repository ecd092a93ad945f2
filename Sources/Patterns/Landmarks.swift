import SourceText

/// Digits, runs of capitals, and long runs of letters and digits: seldom enough in most text, and every number, code and
/// date has one.
enum Landmarks {
  /// How many ASCII capitals in a row are a landmark.
  static let capitals = 3
  /// How many ASCII letters and digits in a row are a landmark.
  static let run = 16

  /// The parts of a text, in order and apart, such that what holds a landmark and is not longer than `reach` lies in one
  /// of them with the characters beside it. One part of all where little would be left out.
  ///
  /// - Parameter text: UTF-8; no scalar is cut.
  static func surroundings(in text: UnsafeBufferPointer<UInt8>, reach: Int) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    // Room for what stands beside a match, of which word boundaries and ends of lines depend.
    let margin = reach + ASCIIBlock.size
    forEachLandmark(in: text) { start, end in
      let low = max(0, start - margin)
      let high = min(text.count, end + margin)
      if let last = parts.last, low <= last.upperBound + ASCIIBlock.size {
        parts[parts.count - 1] = last.lowerBound..<max(last.upperBound, high)
      } else {
        parts.append(low..<high)
      }
    }
    if 4 * parts.reduce(0, { $0 + $1.count }) > 3 * text.count { return [0..<text.count] }
    return parts.map { scalarStart($0.lowerBound, in: text)..<scalarEnd($0.upperBound, in: text) }
  }

  /// Calls `body` with the start and end of pieces of text that hold all landmarks, in order.
  @inline(__always)
  private static func forEachLandmark(in text: UnsafeBufferPointer<UInt8>, _ body: (Int, Int) -> Void) {
    var offset = 0
    while offset + ASCIIBlock.size <= text.count {
      let block = ASCIIBlock.load(text, offset)
      // Bytes of other scalars are taken for blanks.
      let others = (block & ASCIIBlock.tops) >> 7 &* 0xFF
      let plain = block & ~others
      // By their bits: 0x30 to 0x3F, and 0x40 to 0x5F, which is more than digits and capitals but quickly told.
      let low = plain & plain << 1 & ~(plain >> 1) & 0x2020_2020_2020_2020
      let capitals = plain & ~(plain << 1) & 0x4040_4040_4040_4040
      let letters = plain & 0x4040_4040_4040_4040
      if low != 0 && ASCIIBlock.between(plain, 0x30, 0x39) != 0 || capitals & capitals << 8 != 0 {
        // Of three capitals in a row two are in one block.
        body(offset, offset + ASCIIBlock.size)
      } else if letters == 0x4040_4040_4040_4040,
        ASCIIBlock.between(plain | 0x2020_2020_2020_2020, 0x61, 0x7A) == ASCIIBlock.tops
      {
        // A run of sixteen has eight of them in one block.
        let start = runStart(offset, in: text)
        let end = runEnd(offset + ASCIIBlock.size, in: text)
        if end - start >= run { body(start, end) }
      }
      offset += ASCIIBlock.size
    }
    if offset < text.count { body(offset, text.count) }
  }

  /// The start of the letters and digits that end at `offset`, or a place so far back that there are enough of them.
  private static func runStart(_ offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    let limit = max(0, offset - run)
    var start = offset
    while start > limit, isAlphanumeric(text[start - 1]) { start -= 1 }
    return start
  }

  private static func runEnd(_ offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    let limit = min(text.count, offset + run)
    var end = offset
    while end < limit, isAlphanumeric(text[end]) { end += 1 }
    return end
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte.isASCIIDigit }

  private static func scalarStart(_ offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var offset = offset
    while offset > 0, offset < text.count, text[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  private static func scalarEnd(_ offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var offset = offset
    while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}
