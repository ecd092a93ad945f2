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

  /// Bytes that are UTF-8 throughout are not copied.
  private static func utf8(_ bytes: [UInt8], from offset: Int) -> DecodedText {
    var text = DecodedText(.utf8)
    let firstDamage = bytes.withUnsafeBufferPointer { validEnd(in: $0, from: offset) }
    if firstDamage == bytes.count {
      text.utf8 = offset == 0 ? bytes : Array(bytes[offset...])
      return text
    }
    text.utf8.reserveCapacity(bytes.count - offset)
    var copied = offset
    var index = firstDamage
    while index < bytes.count {
      text.utf8 += bytes[copied..<index]
      text.appendDamaged(bytes[index])
      copied = index + 1
      index = bytes.withUnsafeBufferPointer { validEnd(in: $0, from: copied) }
    }
    text.utf8 += bytes[copied...]
    return text
  }

  /// Where the well-formed UTF-8 that begins at `offset` ends: at the first byte that is not part of it, or at the
  /// end.
  private static func validEnd(in bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int {
    var index = offset
    while index < bytes.count {
      if bytes[index] < 0x80 {
        // In Arabic text single spaces part the words.
        index += 1
        if index < bytes.count, bytes[index] < 0x80 {
          index = ByteSearch.asciiEnd(in: bytes, index..<bytes.count)
        }
      } else if let length = sequence(in: bytes, at: index) {
        index += length
      } else {
        return index
      }
    }
    return index
  }

  /// The length of the well-formed multi-byte sequence at `index` (Unicode table 3-7), or nil: surrogates,
  /// overlong forms and values past 10FFFF are not well-formed.
  static func sequence(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let lead = bytes[index]
    // Most of what is not ASCII has two bytes.
    if lead >= 0xC2, lead < 0xE0 {
      return index + 1 < bytes.count && bytes[index + 1] & 0xC0 == 0x80 ? 2 : nil
    }
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
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
    for next in (index + 2)..<(index + length) where bytes[next] & 0xC0 != 0x80 { return nil }
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
