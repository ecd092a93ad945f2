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

  /// How many letters A to Z and a to z there are.
  static func countLetters(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    count(in: bytes, range) { ($0 | 0x20) &- 0x61 < 26 ? 1 : 0 }
  }

  /// How many control characters there are that are neither white space nor ESC.
  static func countControls(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    count(in: bytes, range) { byte in
      let isControl: UInt8 = byte < 0x20 ? 1 : 0
      let isDelete: UInt8 = byte == 0x7F ? 1 : 0
      let isSpace: UInt8 = byte &- 9 < 5 ? 1 : 0
      let isEscape: UInt8 = byte == 0x1B ? 1 : 0
      return (isControl | isDelete) & ~(isSpace | isEscape)
    }
  }

  /// The sum of a test that is 0 or 1 for each byte. Without a branch, so that the compiler takes many at a time.
  @inline(__always)
  private static func count(
    in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, where test: (UInt8) -> UInt8
  ) -> Int {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "a range outside the bytes")
    var offset = range.lowerBound
    var total = 0
    while offset < range.upperBound {
      // A byte counts to 255 at most.
      let end = min(range.upperBound, offset + 255)
      var count: UInt8 = 0
      for index in offset..<end { count &+= test(bytes[index]) }
      total += Int(count)
      offset = end
    }
    return total
  }
}
