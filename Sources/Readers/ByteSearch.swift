import SourceText

#if canImport(Glibc)
  import Glibc
#endif

/// Searches in bytes at the speed of memory. Offsets are those of the buffer.
enum ByteSearch {
  /// The first place of `byte` in `range`, or nil.
  static func first(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "a range outside the bytes")
    guard let base = bytes.baseAddress, !range.isEmpty,
      let found = memchr(base + range.lowerBound, Int32(byte), range.count)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  /// Whether two ranges hold the same bytes.
  static func isEqual(
    _ bytes: UnsafeBufferPointer<UInt8>, _ left: Range<Int>, _ right: Range<Int>
  ) -> Bool {
    isEqual(bytes, left, UnsafeBufferPointer(rebasing: bytes[right]))
  }

  /// Whether a range holds the bytes of another buffer.
  static func isEqual(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ other: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "a range outside the bytes")
    guard range.count == other.count else { return false }
    guard let base = bytes.baseAddress, let otherBase = other.baseAddress, !range.isEmpty else { return true }
    return memcmp(base + range.lowerBound, otherBase, range.count) == 0
  }

  /// Where the ASCII bytes that `range` begins with end.
  static func asciiEnd(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "a range outside the bytes")
    let raw = UnsafeRawBufferPointer(bytes)
    var offset = range.lowerBound
    while offset + 16 <= range.upperBound {
      let word =
        raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        | raw.loadUnaligned(fromByteOffset: offset + 8, as: UInt64.self)
      if word & 0x8080_8080_8080_8080 != 0 { break }
      offset += 16
    }
    while offset < range.upperBound, bytes[offset] < 0x80 { offset += 1 }
    return offset
  }

  // MARK: Eight at a time

  /// A hash of bytes, fixed for all time, begun with another.
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ seed: UInt64) -> UInt64 {
    var hash = (seed ^ UInt64(range.count)) &* 0x9E37_79B9_7F4A_7C15
    words(bytes, range, padding: 0) { word, _ in
      hash = (hash ^ word) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 29
      return true
    }
    return hash
  }

  /// How many letters A to Z and a to z there are in bytes that are all ASCII.
  static func countLetters(inASCII bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var total = 0
    words(bytes, range, padding: 0x20) { word, _ in
      let lowered = word | 0x2020_2020_2020_2020
      // The top bit of each byte: not below `a`, and not above `z`.
      let letters = (lowered &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(lowered &+ 0x0505_0505_0505_0505)
      total &+= Int((((letters & tops) >> 7) &* 0x0101_0101_0101_0101) >> 56)
      return true
    }
    return total
  }

  /// How many bytes begin a scalar of several bytes.
  static func countLeads(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var total = 0
    words(bytes, 0..<bytes.count, padding: 0x20) { word, _ in
      if word & tops != 0 { total &+= leads(word) }
      return true
    }
    return total
  }

  static let tops: UInt64 = 0x8080_8080_8080_8080

  /// How many of eight bytes begin a scalar of several bytes: have their two top bits set.
  @inline(__always)
  private static func leads(_ word: UInt64) -> Int {
    Int((((word & (word << 1) & tops) >> 7) &* 0x0101_0101_0101_0101) >> 56)
  }

  /// The top bit of each byte that is `value`.
  @inline(__always)
  static func isEqual(_ word: UInt64, _ value: UInt8) -> UInt64 {
    let difference = word ^ (UInt64(value) &* 0x0101_0101_0101_0101)
    return ~(((difference & ~tops) &+ ~tops) | difference) & tops
  }

  /// Calls `body` with eight bytes at a time, the first in the lowest place, until it returns false; behind the last
  /// byte stands `padding`.
  @inline(__always)
  private static func words(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, padding: UInt8,
    _ body: (UInt64, _ offset: Int) -> Bool
  ) {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "a range outside the bytes")
    let raw = UnsafeRawBufferPointer(bytes)
    var offset = range.lowerBound
    while offset + 8 <= range.upperBound {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      if !body(word, offset) { return }
      offset += 8
    }
    if offset < range.upperBound {
      _ = body(word(raw, at: offset, end: range.upperBound, padding: padding), offset)
    }
  }

  /// Eight bytes, the first in the lowest place; behind the last stands `padding`.
  @inline(__always)
  static func word(_ raw: UnsafeRawBufferPointer, at offset: Int, padding: UInt8) -> UInt64 {
    offset + 8 <= raw.count
      ? UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      : word(raw, at: offset, end: raw.count, padding: padding)
  }

  /// The same with fewer than eight bytes before `end`.
  private static func word(
    _ raw: UnsafeRawBufferPointer, at offset: Int, end: Int, padding: UInt8
  ) -> UInt64 {
    let left = end - offset
    let isPadding = UInt64.max << UInt64(left * 8)
    var rest: UInt64 = 0
    if offset + 8 <= raw.count {
      rest = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    } else if end >= 8 {
      rest = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: end - 8, as: UInt64.self))
      rest >>= UInt64(64 - left * 8)
    } else {
      for index in 0..<left { rest |= UInt64(raw[offset + index]) << UInt64(index * 8) }
    }
    return rest & ~isPadding | (UInt64(padding) &* 0x0101_0101_0101_0101) & isPadding
  }
}
