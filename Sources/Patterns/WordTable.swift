import SourceText

/// Words of a gazetteer by their bytes: open addressing on a 64-bit hash, and the bytes compared as well, so
/// that no text can pass for a name by its hash. Apostrophes inside a word do not count.
struct WordTable: Sendable {
  private var bytes: [UInt8] = []
  /// Start of each word in `bytes`, and one more.
  private var starts: [UInt32] = [0]
  /// The upper half of a word's hash, and its number and 1 in the lower; 0 where free. The count is a power of two.
  private var slots: [UInt64] = Array(repeating: 0, count: 64)

  var count: Int { starts.count - 1 }

  /// The number of the word `span` of `text`; nil where the gazetteer has no such word.
  func number(of span: Span, in text: [UInt8]) -> Int? {
    let hasApostrophe = text[span.range].contains { $0 == 0x27 || $0 == 0xE2 || $0 == 0xCA }
    let number = self.number(start: span.start, end: span.end, hasApostrophe: hasApostrophe, in: text)
    return number < 0 ? nil : number
  }

  /// The number of a word, -1 where the gazetteer has no such word.
  ///
  /// - Parameter hasApostrophe: whether the word may hold one.
  func number(start: Int, end: Int, hasApostrophe: Bool, in text: [UInt8]) -> Int {
    if hasApostrophe {
      let plain = WordTable.withoutApostrophes(Span(start, end), text)
      return plain.withUnsafeBytes { find($0, 0, plain.count) }
    }
    return text.withUnsafeBytes { find($0, start, end) }
  }

  mutating func insert(_ span: Span, of text: [UInt8]) -> Int {
    if let number = number(of: span, in: text) { return number }
    bytes += WordTable.withoutApostrophes(span, text)
    starts.append(UInt32(bytes.count))
    if 2 * count > slots.count { grow() } else { place(count - 1) }
    return count - 1
  }

  private func find(_ text: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Int {
    let hash = WordTable.hash(text, start, end)
    return slots.withUnsafeBufferPointer { slots in
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 {
        if slots[slot] >> 32 == hash >> 32 {
          let number = Int(slots[slot] & 0xFFFF_FFFF) - 1
          if isEqual(number, text, start, end) { return number }
        }
        slot = (slot + 1) & (slots.count - 1)
      }
      return -1
    }
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 4)
    for number in 0..<count { place(number) }
  }

  private mutating func place(_ number: Int) {
    let hash = bytes.withUnsafeBytes {
      WordTable.hash($0, Int(starts[number]), Int(starts[number + 1]))
    }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = hash & ~0xFFFF_FFFF | UInt64(number + 1)
  }

  private func isEqual(_ number: Int, _ text: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Bool {
    let low = Int(starts[number])
    guard Int(starts[number + 1]) - low == end - start else { return false }
    return bytes.withUnsafeBytes { own in
      for offset in 0..<end - start where own[low + offset] != text[start + offset] { return false }
      return true
    }
  }

  /// Eight bytes at a time, with a final mix. It depends on the bytes alone, not on where they stand.
  private static func hash(_ text: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: end - start) &* 0x9E37_79B9_7F4A_7C15
    var offset = start
    while offset < end {
      let count = min(8, end - offset)
      var chunk: UInt64 = 0
      if offset + 8 <= text.count {
        chunk = text.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian
        if count < 8 { chunk &= (1 << UInt64(8 * count)) &- 1 }
      } else {
        for index in 0..<count { chunk |= UInt64(text[offset + index]) << UInt64(8 * index) }
      }
      hash = (hash ^ chunk) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 29
      offset += 8
    }
    return hash ^ (hash >> 32)
  }

  private static func withoutApostrophes(_ span: Span, _ text: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    var offset = span.start
    while offset < span.end {
      let (scalar, next) = UTF8Decoding.scalar(in: text, at: offset, end: span.end)
      if !WordReader.isApostrophe(scalar) { plain += text[offset..<next] }
      offset = next
    }
    return plain
  }
}
