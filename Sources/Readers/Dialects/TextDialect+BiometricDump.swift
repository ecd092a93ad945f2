import SourceText

extension TextDialect {
  /// The fields of a biometric transaction printed line by line, as `2.018 NAM: AL-EXAMPLE,ALI` or
  /// `2.018:AL-EXAMPLE,ALI` (markings.md section 4.10). Mnemonics differ between editions; the tag is what counts.
  static let biometricDump = TextDialect(
    "text.biometric-dump",
    evidence: [
      Evidence("2.001", 3), Evidence("2.002", 2), Evidence("2.018", 4), Evidence("1.001", 2),
      Evidence("1.009", 2), Evidence("TYPE-2 RECORD", 4), Evidence("TYPE-1 RECORD", 3),
      Evidence("RECORD TYPE 2", 4), Evidence("EBTS", 2),
    ],
    labels: [
      .number("1.009", "1.09"), .date("1.005", "1.05", "2.038"), .moment("2.022"),
      .identifier("1.010", "1.10", "2.009", "2.014", "2.015", "2.016", "2.017", "2.073"),
      .title("1.004", "1.04"),
    ], ownLine: { text, lines in taggedField(text, lines) })

  private static func taggedField(_ text: SourceText, _ lines: ArraySlice<TextLine>) -> OwnLine? {
    guard let line = lines.first?.body, let tag = tag(text.utf8, line) else { return nil }
    var end = tag.end
    while end < line.end, text.utf8[end] == 0x20 || text.utf8[end] == 0x09 { end += 1 }
    let word = text[Span(end, line.end)].prefix { $0.isASCIIUppercase || $0.isASCIIDigit }
    if (2...5).contains(word.count), end > tag.end { end += word.count } else { end = tag.end }
    let nameEnd = end
    while end < line.end, text.utf8[end] == 0x20 || text.utf8[end] == 0x09 { end += 1 }
    guard end < line.end, text.utf8[end] == UInt8(ascii: ":") else { return nil }
    end += 1
    while end < line.end, text.utf8[end].isASCIIWhitespace { end += 1 }
    let field = OwnLine.Piece(
      span: line, name: Span(line.start, nameEnd), key: text.string(tag), value: end)
    return OwnLine(pieces: [field], isOpen: true)
  }

  /// `2.018` at the start of a line, with or without a `T` before it: without the `T`.
  private static func tag(_ utf8: [UInt8], _ line: Span) -> Span? {
    let start = utf8[line.start] == UInt8(ascii: "T") ? line.start + 1 : line.start
    let type = utf8[start..<line.end].prefix(3).prefix { $0.isASCIIDigit }.count
    guard (1...2).contains(type), start + type < line.end, utf8[start + type] == UInt8(ascii: ".") else {
      return nil
    }
    let field = utf8[(start + type + 1)..<line.end].prefix(5).prefix { $0.isASCIIDigit }.count
    guard (2...4).contains(field) else { return nil }
    return Span(start, start + type + 1 + field)
  }
}
