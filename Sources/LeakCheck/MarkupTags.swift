/// The tags and comments of XML or HTML, read leniently, in order.
struct MarkupTags: Sequence, IteratorProtocol {
  struct Tag {
    /// With its prefix, as written; `!--` for a comment.
    let name: String
    /// Names as written, values without references decoded.
    let attributes: [(name: String, value: String)]
    /// Of a comment: whether it says anything.
    let hasLetters: Bool

    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

    private static let hiding: Set<String> = [
      "display:none", "visibility:hidden", "visibility:collapse", "opacity:0", "font-size:0", "font-size:0px",
      "font-size:0pt", "font-size:0em", "color:transparent",
    ]

    /// Whether HTML or its style attribute says not to show the element.
    var isHTMLHidden: Bool {
      guard let style = self["style"]?.lowercased().filter({ !$0.isWhitespace }) else {
        return self["hidden"] != nil && !name.contains(":") && name != "row" && name != "col"
      }
      return style.split(separator: ";").contains { Self.hiding.contains(String($0)) }
    }
  }

  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Tag? {
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        index += 1
        continue
      }
      let start = index + 1
      if bytes[start...].starts(with: "!--".utf8) { return comment(from: start + 3) }
      index = start
      let byte = bytes[start]
      guard byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == UInt8(ascii: "_") else { continue }
      return tag()
    }
    return nil
  }

  private mutating func comment(from start: Int) -> Tag {
    var end = start
    while end < bytes.count, !bytes[end...].starts(with: "-->".utf8) { end += 1 }
    index = Swift.min(bytes.count, end + 3)
    let hasLetters = bytes[start..<end].contains { $0 >= 0x80 || $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
    return Tag(name: "!--", attributes: [], hasLetters: hasLetters)
  }

  private mutating func word(until isEnd: (UInt8) -> Bool) -> String {
    let start = index
    while index < bytes.count, !isEnd(bytes[index]) { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

  private mutating func tag() -> Tag {
    let name = word { Self.isSpace($0) || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/") }
    var attributes: [(name: String, value: String)] = []
    while index < bytes.count, bytes[index] != UInt8(ascii: ">"), attributes.count < 1000 {
      guard !Self.isSpace(bytes[index]), bytes[index] != UInt8(ascii: "/") else {
        index += 1
        continue
      }
      let key = word {
        Self.isSpace($0) || $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "/")
      }
      if key.isEmpty { index += 1 }
      while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
      var value = ""
      if index < bytes.count, bytes[index] == UInt8(ascii: "=") {
        index += 1
        while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
        if index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") {
          let quote = bytes[index]
          index += 1
          value = word { $0 == quote }
          index += 1
        } else {
          value = word { Self.isSpace($0) || $0 == UInt8(ascii: ">") }
        }
      }
      attributes.append((key, value))
    }
    return Tag(name: name, attributes: attributes, hasLetters: false)
  }
}
