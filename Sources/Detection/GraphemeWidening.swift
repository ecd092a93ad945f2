import SourceText

/// Widens a span so that it splits neither a scalar nor a letter from its marks. What is withheld then never
/// leaves a mark behind that tells the letter, and what stays is never hung onto something else.
enum GraphemeWidening {
  static func widened(_ span: Span, in text: SourceText) -> Span {
    let bytes = text.utf8
    var start = scalarStart(span.start, bytes)
    var end = span.end
    while end < bytes.count, end > 0, bytes[end] & 0xC0 == 0x80 { end += 1 }
    // A mark at the front belongs to the letter before it.
    while start > 0, start < bytes.count {
      let scalar = UTF8Decoding.scalar(in: bytes, at: start, end: bytes.count).0
      let before = scalarStart(start - 1, bytes)
      let previous = UTF8Decoding.scalar(in: bytes, at: before, end: bytes.count).0
      guard extends(scalar) || previous == 0x200D || (previous == 0x0D && scalar == 0x0A) else { break }
      start = before
    }
    while end > 0, end < bytes.count {
      let (scalar, next) = UTF8Decoding.scalar(in: bytes, at: end, end: bytes.count)
      let last = UTF8Decoding.scalar(in: bytes, at: scalarStart(end - 1, bytes), end: bytes.count).0
      guard extends(scalar) || last == 0x200D || (last == 0x0D && scalar == 0x0A) else { break }
      end = next
    }
    return Span(start, max(start, end))
  }

  private static func scalarStart(_ offset: Int, _ bytes: [UInt8]) -> Int {
    var offset = min(offset, bytes.count)
    while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  /// Marks, joiners and selectors that belong to the scalar before them. Our own frozen table: spans may not
  /// depend on the Unicode version of a library.
  private static func extends(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0x0300: false
    case 0x0300...0x036F, 0x0483...0x0489, 0x0591...0x05BD, 0x05BF, 0x05C1, 0x05C2, 0x05C4, 0x05C5, 0x05C7,
      0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06DC, 0x06DF...0x06E4, 0x06E7, 0x06E8,
      0x06EA...0x06ED, 0x0711, 0x0730...0x074A, 0x0816...0x082D, 0x0859...0x085B, 0x0898...0x089F,
      0x08CA...0x08E1, 0x08E3...0x0903, 0x093A...0x094F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x200C, 0x200D,
      0x20D0...0x20FF, 0x3099, 0x309A, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0x1F3FB...0x1F3FF,
      0xE0020...0xE007F, 0xE0100...0xE01EF:
      true
    default: false
    }
  }
}
