import SourceText

/// One line of a text.
struct TextLine {
  /// Counted from 1.
  var number: Int { Int(lineNumber) }
  private let lineNumber: UInt32
  /// Without white space at its ends; empty for a blank line.
  let body: Span
  /// Of the body.
  let traits: LineTraits

  private init(number: Int, body: Span, traits: LineTraits) {
    lineNumber = UInt32(number)
    self.body = body
    self.traits = traits
  }

  /// A part of a line, as a line of its own.
  init(number: Int, body: Span, of text: SourceText) {
    self = text.utf8.withUnsafeBufferPointer { TextLine(number: number, body: body, of: $0) }
  }

  private init(number: Int, body: Span, of bytes: UnsafeBufferPointer<UInt8>) {
    self.init(number: number, body: body, traits: ByteSearch.traits(of: bytes, body.range))
  }

  var isBlank: Bool { body.isEmpty }

  /// Whether the line begins with a small letter that no full stop or parenthesis follows: what most lines of running
  /// text begin with, and no banner, envelope line, mark or numbering.
  func beginsAsText(_ text: SourceText) -> Bool {
    guard body.count > 1, text.utf8[body.start].isASCIILowercase else { return false }
    let next = text.utf8[body.start + 1]
    return next != UInt8(ascii: ".") && next != UInt8(ascii: ")")
  }

  /// The lines of a text; LF, CR LF and a lone CR end a line, and a form feed parts two lines as well.
  static func lines(of text: SourceText) -> [TextLine] {
    text.utf8.withUnsafeBufferPointer { bytes in
      let hasOthers = hasOther(bytes)
      var lines: [TextLine] = []
      // Lines of reports are about seventy bytes long.
      lines.makeRoom(for: bytes.count / 48 + 1)
      var start = 0
      var number = 1
      while let end = hasOthers ? nextEnd(bytes, start) : nextLineFeed(bytes, start) {
        lines.append(TextLine(number: number, body: trimmed(bytes, start..<end), of: bytes))
        // The number follows line feeds, as editors count; a lone CR counts where no LF follows it.
        let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
        if bytes[end] != 0x0C { number += 1 }
        start = end + (isPair ? 2 : 1)
      }
      lines.append(TextLine(number: number, body: trimmed(bytes, start..<bytes.count), of: bytes))
      return lines
    }
  }

  private static func hasOther(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    ByteSearch.first(0x0D, in: bytes, 0..<bytes.count) != nil
      || ByteSearch.first(0x0C, in: bytes, 0..<bytes.count) != nil
  }

  private static func nextLineFeed(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    ByteSearch.first(0x0A, in: bytes, start..<bytes.count)
  }

  private static func nextEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    (start..<bytes.count).first { bytes[$0] == 0x0A || bytes[$0] == 0x0D || bytes[$0] == 0x0C }
  }

  private static func trimmed(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Span {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isASCIIWhitespace { start += 1 }
    while end > start, bytes[end - 1].isASCIIWhitespace { end -= 1 }
    return Span(start, end)
  }
}
