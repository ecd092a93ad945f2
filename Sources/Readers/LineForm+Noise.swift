import SourceText

extension LineForm {
  /// A line drawn with signs: `-----`, `=====`, `+----+----+`.
  static func isRule(_ text: SourceText, _ line: Span) -> Bool {
    line.count >= 3 && opensRule(text.utf8[line.start])
      && text.string(line).unicodeScalars.allSatisfy { scalar in
        "-=_*+|.~#".unicodeScalars.contains(scalar) || scalar == " "
          || (0x2010...0x2015).contains(scalar.value) || (0x2500...0x257F).contains(scalar.value)
      }
  }

  /// One of the signs, or the first byte of those that are not ASCII.
  private static func opensRule(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "*"), UInt8(ascii: "+"),
      UInt8(ascii: "|"), UInt8(ascii: "."), UInt8(ascii: "~"), UInt8(ascii: "#"), 0xE2:
      true
    default: false
    }
  }

  /// Whether a reader could make anything of the line: it has a letter or digit, no replacement character, and is
  /// not a block of encoded data.
  static func isReadable(_ text: SourceText, _ line: TextLine) -> Bool {
    if line.isBlank { return false }
    return text.utf8.withUnsafeBufferPointer { bytes in
      let range = line.body.range
      if mayBeUnreadable(bytes, range, isASCII: line.traits.isASCII) { return isReadable(bytes, range) }
      return bytes[range.lowerBound].isASCIILetter || hasLetter(bytes, range)
    }
  }

  /// The longest word of base 64 that is believed to be one.
  private static let longestRun = 60

  /// Whether there may be a long run of encoded data, a replacement character or one of private use: looks at one
  /// byte in sixty, and from there back to the start of its word.
  private static func mayBeUnreadable(
    _ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, isASCII: Bool
  ) -> Bool {
    var probe = line.lowerBound + longestRun - 1
    while probe < line.upperBound {
      var start = probe
      while start >= line.lowerBound, probe - start < longestRun, isEncoded(bytes[start]) { start -= 1 }
      if probe - start == longestRun { return true }
      probe = start + longestRun
    }
    if isASCII { return false }
    // The lead bytes of U+E000 to U+FFFF.
    return ByteSearch.first(0xEE, in: bytes, line) != nil || ByteSearch.first(0xEF, in: bytes, line) != nil
  }

  private static func isEncoded(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "/")
      || byte == UInt8(ascii: "=")
  }

  private static func hasLetter(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    var offset = line.lowerBound
    while offset < line.upperBound {
      if bytes[offset].isASCIILetter || bytes[offset].isASCIIDigit { return true }
      let (scalar, next) = UTF8Decoding.scalar(in: bytes, at: offset, end: line.upperBound)
      if isLetter(scalar) { return true }
      offset = next
    }
    return false
  }

  /// Whether a scalar that is not ASCII counts as a letter: signs, spaces and marks do not.
  private static func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0..<0xC0, 0x2000...0x2BFF, 0x3000...0x303F, 0xFE00...0xFE0F, 0xFEFF: false
    default: true
    }
  }

  private static func isReadable(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Bool {
    var offset = line.lowerBound
    var hasLetter = false
    var run = 0
    while offset < line.upperBound {
      let byte = bytes[offset]
      if byte < 0x80 {
        if byte.isASCIILetter || byte.isASCIIDigit { hasLetter = true }
        run = isEncoded(byte) ? run + 1 : 0
        if run >= longestRun { return false }
        offset += 1
        continue
      }
      run = 0
      let (scalar, next) = UTF8Decoding.scalar(in: bytes, at: offset, end: line.upperBound)
      if scalar == 0xFFFD || (0xE000...0xF8FF).contains(scalar) { return false }
      if isLetter(scalar) { hasLetter = true }
      offset = next
    }
    return hasLetter
  }
}
