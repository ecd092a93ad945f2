/// The ways text stands for other text inside a text file.
enum TextLayers {
  static func mayHold(_ text: [UInt8]) -> Bool { !decoded(text).allSatisfy { $0 == text } }

  /// The text with each kind of layer taken off, one result a kind that occurs. Only what is not plain is
  /// returned, so plain text costs one look.
  static func decoded(_ text: [UInt8]) -> [[UInt8]] {
    var hasBackslash = false
    var hasTag = false
    var hasReference = false
    var hasPercent = false
    var hasEquals = false
    for (index, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "\\"): hasBackslash = true
      case UInt8(ascii: "<"): hasTag = true
      case UInt8(ascii: "&"): hasReference = true
      case UInt8(ascii: "%"): hasPercent = hasPercent || isEscape(text, index)
      case UInt8(ascii: "="): hasEquals = hasEquals || isEscape(text, index)
      default: break
      }
    }
    var results: [[UInt8]] = []
    if hasBackslash { results.append(withoutBackslashes(text)) }
    if hasTag { results.append(Markup.text(of: text)) }
    if hasReference { results.append(Markup.withoutReferences(text[...])) }
    if hasPercent { results.append(withoutEscapes(text, UInt8(ascii: "%"))) }
    if hasEquals { results.append(withoutEscapes(text, UInt8(ascii: "="))) }
    return results
  }

  static func digit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x37)
    case 0x61...0x66: UInt32(byte - 0x57)
    default: nil
    }
  }

  private static func number(_ text: [UInt8], _ start: Int, _ count: Int) -> UInt32? {
    guard start + count <= text.count else { return nil }
    var value: UInt32 = 0
    for byte in text[start..<(start + count)] {
      guard let digit = digit(byte) else { return nil }
      value = value << 4 | digit
    }
    return value
  }

  static func append(_ value: UInt32, to text: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(value), let encoded = UTF8.encode(scalar) else {
      text.append(UInt8(ascii: " "))
      return
    }
    text.append(contentsOf: encoded)
  }

  private static func isEscape(_ text: [UInt8], _ index: Int) -> Bool { number(text, index + 1, 2) != nil }

  /// JSON, JavaScript and C escapes: `\n`, `\/`, `\u00e9` with surrogate pairs, `\x41`.
  static func withoutBackslashes(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let byte = text[index]
      guard byte == UInt8(ascii: "\\"), index + 1 < text.count else {
        result.append(byte)
        index += 1
        continue
      }
      let letter = text[index + 1]
      index += 2
      switch letter {
      case UInt8(ascii: "u"):
        guard var value = number(text, index, 4) else {
          result.append(letter)
          continue
        }
        index += 4
        if value & 0xFC00 == 0xD800, index + 1 < text.count, text[index] == UInt8(ascii: "\\"),
          text[index + 1] == UInt8(ascii: "u"), let low = number(text, index + 2, 4), low & 0xFC00 == 0xDC00
        {
          value = 0x10000 + (value & 0x3FF) << 10 + low & 0x3FF
          index += 6
        }
        append(value, to: &result)
      case UInt8(ascii: "x"):
        if let value = number(text, index, 2) {
          append(value, to: &result)
          index += 2
        } else {
          result.append(letter)
        }
      case UInt8(ascii: "n"), UInt8(ascii: "r"): result.append(0x0A)
      case UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"): result.append(0x20)
      default: result.append(letter)
      }
    }
    return result
  }

  /// URL escapes (`%C3%A9`) or quoted-printable (`=C3=A9`, and `=` at a line's end).
  private static func withoutEscapes(_ text: [UInt8], _ sign: UInt8) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      if text[index] == sign, let value = number(text, index + 1, 2) {
        result.append(UInt8(truncatingIfNeeded: value))
        index += 3
      } else if sign == UInt8(ascii: "="), text[index] == sign, index + 1 < text.count,
        text[index + 1] == 0x0A
      {
        index += 2
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }
}
