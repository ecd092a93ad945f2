import SourceText

/// Words of a gazetteer by their bytes: open addressing on a 64-bit hash, and the bytes compared as well, so
/// that no text can pass for a name by its hash. Apostrophes inside a word do not count.
struct WordTable: Sendable {
  private var bytes: [UInt8] = []
  /// Start of each word in `bytes`, and one more.
  private var starts: [UInt32] = [0]
  /// Word number and 1, or 0 where free; the count is a power of two.
  private var slots: [UInt32] = Array(repeating: 0, count: 64)

  var count: Int { starts.count - 1 }

  /// The number of the word `span` of `text`; nil where the gazetteer has no such word.
  func number(of span: Span, in text: [UInt8]) -> Int? {
    var slot = Int(truncatingIfNeeded: WordTable.hash(span, text)) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if isEqual(number, span, text) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  mutating func insert(_ span: Span, of text: [UInt8]) -> Int {
    if let number = number(of: span, in: text) { return number }
    WordTable.normalised(span, text) { bytes.append($0) }
    starts.append(UInt32(bytes.count))
    if 2 * count > slots.count { grow() } else { place(count - 1) }
    return count - 1
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 4)
    for number in 0..<count { place(number) }
  }

  private mutating func place(_ number: Int) {
    let span = Span(Int(starts[number]), Int(starts[number + 1]))
    var slot = Int(truncatingIfNeeded: WordTable.hash(span, bytes)) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt32(number + 1)
  }

  private func isEqual(_ number: Int, _ span: Span, _ text: [UInt8]) -> Bool {
    var cursor = Int(starts[number])
    let end = Int(starts[number + 1])
    var same = true
    WordTable.normalised(span, text) { byte in
      same = same && cursor < end && bytes[cursor] == byte
      cursor += 1
    }
    return same && cursor == end
  }

  /// FNV-1a with a final mix.
  private static func hash(_ span: Span, _ text: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    normalised(span, text) { hash = (hash ^ UInt64($0)) &* 0x100_0000_01B3 }
    return hash ^ (hash >> 29)
  }

  /// The bytes of a word without its apostrophes.
  @inline(__always)
  private static func normalised(_ span: Span, _ text: [UInt8], _ body: (UInt8) -> Void) {
    var offset = span.start
    while offset < span.end {
      let byte = text[offset]
      // Apostrophes are ' and the two-byte and three-byte scalars that begin with these bytes.
      if byte == 0x27 || byte == 0xE2 || byte == 0xCA {
        let (scalar, next) = UTF8Decoding.scalar(in: text, at: offset, end: span.end)
        if WordReader.isApostrophe(scalar) {
          offset = next
          continue
        }
      }
      body(byte)
      offset += 1
    }
  }
}
