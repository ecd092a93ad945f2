import SourceText

/// Tells web pages from other text, and finds the encoding they declare.
enum PageForm {
  /// Whether the text begins as a page does, behind an XML declaration and comments.
  static func isPage(_ text: [UInt8]) -> Bool {
    // Hardly any other text begins with a tag.
    guard let first = text.first(where: { !$0.isASCIIWhitespace }), first == UInt8(ascii: "<") else {
      return false
    }
    var rest = text.prefix(64 << 10)
    while true {
      rest = rest.drop(while: \.isASCIIWhitespace)
      let closing: String
      if rest.starts(with: "<!--".utf8) {
        closing = "-->"
      } else if rest.starts(with: "<?xml".utf8) {
        closing = "?>"
      } else {
        break
      }
      guard let end = end(of: closing, in: rest) else { return false }
      rest = rest[end...]
    }
    let lowered = rest.prefix(16).map { $0.isASCIIUppercase ? $0 | 0x20 : $0 }
    return ["<!doctype html", "<html", "<head", "<body"].contains { opening in
      let count = opening.utf8.count
      return lowered.starts(with: opening.utf8)
        && (lowered.count == count || lowered[count].isASCIIWhitespace || lowered[count] == UInt8(ascii: ">"))
    }
  }

  private static func end(of closing: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let wanted = Array(closing.utf8)
    var offset = bytes.startIndex
    while let first = bytes[offset...].firstIndex(of: wanted[0]) {
      if bytes[first...].starts(with: wanted) { return first + wanted.count }
      offset = first + 1
    }
    return nil
  }

  /// The name in `<meta charset="...">` or `content="text/html; charset=..."` in the first kilobytes.
  static func declaredCharset(_ bytes: [UInt8]) -> String? {
    guard isPage(bytes) else { return nil }
    let head = bytes.prefix(4_096)
    guard isPage(Array(head)) else { return nil }
    let lowered = head.map { $0.isASCIIUppercase ? $0 | 0x20 : $0 }
    var offset = 0
    while let start = end(of: "<meta", in: lowered[offset...]) {
      let close = lowered[start...].firstIndex(of: UInt8(ascii: ">")) ?? lowered.endIndex
      if let found = end(of: "charset", in: lowered[start..<close]) {
        let value = lowered[found..<close].drop { $0.isASCIIWhitespace || $0 == UInt8(ascii: "=") }
          .drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        let name = value.prefix { $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2D || $0 == 0x5F }
        if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
      }
      offset = close
    }
    return nil
  }
}
