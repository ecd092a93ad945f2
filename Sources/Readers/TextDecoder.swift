import SourceText

/// Turns bytes in one of the encodings read into UTF-8.
enum TextDecoder {
  /// A byte-order mark, and how many bytes it takes.
  static func byteOrderMark(of bytes: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// Decodes `bytes` from `offset` on; never fails, and records what means nothing as damage.
  static func decode(_ bytes: [UInt8], from offset: Int = 0, as encoding: TextEncoding) -> DecodedText {
    switch encoding {
    case .utf8: utf8(bytes, from: offset)
    case .utf16LittleEndian: utf16(bytes, from: offset, as: encoding, low: 0)
    case .utf16BigEndian: utf16(bytes, from: offset, as: encoding, low: 1)
    case .windows1252: singleByte(bytes, from: offset, as: encoding, SingleByteTable.windows1252)
    case .windows1256: singleByte(bytes, from: offset, as: encoding, SingleByteTable.windows1256)
    case .iso8859Part6: singleByte(bytes, from: offset, as: encoding, SingleByteTable.iso8859Part6)
    }
  }

  private static func utf8(_ bytes: [UInt8], from offset: Int) -> DecodedText {
    var text = DecodedText(.utf8)
    text.utf8.reserveCapacity(bytes.count - offset)
    var copied = offset
    var index = offset
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
      } else if let length = sequence(in: bytes, at: index) {
        index += length
      } else {
        text.utf8 += bytes[copied..<index]
        text.appendDamaged(bytes[index])
        index += 1
        copied = index
      }
    }
    text.utf8 += bytes[copied...]
    return text
  }

  /// The length of the well-formed multi-byte sequence at `index` (Unicode table 3-7), or nil: surrogates,
  /// overlong forms and values past 10FFFF are not well-formed.
  static func sequence(in bytes: [UInt8], at index: Int) -> Int? {
    let lead = bytes[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if lead == 0xE0 { second = 0xA0...0xBF }
      if lead == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if lead == 0xF0 { second = 0x90...0xBF }
      if lead == 0xF4 { second = 0x80...0x8F }
    default: return nil
    }
    guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return nil }
    for continuation in bytes[(index + 2)..<(index + length)] where continuation & 0xC0 != 0x80 { return nil }
    return length
  }

  /// - Parameter low: which of the two bytes of a unit is the lower one.
  private static func utf16(
    _ bytes: [UInt8], from offset: Int, as encoding: TextEncoding, low: Int
  ) -> DecodedText {
    var text = DecodedText(encoding)
    text.utf8.reserveCapacity((bytes.count - offset) / 2)
    func unit(_ index: Int) -> UInt32 { UInt32(bytes[index + low]) | UInt32(bytes[index + 1 - low]) << 8 }
    var index = offset
    while index + 1 < bytes.count {
      let first = unit(index)
      if first & 0xF800 != 0xD800 {
        text.append(scalar: first)
        index += 2
      } else if first < 0xDC00, index + 3 < bytes.count, unit(index + 2) & 0xFC00 == 0xDC00 {
        text.append(scalar: 0x10000 + (first & 0x3FF) << 10 + unit(index + 2) & 0x3FF)
        index += 4
      } else {
        text.appendDamaged(bytes[index])
        text.appendDamaged(bytes[index + 1])
        index += 2
      }
    }
    if index < bytes.count { text.appendDamaged(bytes[index]) }
    return text
  }

  private static func singleByte(
    _ bytes: [UInt8], from offset: Int, as encoding: TextEncoding, _ table: [UInt16]
  ) -> DecodedText {
    var text = DecodedText(encoding)
    text.utf8.reserveCapacity((bytes.count - offset) * 2)
    for byte in bytes[offset...] {
      if byte < 0x80 {
        text.utf8.append(byte)
      } else if table[Int(byte) - 0x80] != 0 {
        text.append(scalar: UInt32(table[Int(byte) - 0x80]))
      } else {
        text.appendDamaged(byte)
      }
    }
    return text
  }
}
