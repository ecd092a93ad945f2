import SourceText

/// Turns byte offsets of a text into counts of another unit, in one pass over the text.
struct TextOffsets {
  private var counts: [Int: Int] = [:]

  /// - Parameter offsets: all that will be asked for, each at the start of a scalar or at the end of the text.
  init(_ text: SourceText, _ unit: OffsetUnit, of offsets: some Sequence<Int>) {
    var count = 0
    var cursor = 0
    for offset in Set(offsets).sorted() {
      while cursor < min(offset, text.count) {
        count += TextOffsets.width(text.utf8[cursor], unit)
        cursor += 1
      }
      counts[offset] = count
    }
  }

  subscript(offset: Int) -> Int { counts[offset] ?? 0 }

  /// What the byte adds: a scalar is counted at its first byte.
  static func width(_ byte: UInt8, _ unit: OffsetUnit) -> Int {
    switch unit {
    case .utf8: 1
    case .codepoints: byte & 0xC0 == 0x80 ? 0 : 1
    case .utf16: byte & 0xC0 == 0x80 ? 0 : (byte >= 0xF0 ? 2 : 1)
    }
  }
}
