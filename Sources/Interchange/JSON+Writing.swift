extension JSON {
  private enum Style { case canonical, line }

  /// The bytes of RFC 8785 (JSON Canonicalization Scheme): no white space, names sorted by their UTF-16 code
  /// units, the shortest escapes, UTF-8. No line feed at the end.
  public var canonical: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, as: .canonical)
    return bytes
  }

  /// The value on one line: members in the order given, no white space, no line feed at the end. Characters that
  /// some programs take for the end of a line (U+2028, U+2029) are escaped.
  public var line: String {
    var bytes: [UInt8] = []
    write(to: &bytes, as: .line)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same value for people: members in the order given, one an own line, two spaces an indent, a line feed
  /// at the end. Equal values with equal member order give equal bytes.
  public var pretty: [UInt8] {
    var bytes: [UInt8] = []
    writePretty(to: &bytes, depth: 0)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private func write(to bytes: inout [UInt8], as style: Style) {
    switch self {
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.write(to: &bytes, as: style)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      var members = Self.withoutRepetitions(members)
      if style == .canonical { members.sort { $0.name.utf16.lexicographicallyPrecedes($1.name.utf16) } }
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.write(member.name, to: &bytes, as: style)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(to: &bytes, as: style)
      }
      bytes.append(UInt8(ascii: "}"))
    default: writeScalar(to: &bytes, as: style)
    }
  }

  private func writePretty(to bytes: inout [UInt8], depth: Int) {
    func line(_ depth: Int) {
      bytes.append(UInt8(ascii: "\n"))
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
    }
    switch self {
    case .array(let values) where !values.isEmpty:
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        line(depth + 1)
        value.writePretty(to: &bytes, depth: depth + 1)
      }
      line(depth)
      bytes.append(UInt8(ascii: "]"))
    case .object(let members) where !members.isEmpty:
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in Self.withoutRepetitions(members).enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        line(depth + 1)
        Self.write(member.name, to: &bytes, as: .canonical)
        bytes.append(contentsOf: ": ".utf8)
        member.value.writePretty(to: &bytes, depth: depth + 1)
      }
      line(depth)
      bytes.append(UInt8(ascii: "}"))
    default: write(to: &bytes, as: .canonical)
    }
  }

  private func writeScalar(to bytes: inout [UInt8], as style: Style) {
    switch self {
    case .boolean(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .integer(let number) where number.magnitude <= UInt(Self.largestInteger):
      bytes.append(contentsOf: String(number).utf8)
    case .integer(let number): Self.write(String(number), to: &bytes, as: style)
    case .decimal(let millionths) where millionths.magnitude < Self.largestDecimal:
      bytes.append(contentsOf: Self.decimal(millionths).utf8)
    case .decimal(let millionths): Self.write(Self.decimal(millionths), to: &bytes, as: style)
    case .string(let text): Self.write(text, to: &bytes, as: style)
    case .null, .array, .object: bytes.append(contentsOf: "null".utf8)
    }
  }

  /// Millionths as a decimal number. Down to a millionth that is also how ECMAScript prints the number, which
  /// RFC 8785 section 3.2.2.3 asks for.
  private static func decimal(_ millionths: Int) -> String {
    let magnitude = millionths.magnitude
    var text = (millionths < 0 ? "-" : "") + String(magnitude / 1_000_000)
    guard magnitude % 1_000_000 != 0 else { return text }
    text += "." + String(1_000_000 + magnitude % 1_000_000).dropFirst()
    while text.hasSuffix("0") { text.removeLast() }
    return text
  }

  /// RFC 8785 section 3.2.2.2: two-character escapes where JSON has them, `\u00xx` for the other control
  /// characters, everything else as it is, U+007F and U+2028 included.
  private static func write(_ text: String, to bytes: inout [UInt8], as style: Style) {
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
      case 0x08: bytes.append(contentsOf: "\\b".utf8)
      case 0x09: bytes.append(contentsOf: "\\t".utf8)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0x0C: bytes.append(contentsOf: "\\f".utf8)
      case 0x0D: bytes.append(contentsOf: "\\r".utf8)
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(contentsOf: [digits[Int(byte >> 4)], digits[Int(byte & 15)]])
      default: bytes.append(byte)
      }
    }
    if style == .line { escapeSeparators(in: &bytes, from: start) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// U+2028 and U+2029, whose UTF-8 is E2 80 A8 and E2 80 A9.
  private static func escapeSeparators(in bytes: inout [UInt8], from start: Int) {
    var index = start
    while index + 2 < bytes.count {
      if bytes[index] == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] | 1 == 0xA9 {
        bytes.replaceSubrange(
          index...index + 2, with: bytes[index + 2] == 0xA8 ? "\\u2028".utf8 : "\\u2029".utf8)
      }
      index += 1
    }
  }

  /// Names are compared by their bytes: two Unicode forms of one name are two names, as in JSON.
  private static func withoutRepetitions(_ members: [Member]) -> [Member] {
    var last: [[UInt8]: Int] = [:]
    for (index, member) in members.enumerated() { last[Array(member.name.utf8)] = index }
    guard last.count < members.count else { return members }
    return members.enumerated().filter { last[Array($0.element.name.utf8)] == $0.offset }.map(\.element)
  }
}
