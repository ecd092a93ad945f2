import SourceText

extension LineForm {
  /// `FM EMBASSY PORT SABLE`, `TO RUEHAA/DEPARTMENT`, `INFO RUEHCC/CONSULATE NORTH`, `ACTION EUR-12`, `AMEMBASSY ...`: a
  /// line that says from whom or to whom a message goes.
  static func isAddress(_ text: SourceText, _ line: Span) -> Bool {
    guard let space = text[line].prefix(12).firstIndex(where: { $0 == 0x20 || $0 == 0x09 }) else {
      return false
    }
    let word = text.utf8[line.start..<space]
    return addressWords.contains { word.elementsEqual($0.utf8) } && !hasLowercase(text, line)
      && !endsSentence(text, line)
  }

  private static let addressWords = [
    "FM", "TO", "INFO", "ACTION", "XMT", "ORIGIN", "AMEMBASSY", "AMCONSUL", "USMISSION", "SECSTATE",
  ]

  /// A closing surname: one to three words in capitals.
  static func isSurname(_ text: SourceText, _ line: Span) -> Bool {
    let words = text[line].split(separator: 0x20)
    return line.count <= 40 && words.count <= 3
      && text[line].allSatisfy { $0.isASCIIUppercase || " -'.".utf8.contains($0) }
      && words.allSatisfy { $0.count >= 2 }
  }
}
