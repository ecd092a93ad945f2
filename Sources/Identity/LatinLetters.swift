import SourceText

/// Folds Latin letters with marks to the plain letters they are romanised with elsewhere (frozen table).
enum LatinLetters {
  /// Lower-case ASCII letters; other characters are dropped.
  static func folded(_ scalars: [UInt32]) -> [UInt8] {
    var result: [UInt8] = []
    for scalar in scalars {
      if scalar < 0x80 {
        let byte = UInt8(scalar)
        if byte.isASCIILetter { result.append(byte | 0x20) }
      } else if let letters = table[scalar] {
        result += letters
      } else if let last = result.last, let letters = afterMark(last, scalar) {
        result.removeLast()
        result += letters
      } else if NameLetters.script(scalar) != nil, let character = UnicodeScalar(scalar) {
        result += TextView.key(.folded, String(Character(character))).filter(\.isASCIILetter)
      }
    }
    return result
  }

  /// Letters that only Turkish and Kurmanji use, where `c` is read as `j`.
  static func isTurkish(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x11E, 0x11F, 0x130, 0x131, 0x15E, 0x15F, 0xC7, 0xE7: true
    default: false
    }
  }

  /// Cedilla, comma below, caron and breve change the letter; other marks do not.
  private static func afterMark(_ letter: UInt8, _ mark: UInt32) -> [UInt8]? {
    switch (letter, mark) {
    case (UInt8(ascii: "s"), 0x327), (UInt8(ascii: "s"), 0x326), (UInt8(ascii: "s"), 0x30C): Array("sh".utf8)
    case (UInt8(ascii: "c"), 0x327), (UInt8(ascii: "c"), 0x30C): Array("ch".utf8)
    case (UInt8(ascii: "z"), 0x30C): Array("zh".utf8)
    case (UInt8(ascii: "g"), 0x306), (UInt8(ascii: "g"), 0x307): Array("gh".utf8)
    default: nil
    }
  }

  private static let table: [UInt32: [UInt8]] = {
    let rows: [(String, String)] = [
      ("sh", "ŞşŠšȘș"), ("ch", "ÇçČčĆć"), ("gh", "ĞğĠġ"), ("zh", "Žž"), ("kh", "ḪḫẖⱩ"), ("dh", "ḎḏÐð"),
      ("th", "ṮṯÞþ"), ("j", "ǦǧǰJ̌"), ("i", "ıİ"), ("a", "əƏäÄ"), ("o", "öÖøØ"), ("u", "üÜ"), ("ss", "ß"),
    ]
    var table: [UInt32: [UInt8]] = [:]
    for (target, letters) in rows {
      for scalar in letters.unicodeScalars where scalar.value >= 0x80 && !NameLetters.isMark(scalar.value) {
        table[scalar.value] = Array(target.utf8)
      }
    }
    return table
  }()
}
