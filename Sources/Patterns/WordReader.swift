public import SourceText

/// Cuts UTF-8 text into words: runs of letters and digits of any script, with the apostrophes inside them. The
/// tables are our own and frozen, as those of `TextView` are.
public enum WordReader {
  /// The words of `bytes`, in order and disjoint. An English genitive `'s` is not part of its word.
  public static func words(in bytes: [UInt8]) -> [Span] {
    var words: [Span] = []
    words.reserveCapacity(bytes.count / 6)
    bytes.withUnsafeBufferPointer { text in
      forEachWord(in: text) { start, end, _ in words.append(Span(start, end)) }
    }
    return words
  }

  /// Calls `body` for each word with its start, its end and whether it holds an apostrophe.
  @inline(__always)
  static func forEachWord(in text: UnsafeBufferPointer<UInt8>, _ body: (Int, Int, Bool) -> Void) {
    kinds.withUnsafeBufferPointer { kinds in
      pairTable.withUnsafeBufferPointer { pairs in
        var offset = 0
        while offset < text.count {
          if kinds[Int(text[offset])] == .gap {
            offset += 1
            continue
          }
          let start = offset
          var hasApostrophe = false
          while offset < text.count {
            offset = plainEnd(from: offset, in: text, kinds, pairs)
            guard offset < text.count, kinds[Int(text[offset])] != .gap else { break }
            let (scalar, next) = UTF8Decoding.scalar(in: text, at: offset, end: text.count)
            if isWord(scalar) {
              offset = next
            } else if offset > start, isApostrophe(scalar), continues(at: next, in: text) {
              hasApostrophe = true
              offset = next
            } else {
              break
            }
          }
          if offset > start {
            body(start, offset, hasApostrophe)
          } else {
            offset += 1
            while offset < text.count, text[offset] & 0xC0 == 0x80 { offset += 1 }
          }
        }
      }
    }
  }

  /// Behind the letters and digits of one byte and of two bytes from `start` on.
  @inline(__always)
  private static func plainEnd(
    from start: Int, in text: UnsafeBufferPointer<UInt8>, _ kinds: UnsafeBufferPointer<Kind>,
    _ pairs: UnsafeBufferPointer<Bool>
  ) -> Int {
    var offset = start
    while offset + ASCIIBlock.size <= text.count {
      let count = plainCount(ASCIIBlock.load(text, offset))
      offset += count
      if count < ASCIIBlock.size { break }
    }
    while offset < text.count {
      let kind = kinds[Int(text[offset])]
      if kind == .word {
        offset += 1
      } else if kind == .pair, offset + 1 < text.count, text[offset + 1] & 0xC0 == 0x80,
        pairs[Int(text[offset] & 0x1F) << 6 | Int(text[offset + 1] & 0x3F)]
      {
        offset += 2
      } else {
        break
      }
    }
    return offset
  }

  /// How many bytes at the front of a block are ASCII letters and digits.
  @inline(__always)
  private static func plainCount(_ block: UInt64) -> Int {
    let low = block & 0x7F7F_7F7F_7F7F_7F7F
    let isWord =
      ASCIIBlock.between(low, 0x30, 0x39) | ASCIIBlock.between(low | 0x2020_2020_2020_2020, 0x61, 0x7A)
    return (~(isWord & ~block) & 0x8080_8080_8080_8080).trailingZeroBitCount >> 3
  }
  private enum Kind {
    case word
    case gap
    /// The first of two bytes.
    case pair
    case other
  }

  private static let kinds: [Kind] = (0...255).map { byte in
    switch UInt32(byte) {
    case 0x27: .other
    case 0..<0x80: isWord(UInt32(byte)) ? .word : .gap
    case 0xC2...0xDF: .pair
    default: .other
    }
  }

  /// For each scalar of two bytes, by its value, whether it belongs to a word.
  private static let pairTable = (0..<0x800).map { isWord(UInt32($0)) }

  /// Whether a word goes on behind an apostrophe: with a letter, but not with the `s` of a genitive alone.
  private static func continues(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard offset < bytes.count else { return false }
    let (scalar, next) = UTF8Decoding.scalar(in: bytes, at: offset, end: bytes.count)
    guard isWord(scalar) else { return false }
    guard scalar | 0x20 == 0x73 else { return true }
    guard next < bytes.count else { return false }
    return isWord(UTF8Decoding.scalar(in: bytes, at: next, end: bytes.count).0)
  }

  static func isApostrophe(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x27, 0x2018, 0x2019, 0x02BC, 0x02BE, 0x02BF: true
    default: false
    }
  }

  /// Letters, digits and marks: everything but white space, punctuation and symbols.
  public static func isWord(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x80:
      (scalar >= 0x30 && scalar <= 0x39) || ((scalar | 0x20) >= 0x61 && (scalar | 0x20) <= 0x7A)
    case 0xAA, 0xB5, 0xBA: true
    case 0x80...0xBF, 0xD7, 0xF7: false
    // Apostrophe letters are dealt with as apostrophes.
    case 0x02BC, 0x02BE, 0x02BF: false
    // Arabic punctuation.
    case 0x0600...0x060F, 0x061B...0x061F, 0x066A...0x066D, 0x06D4, 0x06DD, 0x06DE, 0x06E9, 0xFD3E, 0xFD3F:
      false
    // General punctuation, currency, letter-like and other symbols, CJK punctuation.
    case 0x1680, 0x2000...0x206F, 0x20A0...0x20CF, 0x2100...0x2BFF, 0x2E00...0x2E7F, 0x3000...0x303F: false
    case 0xE000...0xF8FF, 0xFE10...0xFE6F, 0xFEFF, 0xFF00...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40: false
    case 0xFF5B...0xFF65, 0xFFE0...0xFFFF: false
    default: true
    }
  }
}
