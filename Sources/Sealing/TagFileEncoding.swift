/// The encodings of tag files that are read. A bag may declare any (RFC 8493 section 2.1.1); these are met.
enum TagFileEncoding: String {
  case utf8 = "UTF-8"
  case ascii = "US-ASCII"
  case latin1 = "ISO-8859-1"
  case utf16 = "UTF-16"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"

  init?(name: String) {
    switch name.uppercased() {
    case "ASCII": self = .ascii
    case "LATIN1", "ISO8859-1": self = .latin1
    case let name: self.init(rawValue: name)
    }
  }

  /// - Returns: valid UTF-8, or nil where the bytes are not in this encoding.
  func decode(_ bytes: [UInt8]) -> [UInt8]? {
    switch self {
    case .utf8: String(validating: bytes, as: UTF8.self) == nil ? nil : bytes
    case .ascii: bytes.allSatisfy { $0 < 0x80 } ? bytes : nil
    case .latin1: Array(String(String.UnicodeScalarView(bytes.map(Unicode.Scalar.init))).utf8)
    case .utf16:
      bytes.starts(with: [0xFF, 0xFE])
        ? Self.utf16(bytes.dropFirst(2), bigEndian: false)
        : Self.utf16(bytes.starts(with: [0xFE, 0xFF]) ? bytes.dropFirst(2) : bytes[...], bigEndian: true)
    case .utf16LittleEndian: Self.utf16(bytes[...], bigEndian: false)
    case .utf16BigEndian: Self.utf16(bytes[...], bigEndian: true)
    }
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> [UInt8]? {
    guard bytes.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index -> UInt16 in
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      return bigEndian ? first << 8 | second : second << 8 | first
    }
    return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
  }
}
