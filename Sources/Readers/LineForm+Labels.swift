import SourceText

extension LineForm {
  /// A label and where its value begins.
  struct Label {
    /// Without the colon.
    let name: Span
    /// Behind the colon and the white space that follows.
    let value: Int
    let isUppercase: Bool
  }

  /// `SERIAL:`, `DATE OF INTERVIEW:`, `Subject:`, `الموضوع:` at the start of a line, followed by white space, a
  /// parenthesis or the end of the line.
  static func label(_ text: SourceText, _ line: TextLine) -> Label? {
    line.traits.colon.flatMap { label(text, line.body, colon: line.body.start + $0) }
  }

  static func label(_ text: SourceText, _ line: Span) -> Label? {
    let limit = min(line.end, line.start + LineTraits.labelBytes)
    let colon = text.utf8.withUnsafeBufferPointer {
      ByteSearch.first(UInt8(ascii: ":"), in: $0, line.start..<limit)
    }
    return colon.flatMap { label(text, line, colon: $0) }
  }

  private static func label(_ text: SourceText, _ line: Span, colon offset: Int) -> Label? {
    let utf8 = text.utf8
    var words = 1
    for place in line.start..<offset {
      let byte = utf8[place]
      if byte == 0x20 {
        words += 1
      } else if !isLabelByte(byte) {
        return nil
      }
    }
    guard offset > line.start, words <= 6 else { return nil }
    let first = text.utf8[line.start]
    let isArabic = first >= 0xD8 && first <= 0xDB
    guard first.isASCIILetter || isArabic else { return nil }
    let after = offset + 1
    guard
      after == line.end || spaceLength(text, after, line.end) > 0 || text.utf8[after] == UInt8(ascii: "(")
    else { return nil }
    let name = text.trimmed(Span(line.start, offset))
    guard isArabic || name.count <= 48 else { return nil }
    var value = after
    while value < line.end {
      let length = spaceLength(text, value, line.end)
      if length == 0 { break }
      value += length
    }
    return Label(name: name, value: value, isUppercase: isArabic || !hasLowercase(text, name))
  }

  /// Letters, digits and what may join them; a space is counted by itself.
  private static func isLabelByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "&"), UInt8(ascii: "'"),
      UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "#"):
      true
    default: byte >= 0x80 || byte.isASCIILetter || byte.isASCIIDigit
    }
  }

  /// How many bytes of white space begin at `offset`: an ASCII one, or a no-break space, which word processors
  /// put behind a label.
  static func spaceLength(_ text: SourceText, _ offset: Int, _ end: Int) -> Int {
    if text.utf8[offset].isASCIIWhitespace { return 1 }
    return offset + 1 < end && text.utf8[offset] == 0xC2 && text.utf8[offset + 1] == 0xA0 ? 2 : 0
  }

  /// `Classified By: ...`, `DRV FM: ...`, `E.O. 13526: DECL: ...`.
  static func isAuthorityLine(_ text: SourceText, _ line: TextLine) -> Bool {
    guard line.body.count >= 3,
      line.traits.colon != nil || text.utf8[line.body.start + 1] == UInt8(ascii: ".")
    else { return false }
    return isAuthorityLine(text, line.body)
  }

  static func isAuthorityLine(_ text: SourceText, _ line: Span) -> Bool {
    guard line.count >= 3, opensAuthorityLine(text.utf8, line.start) else { return false }
    let opening = text[line].prefix(48)
    guard opening.contains(UInt8(ascii: ":")) || opening.dropFirst().first == UInt8(ascii: ".") else {
      return false
    }
    let head = lowered(opening)
    if head.hasPrefix("e.o. "), head.dropFirst(5).first.map({ $0.isASCII && $0.isNumber }) ?? false {
      return true
    }
    guard let colon = head.firstIndex(of: ":") else { return false }
    let label = head[..<colon].split(separator: " ").joined(separator: " ")
    return authorityLabels.contains(label)
  }

  /// Whether three bytes are those that a label of the authority block begins with: nearly every other line begins
  /// otherwise.
  private static func opensAuthorityLine(_ utf8: [UInt8], _ start: Int) -> Bool {
    let letters = (utf8[start] | 0x20, utf8[start + 1] | 0x20, utf8[start + 2] | 0x20)
    switch letters.0 {
    case UInt8(ascii: "c"), UInt8(ascii: "d"), UInt8(ascii: "e"), UInt8(ascii: "m"), UInt8(ascii: "r"):
      return authorityOpenings.contains { $0 == letters }
    default: return false
    }
  }

  private static let authorityOpenings: [(UInt8, UInt8, UInt8)] = Set(
    (authorityLabels + ["e.o. "]).map { $0.prefix(3) }
  ).map { opening in
    let bytes = opening.utf8.map { $0 | 0x20 }
    return (bytes[0], bytes[1], bytes[2])
  }
  private static let authorityLabels: Set<String> = [
    "classified by", "cl by", "class by", "classified", "derived from", "drv from", "drv fm", "drv", "reason",
    "reasons", "rsn", "cl reason", "classification reason", "declassify on", "decl on", "decl", "dec on",
    "downgrade to", "downgrade on", "date of source", "multiple sources",
  ]
}
