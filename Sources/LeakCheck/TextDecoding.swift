/// Bytes to UTF-8 text under the encodings that released files use.
enum TextDecoding {
  /// UTF-16 in one byte order; lone surrogates become separators.
  ///
  /// - Parameter foreign: of letters among these that stand beside each other, only the first is kept.
  static func utf16(
    _ bytes: ArraySlice<UInt8>, bigEndian: Bool, collapsing foreign: ForeignLetters? = nil
  ) -> [UInt8] {
    var result: [UInt8] = []
    if foreign == nil { result.reserveCapacity(bytes.count) }
    var lead: UInt32?
    var isForeign = false
    bytes.withUnsafeBufferPointer { bytes in
      for place in stride(from: 0, to: bytes.count - 1, by: 2) {
        let unit =
          bigEndian
          ? UInt16(bytes[place]) << 8 | UInt16(bytes[place + 1])
          : UInt16(bytes[place + 1]) << 8 | UInt16(bytes[place])
        let wasForeign = isForeign
        isForeign = foreign?.contains(unit) ?? false
        if isForeign, wasForeign { continue }
        let value = UInt32(unit)
        switch (lead, value) {
        case (let high?, 0xDC00...0xDFFF):
          TextLayers.append(0x10000 + (high - 0xD800) << 10 + (value - 0xDC00), to: &result)
          lead = nil
          continue
        case (.some, _):
          result.append(UInt8(ascii: " "))
          lead = nil
        case (nil, _): break
        }
        switch value {
        case 0xD800...0xDBFF: lead = value
        case 0xDC00...0xDFFF: result.append(UInt8(ascii: " "))
        default: TextLayers.append(value, to: &result)
        }
      }
    }
    if lead != nil { result.append(UInt8(ascii: " ")) }
    return result
  }

  /// Both byte orders, from the first and from the second byte: what UTF-16 hidden anywhere would read as.
  static func wide(_ bytes: [UInt8], collapsing foreign: ForeignLetters) -> [[UInt8]] {
    guard bytes.count >= 4 else { return [] }
    return [0, 1].flatMap { start in
      [true, false].map { utf16(bytes[start...], bigEndian: $0, collapsing: foreign) }
    }
  }

  /// Windows-1252, which agrees with ISO-8859-1 wherever that has a character.
  static func western(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes {
      if byte < 0x80 { result.append(byte) } else { TextLayers.append(westernScalar(byte), to: &result) }
    }
    return result
  }

  static func westernScalar(_ byte: UInt8) -> UInt32 {
    byte >= 0x80 && byte < 0xA0 ? windows[Int(byte) - 0x80] : UInt32(byte)
  }

  private static let windows: [UInt32] = [
    0x20AC, 0x20, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x20,
    0x17D,
    0x20, 0x20, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153,
    0x20,
    0x17E, 0x178,
  ]

  /// Windows-1256, the Arabic code page. Only its letters matter here.
  static func arabic(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes {
      if byte < 0x80 {
        result.append(byte)
      } else {
        TextLayers.append(arabicPage[Int(byte) - 0x80], to: &result)
      }
    }
    return result
  }

  private static let arabicPage: [UInt32] = [
    0x20AC, 0x67E, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x679, 0x2039, 0x152, 0x686,
    0x698,
    0x688, 0x6AF, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x6A9, 0x2122, 0x691, 0x203A, 0x153,
    0x200C, 0x200D, 0x6BA, 0xA0, 0x60C, 0xA2, 0xA3, 0xA4, 0xA5, 0xA6, 0xA7, 0xA8, 0xA9, 0x6BE, 0xAB, 0xAC,
    0xAD,
    0xAE, 0xAF, 0xB0, 0xB1, 0xB2, 0xB3, 0xB4, 0xB5, 0xB6, 0xB7, 0xB8, 0xB9, 0x61B, 0xBB, 0xBC, 0xBD, 0xBE,
    0x61F,
    0x6C1, 0x621, 0x622, 0x623, 0x624, 0x625, 0x626, 0x627, 0x628, 0x629, 0x62A, 0x62B, 0x62C, 0x62D, 0x62E,
    0x62F,
    0x630, 0x631, 0x632, 0x633, 0x634, 0x635, 0x636, 0xD7, 0x637, 0x638, 0x639, 0x63A, 0x640, 0x641, 0x642,
    0x643,
    0xE0, 0x644, 0xE2, 0x645, 0x646, 0x647, 0x648, 0xE7, 0xE8, 0xE9, 0xEA, 0xEB, 0x649, 0x64A, 0xEE, 0xEF,
    0x64B,
    0x64C, 0x64D, 0x64E, 0xF4, 0x64F, 0x650, 0xF7, 0x651, 0xF9, 0x652, 0xFB, 0xFC, 0x200E, 0x200F, 0x6D2,
  ]

  /// A PDF text string: UTF-16 or UTF-8 by its byte order mark, otherwise PDFDocEncoding (ISO 32000-2, annex D).
  static func pdfString(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes[2...], bigEndian: true) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes[2...], bigEndian: false) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return Array(bytes[3...]) }
    var result: [UInt8] = []
    for byte in bytes {
      switch byte {
      case 0x18...0x1F: result.append(UInt8(ascii: " "))
      case 0x80...0x9F: TextLayers.append(pdfDocument[Int(byte) - 0x80], to: &result)
      case 0xA0: TextLayers.append(0x20AC, to: &result)
      case 0xA1...0xFF: TextLayers.append(UInt32(byte), to: &result)
      default: result.append(byte)
      }
    }
    return result
  }

  private static let pdfDocument: [UInt32] = [
    0x2022, 0x2020, 0x2021, 0x2026, 0x2014, 0x2013, 0x192, 0x2044, 0x2039, 0x203A, 0x2212, 0x2030, 0x201E,
    0x201C,
    0x201D, 0x2018, 0x2019, 0x201A, 0x2122, 0xFB01, 0xFB02, 0x141, 0x152, 0x160, 0x178, 0x17D, 0x131, 0x142,
    0x153,
    0x161, 0x17E, 0x20,
  ]
}

extension TextDecoding {
  /// The upper half of MacRomanEncoding.
  static func macintosh(_ byte: UInt8) -> [UInt8] {
    let letters = Array(
      "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»… ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ ÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"
        .unicodeScalars)
    let index = Int(byte) - 0x80
    guard letters.indices.contains(index) else { return [byte] }
    var result: [UInt8] = []
    TextLayers.append(letters[index].value, to: &result)
    return result
  }
}
