import Diagnostics
import SourceText

/// Cuts a web page into tokens, as section 13.2.5 of the HTML standard does, in one pass and without recursion.
///
/// It is our own, not libxml2's HTML parser: that one mends broken markup by dropping and moving text and tells no
/// byte places, while here every byte of the page must be in exactly one token, the broken ones included.
struct PageTokenizer {
  private(set) var tokens: [PageToken] = []
  private let bytes: [UInt8]
  private let limits: Limits
  private var elements = 0

  struct Stop: Error {
    let code: DiagnosticCode
    let offset: Int
  }

  /// Elements whose content is no markup.
  static let rawElements: Set<String> = [
    "script", "style", "xmp", "iframe", "noembed", "noframes", "title", "textarea",
  ]

  init(_ bytes: [UInt8], limits: Limits) throws(Stop) {
    self.bytes = bytes
    self.limits = limits
    var offset = 0
    var text = 0
    while offset < bytes.count {
      guard bytes[offset] == UInt8(ascii: "<"), let token = try markup(at: offset) else {
        offset += 1
        continue
      }
      try flush(text..<offset)
      tokens.append(token)
      offset = token.outer.upperBound
      if token.kind == .startTag, PageTokenizer.rawElements.contains(token.name) {
        let end = endOfRaw(token.name, from: offset)
        if end > offset { tokens.append(PageToken(.rawText, offset..<end)) }
        offset = end
      } else if token.kind == .startTag, token.name == "plaintext" {
        if offset < bytes.count { tokens.append(PageToken(.rawText, offset..<bytes.count)) }
        offset = bytes.count
      }
      text = offset
    }
    try flush(text..<bytes.count)
  }

  private mutating func flush(_ text: Range<Int>) throws(Stop) {
    if text.count > limits.textBytes { throw Stop(code: .textTooLong, offset: text.lowerBound) }
    if !text.isEmpty { tokens.append(PageToken(.text, text)) }
  }

  /// The token that a `<` begins; nil where it is only a character.
  private mutating func markup(at start: Int) throws(Stop) -> PageToken? {
    guard start + 1 < bytes.count else { return nil }
    let token: PageToken?
    switch bytes[start + 1] {
    case UInt8(ascii: "!"): token = declaration(at: start)
    case UInt8(ascii: "?"): token = delimited(.comment, at: start, opening: 2, closing: ">")
    case UInt8(ascii: "/"):
      guard start + 2 < bytes.count else { return nil }
      token =
        bytes[start + 2].isASCIILetter
        ? try tag(.endTag, at: start, nameAt: start + 2)
        : delimited(.comment, at: start, opening: 2, closing: ">")
    case let byte where byte.isASCIILetter: token = try tag(.startTag, at: start, nameAt: start + 1)
    default: return nil
    }
    if let token, token.outer.count > limits.textBytes { throw Stop(code: .textTooLong, offset: start) }
    return token
  }

  private func declaration(at start: Int) -> PageToken {
    if bytes[start...].starts(with: "<!--".utf8) {
      // `<!-->` and `<!--->` are whole comments.
      for short in ["<!-->", "<!--->"] where bytes[start...].starts(with: short.utf8) {
        let end = start + short.utf8.count
        return PageToken(.comment, start..<end, inner: end..<end)
      }
      return comment(at: start)
    }
    if bytes[start...].starts(with: "<![CDATA[".utf8) {
      return delimited(.comment, at: start, opening: 9, closing: "]]>")
    }
    let isType = bytes[(start + 2)...].prefix(7).map { $0 | 0x20 }.elementsEqual("doctype".utf8)
    return delimited(isType ? .documentType : .comment, at: start, opening: isType ? 9 : 2, closing: ">")
  }

  /// Up to `-->` or `--!>`.
  private func comment(at start: Int) -> PageToken {
    var offset = start + 4
    while let dash = bytes[offset...].firstIndex(of: UInt8(ascii: "-")) {
      for closing in ["-->", "--!>"] where bytes[dash...].starts(with: closing.utf8) {
        return PageToken(.comment, start..<(dash + closing.utf8.count), inner: (start + 4)..<dash)
      }
      offset = dash + 1
    }
    return PageToken(.broken, start..<bytes.count)
  }

  private func delimited(
    _ kind: PageToken.Kind, at start: Int, opening: Int, closing: String
  ) -> PageToken {
    let wanted = Array(closing.utf8)
    var offset = min(start + opening, bytes.count)
    while let first = bytes[offset...].firstIndex(of: wanted[0]) {
      if bytes[first...].starts(with: wanted) {
        return PageToken(
          kind, start..<(first + wanted.count), inner: min(start + opening, first)..<first)
      }
      offset = first + 1
    }
    return PageToken(.broken, start..<bytes.count)
  }

  /// Where the end tag of a raw element begins; the end of the page where there is none.
  private func endOfRaw(_ name: String, from start: Int) -> Int {
    let wanted = Array(name.utf8)
    var offset = start
    while let open = bytes[offset...].firstIndex(of: UInt8(ascii: "<")) {
      let end = open + 2 + wanted.count
      if end < bytes.count, bytes[open + 1] == UInt8(ascii: "/"),
        bytes[(open + 2)..<end].map({ $0 | 0x20 }) == wanted,
        bytes[end].isASCIIWhitespace || bytes[end] == UInt8(ascii: "/") || bytes[end] == UInt8(ascii: ">")
      {
        return open
      }
      offset = open + 1
    }
    return bytes.count
  }

  // MARK: Tags

  private mutating func tag(
    _ kind: PageToken.Kind, at start: Int, nameAt name: Int
  ) throws(Stop) -> PageToken {
    elements += 1
    if elements > limits.elements { throw Stop(code: .tooManyElements, offset: start) }
    var offset = name
    while offset < bytes.count, !PageTokenizer.endsName(bytes[offset]) { offset += 1 }
    let named = lowered(name..<offset)
    if named.utf8.count > limits.nameBytes { throw Stop(code: .nameTooLong, offset: start) }
    var attributes: [PageToken.Attribute] = []
    while true {
      while offset < bytes.count, bytes[offset].isASCIIWhitespace || bytes[offset] == UInt8(ascii: "/") {
        offset += 1
      }
      guard offset < bytes.count else { return PageToken(.broken, start..<bytes.count) }
      if bytes[offset] == UInt8(ascii: ">") { break }
      guard let attribute = try attribute(at: &offset) else { return PageToken(.broken, start..<bytes.count) }
      attributes.append(attribute)
      if attributes.count > limits.attributesPerElement {
        throw Stop(code: .tooManyAttributes, offset: start)
      }
    }
    var token = PageToken(kind, start..<(offset + 1), inner: name..<offset)
    token.name = named
    token.attributes = attributes
    return token
  }

  /// Nil where the page ends inside it.
  private func attribute(at offset: inout Int) throws(Stop) -> PageToken.Attribute? {
    let start = offset
    // An equals sign in front is part of the name.
    offset += 1
    while offset < bytes.count, !PageTokenizer.endsName(bytes[offset]), bytes[offset] != UInt8(ascii: "=") {
      offset += 1
    }
    let name = start..<offset
    if name.count > limits.nameBytes { throw Stop(code: .nameTooLong, offset: start) }
    var next = offset
    while next < bytes.count, bytes[next].isASCIIWhitespace { next += 1 }
    guard next < bytes.count, bytes[next] == UInt8(ascii: "=") else {
      return PageToken.Attribute(name: lowered(name), nameRange: name, value: nil)
    }
    next += 1
    while next < bytes.count, bytes[next].isASCIIWhitespace { next += 1 }
    guard next < bytes.count else { return nil }
    let value: Range<Int>
    if bytes[next] == UInt8(ascii: "\"") || bytes[next] == UInt8(ascii: "'") {
      guard let end = bytes[(next + 1)...].firstIndex(of: bytes[next]) else { return nil }
      value = (next + 1)..<end
      offset = end + 1
    } else {
      var end = next
      while end < bytes.count, !bytes[end].isASCIIWhitespace, bytes[end] != UInt8(ascii: ">") { end += 1 }
      value = next..<end
      offset = end
    }
    if value.count > limits.attributeBytes { throw Stop(code: .attributeTooLong, offset: start) }
    return PageToken.Attribute(name: lowered(name), nameRange: name, value: value)
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte.isASCIIWhitespace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }

  private func lowered(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].map { $0.isASCIIUppercase ? $0 | 0x20 : $0 }, as: UTF8.self)
  }
}
