/// The text of XML and HTML, read so leniently that no damage hides anything.
enum Markup {
  /// The text between tags with references decoded. A tag becomes a mark where words may or may not part, so
  /// that text split over tags is found both ways. CDATA sections are text; comments are searched as they stand,
  /// with everything else in tags, by whoever searches the file itself.
  static func text(of markup: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(markup.count)
    var index = 0
    var textStart = 0
    /// Where a search for `>` or `-->` failed once, none follows: no second search is made.
    var hasNoTagEnd = false
    var hasNoCommentEnd = false
    func flush(_ end: Int) { result += withoutReferences(markup[textStart..<end]) }
    while index < markup.count {
      guard markup[index] == UInt8(ascii: "<"), index + 1 < markup.count, startsTag(markup[index + 1]) else {
        index += 1
        continue
      }
      let rest = markup[index...]
      if rest.starts(with: Array("<![CDATA[".utf8)) {
        flush(index)
        let start = index + 9
        let end = find(Array("]]>".utf8), in: markup, from: start) ?? markup.count
        result += markup[start..<end]
        index = min(markup.count, end + 3)
        textStart = index
        continue
      }
      var end: Int?
      if rest.starts(with: Array("<!--".utf8)) {
        if !hasNoCommentEnd {
          end = find(Array("-->".utf8), in: markup, from: index + 4).map { $0 + 3 }
          hasNoCommentEnd = end == nil
        }
      } else if !hasNoTagEnd {
        end = tagEnd(markup, index + 1)
        hasNoTagEnd = end == nil
      }
      guard let end else {
        index += 1
        continue
      }
      flush(index)
      result += FoldTable.softBreak
      index = end
      textStart = end
    }
    flush(markup.count)
    return result
  }

  private static func startsTag(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
      || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: ":")
  }

  /// Just behind the `>` of a tag; one inside quotes does not count if the quotes close before the next `<`.
  private static func tagEnd(_ markup: [UInt8], _ start: Int) -> Int? {
    var index = start
    var quote: UInt8?
    var firstEnd: Int?
    while index < markup.count {
      let byte = markup[index]
      if let open = quote {
        if byte == open { quote = nil }
        if byte == UInt8(ascii: ">"), firstEnd == nil { firstEnd = index + 1 }
        if byte == UInt8(ascii: "<") { return firstEnd ?? index }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      } else if byte == UInt8(ascii: "<") {
        return firstEnd ?? index
      }
      index += 1
    }
    return firstEnd
  }

  private static func find(_ needle: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + needle.count <= text.count {
      if text[index] == needle[0], text[index..<(index + needle.count)].elementsEqual(needle) { return index }
      index += 1
    }
    return nil
  }

  /// Numeric and named references decoded; unknown ones stay as they are.
  static func withoutReferences(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = text.startIndex
    while index < text.endIndex {
      guard text[index] == UInt8(ascii: "&"), let (length, value) = reference(text[index...]) else {
        result.append(text[index])
        index += 1
        continue
      }
      result += value
      index += length
    }
    return result
  }

  private static func reference(_ text: ArraySlice<UInt8>) -> (length: Int, value: [UInt8])? {
    let body = text.dropFirst().prefix(32).prefix {
      $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "&") && $0 > 0x20
    }
    guard !body.isEmpty else { return nil }
    let isClosed = body.endIndex < text.endIndex && text[body.endIndex] == UInt8(ascii: ";")
    let name = String(decoding: body, as: UTF8.self)
    if body.first == UInt8(ascii: "#") {
      let isHexadecimal = body.count > 1 && body[body.startIndex + 1] | 0x20 == UInt8(ascii: "x")
      let radix = isHexadecimal ? 16 : 10
      let digits = body.dropFirst(isHexadecimal ? 2 : 1).prefix {
        isHexadecimal ? TextLayers.digit($0) != nil : $0 >= 0x30 && $0 <= 0x39
      }
      guard let value = UInt32(String(decoding: digits, as: UTF8.self), radix: radix) else { return nil }
      var decoded: [UInt8] = []
      TextLayers.append(value, to: &decoded)
      let all = 1 + (isHexadecimal ? 2 : 1) + digits.count
      return (all + (isClosed && digits.endIndex == body.endIndex ? 1 : 0), decoded)
    }
    guard isClosed, let value = named[name] ?? accented(name) else { return nil }
    return (body.count + 2, Array(value.utf8))
  }

  private static let named: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}", "shy": "\u{AD}",
    "zwnj": "\u{200C}", "zwj": "\u{200D}", "lrm": "\u{200E}", "rlm": "\u{200F}", "szlig": "ß", "aelig": "æ",
    "AElig": "Æ", "oelig": "œ", "OElig": "Œ", "eth": "ð", "ETH": "Ð", "thorn": "þ", "THORN": "Þ",
    "inodot": "ı",
    "imath": "ı", "hyphen": "-", "dash": "-", "NewLine": "\n", "Tab": "\t", "ensp": " ", "emsp": " ",
  ]

  /// `eacute`, `Ccedil`, `scaron`: the letter is what counts, since accents are folded away.
  static func accented(_ name: String) -> String? {
    let accents: Set<String> = [
      "acute", "grave", "circ", "circumflex", "uml", "dieresis", "tilde", "ring", "cedil", "cedilla",
      "commaaccent", "caron", "breve", "macr", "macron", "ogon", "ogonek", "dot", "dotaccent", "dblac",
      "hungarumlaut", "slash", "strok", "stroke", "croat", "bar", "horn",
    ]
    guard let letter = name.first, letter.isASCII, letter.isLetter, accents.contains(String(name.dropFirst()))
    else { return nil }
    return String(letter)
  }
}
