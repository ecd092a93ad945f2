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

  /// What the bytes of a file are, in one pass over them.
  ///
  /// Eight bytes at a time, without a branch that depends on where a word of another script begins or ends; only
  /// scalars of three and more bytes are looked at one by one.
  static func census(of bytes: UnsafeBufferPointer<UInt8>) -> ByteCensus {
    let raw = UnsafeRawBufferPointer(bytes)
    var census = ByteCensus()
    var offset = 0
    // The top bit of the lowest byte where the byte before is the first of two.
    var isBehindLead: UInt64 = 0
    while offset < bytes.count {
      let word = word(raw, at: offset, padding: 0x20)
      let (leads, isKnown) = pairs(word, isBehindLead)
      if isKnown {
        census.leads &+= leads.nonzeroBitCount
        isBehindLead = leads >> 56
        let controls = controls(word)
        if controls != 0 { census.controls &+= (controls & ~isEqual(word, 0x1B)).nonzeroBitCount }
        offset += 8
        continue
      }
      if isBehindLead != 0 {
        census.leads &-= 1
        offset -= 1
        isBehindLead = 0
      }
      guard let next = passLongScalar(bytes, offset, &census) else {
        census.isUTF8 = false
        break
      }
      offset = next
    }
    if isBehindLead != 0 { census.isUTF8 = false }
    census.isASCII = census.isUTF8 && census.leads == 0
    return census
  }

  /// The top bit of each of eight bytes that begins a scalar of two, and whether all of them are such scalars or ASCII.
  @inline(__always)
  private static func pairs(_ word: UInt64, _ isBehindLead: UInt64) -> (leads: UInt64, isKnown: Bool) {
    let high = word & tops
    let leads = high & (word << 1)
    let isLong = leads & (word << 2)
    // The lead bytes C0 and C1, which no scalar has, leave nothing in the four bits above the lowest.
    let isMeant = (word & 0x1E1E_1E1E_1E1E_1E1E) &+ 0x7E7E_7E7E_7E7E_7E7E
    let isWrong = (high & ~leads) ^ (leads << 8 | isBehindLead)
    return (leads, (isLong | (leads & ~isMeant) | isWrong) == 0)
  }

  /// Counts what stands from `start` on to the end of the next scalar of three or four bytes, and returns where that
  /// is, or the end of the bytes; nil where something is no UTF-8.
  private static func passLongScalar(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ census: inout ByteCensus
  ) -> Int? {
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte < 0x80 {
        let isControl = byte < 0x20 && !byte.isASCIIWhitespace && byte != 0x1B
        if isControl || byte == 0x7F { census.controls &+= 1 }
        offset += 1
        continue
      }
      guard let length = TextDecoder.sequence(in: bytes, at: offset) else { return nil }
      census.leads &+= 1
      offset += length
      if length > 2 { break }
    }
    return offset
  }

  /// The top bit of each byte that is a control character and no white space.
  @inline(__always)
  private static func controls(_ word: UInt64) -> UInt64 {
    let low = word & ~tops
    // From tab to carriage return.
    let spaces = (low &+ 0x7777_7777_7777_7777) & ~(low &+ 0x7272_7272_7272_7272)
    let isControl = ~((low &+ 0x6060_6060_6060_6060) | spaces) | (low &+ 0x0101_0101_0101_0101)
    return isControl & ~word & tops
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

  /// What a line's bytes are, in one pass over them.
  static func traits(of bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> LineTraits {
    var seen: UInt64 = 0
    var lowercase: UInt64 = 0
    var columns: UInt64 = 0
    var isBehindSpace: UInt64 = 0
    var wordsWithoutSpace = 0
    var colon: Int?
    words(bytes, range, padding: 0x41) { word, offset in
      seen |= word
      lowercase |= isLowercase(word)
      let spaces = isEqual(word, 0x20)
      // A space whose neighbour before it, in this word or at the end of the one before, is a space too.
      columns |= spaces & (spaces << 8 | isBehindSpace) | isBelowSpace(word) | firstEqual(word, 0x7C)
      isBehindSpace = spaces >> 56
      wordsWithoutSpace &+= spaces == 0 ? 1 : 0
      let colons = firstEqual(word, 0x3A)
      if colons != 0, colon == nil { colon = offset - range.lowerBound + colons.trailingZeroBitCount / 8 }
      return true
    }
    return LineTraits(
      isASCII: seen & tops == 0, hasLowercase: lowercase != 0, hasColumnSigns: columns != 0,
      // Wherever it begins, a long word fills so many groups of eight bytes.
      hasLongWord: wordsWithoutSpace >= LineTraits.longWord / 8 - 1, colon: colon)
  }

  private static let tops: UInt64 = 0x8080_8080_8080_8080

  /// How many of eight bytes begin a scalar of several bytes: have their two top bits set.
  @inline(__always)
  private static func leads(_ word: UInt64) -> Int {
    Int((((word & (word << 1) & tops) >> 7) &* 0x0101_0101_0101_0101) >> 56)
  }

  /// The top bit of each byte that is `value`.
  @inline(__always)
  private static func isEqual(_ word: UInt64, _ value: UInt8) -> UInt64 {
    let difference = word ^ (UInt64(value) &* 0x0101_0101_0101_0101)
    return ~(((difference & ~tops) &+ ~tops) | difference) & tops
  }

  /// The top bit of the first byte that is `value`; what stands above that bit means nothing.
  @inline(__always)
  private static func firstEqual(_ word: UInt64, _ value: UInt8) -> UInt64 {
    let difference = word ^ (UInt64(value) &* 0x0101_0101_0101_0101)
    return (difference &- 0x0101_0101_0101_0101) & ~difference & tops
  }

  /// The top bit of each byte that is one of a to z.
  @inline(__always)
  private static func isLowercase(_ word: UInt64) -> UInt64 {
    let low = word & ~tops
    return (low &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(low &+ 0x0505_0505_0505_0505) & ~word & tops
  }

  /// The top bit of each byte that is below a space.
  @inline(__always)
  private static func isBelowSpace(_ word: UInt64) -> UInt64 {
    ~(((word & ~tops) &+ 0x6060_6060_6060_6060) | word) & tops
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
  private static func word(_ raw: UnsafeRawBufferPointer, at offset: Int, padding: UInt8) -> UInt64 {
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
    } else {
      for index in 0..<left { rest |= UInt64(raw[offset + index]) << UInt64(index * 8) }
    }
    return rest & ~isPadding | (UInt64(padding) &* 0x0101_0101_0101_0101) & isPadding
  }
}
