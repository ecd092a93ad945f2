/// The encodings a load file comes in.
public enum LoadFileEncoding: String, Hashable, Sendable, CaseIterable {
  case utf8 = "UTF-8"
  /// UTF-8 behind a byte order mark.
  case utf8WithMark = "UTF-8 with byte order mark"
  case windows1252 = "Windows-1252"
  /// UTF-16, little endian, behind a byte order mark.
  case utf16 = "UTF-16LE"

  /// The bytes before the first character.
  var mark: [UInt8] {
    switch self {
    case .utf8, .windows1252: []
    case .utf8WithMark: [0xEF, 0xBB, 0xBF]
    case .utf16: [0xFF, 0xFE]
    }
  }

  /// Appends a character.
  /// - Returns: false where the encoding has no such character; nothing is appended then.
  func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) -> Bool {
    switch self {
    case .utf8, .utf8WithMark:
      bytes += UTF8.encode(scalar).map { Array($0) } ?? []
    case .utf16:
      for unit in UTF16.encode(scalar).map({ Array($0) }) ?? [] {
        bytes.append(UInt8(unit & 0xFF))
        bytes.append(UInt8(unit >> 8))
      }
    case .windows1252:
      guard let byte = Self.windowsByte(scalar) else { return false }
      bytes.append(byte)
    }
    return true
  }

  /// The text of a load file and the encoding it was in. Without a byte order mark, bytes that are valid UTF-8 are
  /// UTF-8 and all others Windows-1252, as the platforms write it.
  static func decode(_ bytes: [UInt8]) -> (
    text: [Unicode.Scalar], encoding: LoadFileEncoding, isDamaged: Bool
  ) {
    if bytes.starts(with: LoadFileEncoding.utf16.mark) {
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
        UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
      }
      let text = String(decoding: units, as: UTF16.self)
      let isDamaged = bytes.count % 2 != 0 || String(validating: units, as: UTF16.self) == nil
      return (Array(text.unicodeScalars), .utf16, isDamaged)
    }
    let isMarked = bytes.starts(with: LoadFileEncoding.utf8WithMark.mark)
    let content = bytes.dropFirst(isMarked ? 3 : 0)
    if let text = String(validating: content, as: UTF8.self) {
      return (Array(text.unicodeScalars), isMarked ? .utf8WithMark : .utf8, false)
    }
    if isMarked {
      return (Array(String(decoding: content, as: UTF8.self).unicodeScalars), .utf8WithMark, true)
    }
    var isDamaged = false
    let scalars = content.map { byte -> Unicode.Scalar in
      guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
      guard let value = windows1252High[Int(byte - 0x80)], let scalar = Unicode.Scalar(value) else {
        isDamaged = true
        return "\u{FFFD}"
      }
      return scalar
    }
    return (scalars, .windows1252, isDamaged)
  }

  private static func windowsByte(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0...0x7F, 0xA0...0xFF: UInt8(scalar.value)
    default: windows1252High.firstIndex(of: scalar.value).map { UInt8($0 + 0x80) }
    }
  }

  /// The characters of bytes 80 to 9F (Unicode's `CP1252.TXT`); nil where the code page has none.
  private static let windows1252High: [UInt32?] = [
    0x20AC, nil, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, nil,
    0x017D,
    nil, nil, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153,
    nil,
    0x017E, 0x0178,
  ]
}
