import Diagnostics
import SourceText

/// The header block of a message or of one of its parts (RFC 5322, section 2.2).
struct MailHeader: Sendable {
  struct Field: Sendable {
    /// Empty for a line that is no field.
    let name: String
    /// From the name to the end of the last line, without its line end.
    let place: Range<Int>
    /// Behind the colon.
    let value: Range<Int>
    /// Counted from 1 in the file.
    let line: Int
  }

  private(set) var fields: [Field] = []
  /// Where the body begins, behind the empty line; the end of the range where there is none.
  private(set) var end: Int
  /// How many lines the header takes, with the empty one.
  private(set) var lineCount = 0

  init(
    _ bytes: [UInt8], in range: Range<Int>, line: Int, limits: Limits
  ) throws(MailMessage.Stop) {
    end = range.lowerBound
    while end < range.upperBound {
      let start = end
      end = MailHeader.lineEnd(bytes, start, range.upperBound)
      lineCount += 1
      var body = start..<end
      while let last = body.last, bytes[last] == 0x0A || bytes[last] == 0x0D {
        body = start..<(body.upperBound - 1)
      }
      if body.isEmpty { return }
      if end - range.lowerBound > limits.headerBytes {
        throw MailMessage.Stop(code: .mailHeaderTooLarge, line: line + lineCount)
      }
      let first = bytes[start]
      if first == 0x20 || first == 0x09, let open = fields.last, !open.name.isEmpty {
        fields[fields.count - 1] = Field(
          name: open.name, place: open.place.lowerBound..<body.upperBound,
          value: open.value.lowerBound..<body.upperBound, line: open.line)
        continue
      }
      let name = bytes[body].prefix { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: ":") }
      let rest = bytes[name.endIndex..<body.upperBound].drop { $0 == 0x20 || $0 == 0x09 }
      let isField = !name.isEmpty && rest.first == UInt8(ascii: ":")
      fields.append(
        Field(
          name: isField ? String(decoding: name, as: UTF8.self) : "", place: body,
          value: isField ? (rest.startIndex + 1)..<body.upperBound : body, line: line + lineCount - 1))
      if fields.count > limits.headerFields {
        throw MailMessage.Stop(code: .mailHeaderTooLarge, line: line + lineCount)
      }
    }
  }

  /// The first field of this name, in any letter case.
  func value(of name: String) -> Range<Int>? {
    fields.first { $0.name.lowercased() == name }?.value
  }

  static func lineEnd(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int {
    (bytes[start..<limit].firstIndex(of: 0x0A) ?? limit - 1) + 1
  }
}
