import SourceText

extension Claim {
  /// The claim cut to `content` and widened so that no character is split: a letter never leaves without the
  /// marks that belong to it, nor they without it.
  func kept(inside content: Span, text: SourceText) -> Claim {
    var start = max(span.start, content.start)
    var end = min(span.end, content.end)
    guard start < end else {
      var nothing = self
      nothing.span = Span(content.end, content.end)
      return nothing
    }
    while start > content.start, text.utf8[start] & 0xC0 == 0x80 { start -= 1 }
    while end < content.end {
      let (scalar, next) = UTF8Decoding.scalar(in: text.utf8, at: end, end: content.end)
      guard text.utf8[end] & 0xC0 == 0x80 || Claim.joinsTheLetterBefore(scalar) else { break }
      end = next
    }
    var result = self
    result.span = Span(start, end)
    return result
  }

  private static func joinsTheLetterBefore(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0300...0x036F, 0x0610...0x061A, 0x064B...0x065F, 0x0670, 0x06D6...0x06ED, 0x1AB0...0x1AFF,
      0x1DC0...0x1DFF, 0x200D, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F:
      true
    default:
      false
    }
  }
}
