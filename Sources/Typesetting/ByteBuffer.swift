/// Bytes of PDF syntax being written.
struct ByteBuffer {
  private(set) var bytes: [UInt8] = []

  private static let hexadecimal = Array("0123456789ABCDEF".utf8)

  mutating func append(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func append(string text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  mutating func append(contentsOf other: [UInt8]) {
    bytes.append(contentsOf: other)
  }

  mutating func append(number: Int) {
    guard number < 0 || number > 9 else {
      bytes.append(UInt8(ascii: "0") + UInt8(number))
      return
    }
    var digits: [UInt8] = []
    var rest = number.magnitude
    repeat {
      digits.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes.append(contentsOf: digits.reversed())
  }

  /// A length in thousandths, as a decimal number without trailing zeros.
  mutating func append(thousandths value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    let magnitude = Int(value.magnitude)
    append(number: magnitude / 1000)
    var fraction = magnitude % 1000
    guard fraction > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var scale = 100
    while fraction > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(fraction / scale))
      fraction %= scale
      scale /= 10
    }
  }

  /// A scale from 0 to below 1, in millionths.
  mutating func append(millionths value: Int) {
    let digits = String(max(0, min(value, 999_999)))
    append("0.")
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 6 - digits.utf8.count))
    bytes.append(contentsOf: digits.utf8)
  }

  /// Lengths in thousandths, each followed by a space.
  mutating func append(lengths: Int...) {
    for length in lengths {
      append(thousandths: length)
      bytes.append(UInt8(ascii: " "))
    }
  }

  /// Four hexadecimal digits.
  mutating func append(code: UInt16) {
    for shift in [12, 8, 4, 0] {
      bytes.append(Self.hexadecimal[Int(code >> UInt16(shift)) & 15])
    }
  }

  /// An indirect reference.
  mutating func append(reference number: Int) {
    append(number: number)
    append(" 0 R")
  }

  /// A PDF text string: a literal string where all is printable ASCII, else UTF-16 with a byte order mark.
  mutating func append(textString text: String) {
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
      bytes.append(UInt8(ascii: "("))
      for byte in text.utf8 {
        if byte == UInt8(ascii: "(") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "\\") {
          bytes.append(UInt8(ascii: "\\"))
        }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: ")"))
      return
    }
    append("<FEFF")
    for unit in text.utf16 { append(code: unit) }
    append(">")
  }

  /// A PDF name without its slash: letters, digits, hyphens and dots stay, all else is escaped.
  mutating func append(name text: String) {
    append("/")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "+"):
        bytes.append(byte)
      default:
        bytes.append(UInt8(ascii: "#"))
        bytes.append(Self.hexadecimal[Int(byte >> 4)])
        bytes.append(Self.hexadecimal[Int(byte & 15)])
      }
    }
  }
}
