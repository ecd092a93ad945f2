import SourceText

/// The transfer encodings of MIME (RFC 2045, section 6).
enum TransferDecoding: Sendable {
  case identity
  case base64
  case quotedPrintable
  case unknown

  init(_ name: String) {
    switch name.lowercased() {
    case "", "7bit", "8bit", "binary": self = .identity
    case "base64": self = .base64
    case "quoted-printable": self = .quotedPrintable
    default: self = .unknown
    }
  }

  /// What a part holds; nil where that cannot be told for certain.
  static func bytes(of part: MailPart, in message: [UInt8]) -> [UInt8]? {
    let body = message[part.body]
    switch part.transfer {
    case .identity: return Array(body)
    case .base64: return base64(body)
    case .quotedPrintable: return quotedPrintable(body)
    case .unknown: return nil
    }
  }

  /// Nil where a byte is neither of the alphabet nor white space, or the last group is not complete: something is
  /// missing then.
  static func base64(_ text: some Sequence<UInt8>) -> [UInt8]? {
    var output: [UInt8] = []
    var group: UInt32 = 0
    var digits = 0
    var padding = 0
    for byte in text {
      if byte.isASCIIWhitespace { continue }
      if byte == UInt8(ascii: "=") {
        padding += 1
        continue
      }
      guard padding == 0, let value = digit(byte) else { return nil }
      group = group << 6 | value
      digits += 1
      if digits == 4 {
        output += [
          UInt8(truncatingIfNeeded: group >> 16), UInt8(truncatingIfNeeded: group >> 8),
          UInt8(truncatingIfNeeded: group),
        ]
        group = 0
        digits = 0
      }
    }
    switch (digits, padding) {
    case (0, 0): break
    case (2, 2): output.append(UInt8(truncatingIfNeeded: group >> 4))
    case (3, 1):
      output += [UInt8(truncatingIfNeeded: group >> 10), UInt8(truncatingIfNeeded: group >> 2)]
    default: return nil
    }
    return output
  }

  private static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt32(byte - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt32(byte - UInt8(ascii: "a") + 26)
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0") + 52)
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }

  /// An equals sign that begins no code stays as it is: nothing is lost by it.
  static func quotedPrintable(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(text.count)
    var offset = text.startIndex
    while offset < text.endIndex {
      let byte = text[offset]
      guard byte == UInt8(ascii: "=") else {
        output.append(byte)
        offset += 1
        continue
      }
      if offset + 2 < text.endIndex, let high = hexadecimal(text[offset + 1]),
        let low = hexadecimal(text[offset + 2])
      {
        output.append(high << 4 | low)
        offset += 3
        continue
      }
      // A soft line break: white space at most, then the end of the line.
      var end = offset + 1
      while end < text.endIndex, text[end] == 0x20 || text[end] == 0x09 || text[end] == 0x0D { end += 1 }
      if end == text.endIndex || text[end] == 0x0A {
        offset = min(end + 1, text.endIndex)
      } else {
        output.append(byte)
        offset += 1
      }
    }
    return output
  }

  static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
