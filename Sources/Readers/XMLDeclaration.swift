import SourceText

/// The `<?xml ... ?>` line at the very start of a file, read from bytes in which ASCII is ASCII.
struct XMLDeclaration {
  /// From `<?xml` to behind `?>`.
  let span: Span
  /// The pseudo-attribute `encoding="..."` as a whole, with its name.
  let encodingSpan: Span?
  /// The name it gives.
  let encodingName: String?

  /// - Returns: nil where `bytes` do not start with an XML declaration that ends within a kilobyte.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Array("<?xml".utf8)), bytes.count > 5, bytes[5].isASCIIWhitespace else {
      return nil
    }
    let limit = min(bytes.count, 1_024)
    guard let end = XMLDeclaration.find("?>", in: bytes, from: 5, to: limit) else { return nil }
    span = Span(0, end + 2)
    guard let start = XMLDeclaration.find("encoding", in: bytes, from: 5, to: end) else {
      encodingSpan = nil
      encodingName = nil
      return
    }
    var cursor = start + 8
    while cursor < end, bytes[cursor].isASCIIWhitespace || bytes[cursor] == UInt8(ascii: "=") { cursor += 1 }
    let quote = bytes[cursor]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
      let closing = bytes[(cursor + 1)..<end].firstIndex(of: quote)
    else {
      encodingSpan = nil
      encodingName = nil
      return
    }
    encodingSpan = Span(start, closing + 1)
    encodingName = String(decoding: bytes[(cursor + 1)..<closing], as: UTF8.self)
  }

  private static func find(_ needle: String, in bytes: [UInt8], from: Int, to: Int) -> Int? {
    let needle = Array(needle.utf8)
    guard to - from >= needle.count else { return nil }
    return (from...(to - needle.count)).first {
      bytes[$0] == needle[0] && bytes[$0..<($0 + needle.count)].elementsEqual(needle)
    }
  }
}
