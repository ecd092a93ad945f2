import SourceText

/// The numbering or bullet a paragraph begins with: `1.`, `12)`, `(3)`, `a.`, `(b)`, `1.a.`, `-`, `•`, `٣.`, `أ-`.
struct ParagraphNumber {
  enum Form: Equatable {
    case number
    case letter
    case bullet
  }

  let form: Form
  /// The number, or the letter's place in its alphabet; zero for bullets.
  let value: Int
  /// Behind the numbering and the white space that follows.
  let end: Int

  /// - Returns: nil where `line` does not begin with one that white space or a parenthesis follows.
  init?(_ text: SourceText, _ line: Span) {
    guard line.start < line.end, ParagraphNumber.mayBegin(text, line) else { return nil }
    self.init(text.utf8, line)
  }

  private init?(_ utf8: [UInt8], _ line: Span) {
    func follows(_ offset: Int) -> Int? {
      guard offset < line.end, utf8[offset].isASCIIWhitespace || utf8[offset] == UInt8(ascii: "(") else {
        return nil
      }
      var next = offset
      while next < line.end, utf8[next].isASCIIWhitespace { next += 1 }
      return next
    }
    var (scalar, offset) = UTF8Decoding.scalar(in: utf8, at: line.start, end: line.end)
    if ParagraphNumber.isBullet(scalar) {
      // `--`, as cables write it.
      if scalar == 0x2D, offset < line.end, utf8[offset] == 0x2D { offset += 1 }
      guard let end = follows(offset) else { return nil }
      self.init(form: .bullet, value: 0, end: end)
      return
    }
    let isBracketed = scalar == 0x28
    if isBracketed {
      guard offset < line.end else { return nil }
      (scalar, offset) = UTF8Decoding.scalar(in: utf8, at: offset, end: line.end)
    }
    let form: Form
    var value: Int
    if let digit = ParagraphNumber.digit(scalar) {
      form = .number
      value = digit
      while offset < line.end, value < 1_000 {
        let (next, after) = UTF8Decoding.scalar(in: utf8, at: offset, end: line.end)
        guard let digit = ParagraphNumber.digit(next) else { break }
        value = value * 10 + digit
        offset = after
      }
    } else if let letter = ParagraphNumber.letter(scalar), !(isBracketed && scalar < 0x5B) {
      // An upper-case letter in parentheses is a portion mark, not a list letter.
      form = .letter
      value = letter
    } else {
      return nil
    }
    guard offset < line.end else { return nil }
    let closer = utf8[offset]
    let isClosed =
      closer == UInt8(ascii: ")")
      || (!isBracketed && (closer == UInt8(ascii: ".") || (closer == UInt8(ascii: "-") && scalar >= 0x80)))
    guard isClosed else { return nil }
    offset += 1
    // `1.a.` and `2.3.`: the last part counts.
    if closer == UInt8(ascii: "."), offset + 1 < line.end,
      utf8[offset].isASCIIDigit || utf8[offset].isASCIILetter,
      utf8[offset + 1] == UInt8(ascii: ".")
    {
      value = Int(utf8[offset] & 0x1F)
      offset += 2
    }
    guard let end = follows(offset) else { return nil }
    self.init(form: form, value: value, end: end)
  }

  /// Whether the first bytes could be numbering: a word, with which most lines begin, could not.
  private static func mayBegin(_ text: SourceText, _ line: Span) -> Bool {
    guard text.utf8[line.start].isASCIILetter else { return true }
    guard line.count > 1 else { return false }
    let next = text.utf8[line.start + 1]
    return next == UInt8(ascii: ".") || next == UInt8(ascii: ")")
  }

  private init(form: Form, value: Int, end: Int) {
    self.form = form
    self.value = value
    self.end = end
  }

  private static func isBullet(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2D, 0x2A, 0x2022, 0x2013, 0x2014, 0x2023, 0x25CF, 0x25E6, 0x25AA, 0xB7, 0x2043: true
    default: false
    }
  }

  private static func digit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x30...0x39: Int(scalar) - 0x30
    case 0x0660...0x0669: Int(scalar) - 0x0660
    case 0x06F0...0x06F9: Int(scalar) - 0x06F0
    default: nil
    }
  }

  private static let abjad = "أبجدهوزحطيكلمنسعفصقرشت".unicodeScalars.map(\.value)

  /// Latin letters, and the Arabic ones in the order of the abjad as lists use it.
  private static func letter(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x41...0x5A: return Int(scalar) - 0x40
    case 0x61...0x7A: return Int(scalar) - 0x60
    default:
      return abjad.firstIndex(of: scalar).map { $0 + 1 }
    }
  }
}
