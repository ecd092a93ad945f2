import SourceText

/// The language of a text by its letters.
enum LetterCount {
  /// `ar` where most letters are Arabic, `ku` where those that only Sorani writes are frequent among them, else
  /// `en`.
  static func language(of utf8: [UInt8]) -> String {
    var latin = 0
    var arabic = 0
    var sorani = 0
    var offset = 0
    while offset < utf8.count {
      let byte = utf8[offset]
      if byte < 0x80 {
        if byte.isASCIILetter { latin += 1 }
        offset += 1
        continue
      }
      let (scalar, next) = UTF8Decoding.scalar(in: utf8, at: offset, end: utf8.count)
      offset = next
      switch scalar {
      case 0x0620...0x064A, 0x0671...0x06D3, 0x06D5, 0xFB50...0xFDFF, 0xFE70...0xFEFC:
        arabic += 1
        // The vowels e, o and ê and the letters ř, ľ and v; ە alone is one letter in eight of Sorani.
        if [0x06D5, 0x06C6, 0x06CE, 0x0695, 0x06B5, 0x06A4].contains(scalar) { sorani += 1 }
      case 0x00C0...0x024F:
        latin += 1
      default: break
      }
    }
    guard arabic > latin else { return "en" }
    return sorani * 12 > arabic ? "ku" : "ar"
  }
}
