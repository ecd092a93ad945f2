import SourceText

/// A file's content as UTF-8, with what could not be decoded kept visible.
struct DecodedText {
  /// Valid UTF-8 without a byte-order mark.
  var utf8: [UInt8] = []
  var encoding: TextEncoding
  /// Whether the encoding was neither declared nor marked nor evident, but chosen.
  var isAssumed = false
  /// Where `utf8[0]` stands in the UTF-8 form of the file: 3 behind a UTF-8 byte-order mark, else 0.
  var base = 0
  /// The places in `utf8` where bytes without a meaning stand as `\x` and two digits.
  var damage: [Span] = []
  /// Of `utf8`, where it has been taken.
  var census: ByteCensus?

  init(_ encoding: TextEncoding) {
    self.encoding = encoding
  }

  /// Keeps a byte that means nothing visible, never replaced in silence.
  mutating func appendDamaged(_ byte: UInt8) {
    let start = utf8.count
    utf8 += [UInt8(ascii: "\\"), UInt8(ascii: "x"), DecodedText.digits[Int(byte >> 4)]]
    utf8.append(DecodedText.digits[Int(byte & 15)])
    damage.append(Span(start, utf8.count))
  }

  mutating func append(scalar: UInt32) {
    switch scalar {
    case ..<0x80:
      utf8.append(UInt8(scalar))
    case ..<0x800:
      utf8.append(UInt8(0xC0 | scalar >> 6))
      utf8.append(UInt8(0x80 | scalar & 0x3F))
    case ..<0x10000:
      utf8.append(UInt8(0xE0 | scalar >> 12))
      utf8.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      utf8.append(UInt8(0x80 | scalar & 0x3F))
    default:
      utf8.append(UInt8(0xF0 | scalar >> 18))
      utf8.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      utf8.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      utf8.append(UInt8(0x80 | scalar & 0x3F))
    }
  }

  private static let digits = Array("0123456789ABCDEF".utf8)
}
