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
  static func label(_ text: SourceText, _ line: Span) -> Label? {
    let limit = min(line.end, line.start + 96)
    let offset = text.utf8.withUnsafeBufferPointer {
      ByteSearch.first(UInt8(ascii: ":"), in: $0, line.start..<limit)
    }
    guard let offset else { return nil }
    var words = 1
    for byte in text.utf8[line.start..<offset] where !byte.isASCIILetter && byte < 0x80 {
      if byte == 0x20 {
        words += 1
      } else if !byte.isASCIIDigit && !"/-.&'()#".utf8.contains(byte) {
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

  /// How many bytes of white space begin at `offset`: an ASCII one, or a no-break space, which word processors
  /// put behind a label.
  static func spaceLength(_ text: SourceText, _ offset: Int, _ end: Int) -> Int {
    if text.utf8[offset].isASCIIWhitespace { return 1 }
    return offset + 1 < end && text.utf8[offset] == 0xC2 && text.utf8[offset + 1] == 0xA0 ? 2 : 0
  }

  /// `Classified By: ...`, `DRV FM: ...`, `E.O. 13526: DECL: ...`.
  static func isAuthorityLine(_ text: SourceText, _ line: Span) -> Bool {
    guard !line.isEmpty, opensAuthorityLine(text.utf8[line.start]) else { return false }
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

  /// What a label of the authority block begins with: nearly every other line begins otherwise.
  private static func opensAuthorityLine(_ byte: UInt8) -> Bool { authorityLetters[Int(byte | 0x20)] }

  private static let authorityLetters: [Bool] = {
    var letters = [Bool](repeating: false, count: 256)
    for byte in (authorityLabels + ["e.o. "]).compactMap(\.utf8.first) { letters[Int(byte)] = true }
    return letters
  }()
  private static let authorityLabels: Set<String> = [
    "classified by", "cl by", "class by", "classified", "derived from", "drv from", "drv fm", "drv", "reason",
    "reasons", "rsn", "cl reason", "classification reason", "declassify on", "decl on", "decl", "dec on",
    "downgrade to", "downgrade on", "date of source", "multiple sources",
  ]
}
