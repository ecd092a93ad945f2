/// The text that stands as it is in the syntax of a PDF file or of its page content (ISO 32000-2, 7.2 and 7.3).
enum PDFSyntax {
  /// Strings, names, operators and comments without numbers and hexadecimal strings. Places, offsets, widths and
  /// numbers of glyphs are thousands in a file, and what is a short number elsewhere stands among them by chance; what
  /// hexadecimal strings say is read where they are decoded.
  static func text(of bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var next = 0
    func end(from start: Int, while holds: (UInt8) -> Bool) -> Int {
      var end = start
      while end < bytes.count, holds(bytes[end]) { end += 1 }
      return end
    }
    while next < bytes.count {
      let start = next
      switch bytes[start] {
      case UInt8(ascii: "%"):
        next = end(from: start) { $0 != 0x0A && $0 != 0x0D }
        text += bytes[start..<next]
      case UInt8(ascii: "("):
        next = endOfString(in: bytes, from: start)
        text += bytes[start..<next]
      case UInt8(ascii: "<"):
        let close = end(from: start + 1) { isHexadecimal($0) || isSpace($0) }
        let isString = close > start + 1 && close < bytes.count && bytes[close] == UInt8(ascii: ">")
        next = isString ? close + 1 : start + 1
        text.append(isString ? 0x20 : bytes[start])
      case let byte where isSpace(byte) || isDelimiter(byte):
        text.append(byte)
        next = start + 1
      default:
        next = end(from: start) { !isSpace($0) && !isDelimiter($0) }
        if bytes[start..<next].allSatisfy(isOfNumber) {
          text.append(0x20)
        } else {
          text += bytes[start..<next]
        }
      }
    }
    return text
  }

  /// Behind the parenthesis that closes a string; the end of the bytes where none does.
  private static func endOfString(in bytes: [UInt8], from start: Int) -> Int {
    var depth = 0
    var next = start
    while next < bytes.count {
      switch bytes[next] {
      case UInt8(ascii: "\\"): next += 1
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth -= 1
      default: break
      }
      next += 1
      if depth == 0 { break }
    }
    return min(next, bytes.count)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { [0x00, 0x09, 0x0A, 0x0C, 0x0D, 0x20].contains(byte) }

  private static func isDelimiter(_ byte: UInt8) -> Bool { "()<>[]{}/%".utf8.contains(byte) }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }

  private static func isOfNumber(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "+")
  }
}
