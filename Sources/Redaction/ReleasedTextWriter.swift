import ReleaseModel
import SourceText

/// Sets released text anew: runs of white space become one space, so that no line break or column of the
/// original tells where something stood; control characters and direction overrides, which could make a page
/// read differently from what it holds, are dropped.
struct ReleasedTextWriter {
  private var inlines: [ReleasedInline] = []
  private var run: [UInt8] = []
  private var spaceDue = false

  mutating func write(_ slice: ArraySlice<UInt8>) {
    let bytes = Array(slice)
    var offset = 0
    while offset < bytes.count {
      let (scalar, next) = UTF8Decoding.scalar(in: bytes, at: offset, end: bytes.count)
      if ReleasedTextWriter.isSpace(scalar) {
        spaceDue = true
      } else if !ReleasedTextWriter.isDropped(scalar) {
        flushSpace()
        run.append(contentsOf: bytes[offset..<next])
      }
      offset = next
    }
  }

  mutating func put(_ inline: ReleasedInline) {
    flushSpace()
    close()
    inlines.append(inline)
  }

  /// The runs written; white space at both ends is gone.
  mutating func finish() -> [ReleasedInline] {
    close()
    return inlines
  }

  private mutating func flushSpace() {
    if spaceDue, !(inlines.isEmpty && run.isEmpty) { run.append(UInt8(ascii: " ")) }
    spaceDue = false
  }

  private mutating func close() {
    if !run.isEmpty { inlines.append(.text(String(decoding: run, as: UTF8.self))) }
    run = []
  }

  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  static func isDropped(_ scalar: UInt32) -> Bool {
    switch scalar {
    // U+200C and U+200D stay: Kurdish and Persian spelling needs them.
    case 0x00...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F, 0xAD, 0x061C, 0x200B, 0x200E, 0x200F,
      0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFC, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}
