/// What each character becomes before texts are compared.
///
/// Letters fold to small letters without accents, look-alikes to Latin, digits of any script to ASCII; format
/// characters and combining marks vanish; everything else separates words.
enum FoldTable {
  enum Class: UInt8 {
    /// Removed without a trace: combining marks, zero-width and format characters, soft hyphens, tatweel, NUL.
    case ignored
    /// Separates words.
    case separator
    /// May or may not separate words: the mark extractors put where a tag was.
    case softBreak
    case word
  }

  struct Entry {
    let kind: Class
    /// The folded characters in UTF-8; empty unless `kind` is `word`.
    let bytes: [UInt8]
    /// How many characters they are.
    let letters: Int
    let isRightToLeft: Bool
  }

  /// The mark of a soft break: U+FDD0, a noncharacter, which Unicode reserves for uses like this one.
  static let softBreak: [UInt8] = [0xEF, 0xB7, 0x90]
  private static let softBreakValue: UInt32 = 0xFDD0

  private static let rows: [Unicode.Scalar: String] = {
    var rows: [Unicode.Scalar: String] = [:]
    for table in [FoldRows.latinGreekCyrillic, FoldRows.otherScripts] {
      for line in table.split(separator: "\n") {
        let parts = line.split(separator: " ", maxSplits: 1)
        guard parts.count == 2 else { continue }
        for scalar in parts[1].unicodeScalars { rows[scalar] = String(parts[0]) }
      }
    }
    for entry in FoldRows.ligatures.split(whereSeparator: \.isWhitespace) {
      let parts = entry.split(separator: "=", maxSplits: 1)
      guard parts.count == 2 else { continue }
      for scalar in parts[1].unicodeScalars { rows[scalar] = String(parts[0]) }
    }
    return rows
  }()

  /// For the basic plane, `FoldPlane` has all entries ready.
  static func entry(_ scalar: Unicode.Scalar) -> Entry {
    func made(_ kind: Class, _ text: String = "", _ isRightToLeft: Bool = false) -> Entry {
      Entry(
        kind: kind, bytes: Array(text.utf8), letters: text.unicodeScalars.count, isRightToLeft: isRightToLeft)
    }
    let value = scalar.value
    if value == softBreakValue { return made(.softBreak) }
    if value == 0 || value == 0x640 || value == 0x3164 || value == 0xFFA0 { return made(.ignored) }
    if let text = rows[scalar] { return made(.word, text, isRightToLeft(value)) }
    // Full-width forms of ASCII, and the styled letters and digits of mathematics.
    if (0xFF01...0xFF5E).contains(value), let plain = Unicode.Scalar(value - 0xFEE0) { return entry(plain) }
    if (0x1D400...0x1D6A3).contains(value), let plain = Unicode.Scalar(0x61 + (value - 0x1D400) % 26) {
      return entry(plain)
    }
    if (0x1D7CE...0x1D7FF).contains(value), let plain = Unicode.Scalar(0x30 + (value - 0x1D7CE) % 10) {
      return entry(plain)
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return made(.ignored)
    case .decimalNumber:
      guard let number = properties.numericValue else { return made(.word, String(Character(scalar))) }
      return made(.word, String(Int(number)))
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .spacingMark,
      .letterNumber:
      let lower = properties.lowercaseMapping.unicodeScalars.filter {
        $0.properties.generalCategory != .nonspacingMark
      }
      let text = lower.map { $0 == scalar ? String(Character($0)) : rows[$0] ?? String(Character($0)) }
        .joined()
      return made(.word, text, isRightToLeft(value))
    default: return made(.separator)
    }
  }

  /// Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms.
  private static func isRightToLeft(_ value: UInt32) -> Bool {
    (0x590...0x8FF).contains(value) || (0xFB1D...0xFDFF).contains(value) || (0xFE70...0xFEFE).contains(value)
      || (0x10800...0x10FFF).contains(value)
  }
}
