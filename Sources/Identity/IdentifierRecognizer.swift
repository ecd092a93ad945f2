import Documents
import SourceText

/// Finds identifiers in one region of a document.
///
/// It reads the folded view, where line breaks, no-break spaces, soft hyphens and other scripts' digits are
/// gone, and leads back to all bytes they came from. An ISN is known by its form; a capture tag, a national
/// number, a passport and a case number need a label, because their digits alone mean nothing. Nothing is
/// found inside a longer run of letters and digits. Linear in the length of the region.
struct IdentifierRecognizer {
  private let view: TextView
  private let text: SourceText
  private let bytes: [UInt8]
  private let region: Int
  /// The kind that the name of the field, attribute or column promises.
  private let fieldKind: Mention.Kind?
  private var found: [IdentifierMention] = []
  /// Where the last labelled number ended, for lists: `capture tags 0417209 and 0417733`.
  private var last: (kind: Mention.Kind, end: Int)?

  init(_ text: SourceText, in span: Span, region: Int, fieldName: String) {
    view = TextView(.folded, of: text, in: span)
    self.text = text
    bytes = view.utf8
    self.region = region
    fieldKind = IdentifierLabels.kind(ofFieldNamed: fieldName)
  }

  mutating func mentions() -> [IdentifierMention] {
    var offset = 0
    while offset < bytes.count {
      guard isWordStart(offset) else {
        offset += 1
        continue
      }
      offset = internmentNumber(at: offset) ?? labelledNumber(at: offset) ?? wordEnd(from: offset)
    }
    return found
  }

  // MARK: Forms

  /// `US9IZ-000123CI` and its written variants: no hyphen, a space, a line break between any two characters.
  private mutating func internmentNumber(at start: Int) -> Int? {
    guard bytes[start] == UInt8(ascii: "u") else { return nil }
    var cursor = start
    var code: [UInt8] = []
    var near = false
    var gaps = 0
    for place in 0..<11 {
      if place > 0 {
        let resumed = skipSeparator(from: cursor)
        if resumed != cursor { gaps += 1 }
        cursor = resumed
      }
      guard gaps <= 4, cursor < bytes.count, let read = character(bytes[cursor], atISNPlace: place) else {
        return nil
      }
      near = near || read.isNear
      code.append(read.byte)
      cursor += 1
    }
    var end = cursor
    if let category = category(at: cursor) {
      code += category.letters
      near = near || category.isNear
      end = category.end
    }
    guard isWordEnd(end), let key = IdentifierKey.isn(code) else { return nil }
    add(.isn, start, end, key: key, isNear: near)
    return end
  }

  private func character(_ byte: UInt8, atISNPlace place: Int) -> (byte: UInt8, isNear: Bool)? {
    switch place {
    case 0: return byte == UInt8(ascii: "u") ? (UInt8(ascii: "U"), false) : nil
    case 1: return byte == UInt8(ascii: "s") ? (UInt8(ascii: "S"), false) : nil
    case 3, 4:
      if byte.isASCIILowercase { return (byte & 0xDF, false) }
      if byte == UInt8(ascii: "0") { return (UInt8(ascii: "O"), true) }
      return byte == UInt8(ascii: "1") ? (UInt8(ascii: "I"), true) : nil
    default:
      if byte.isASCIIDigit { return (byte, false) }
      if byte == UInt8(ascii: "o") { return (UInt8(ascii: "0"), true) }
      return byte == UInt8(ascii: "i") || byte == UInt8(ascii: "l") ? (UInt8(ascii: "1"), true) : nil
    }
  }

  /// The two letters behind a serial. Behind a space they must be capitals, or they are a word.
  private func category(at offset: Int) -> (letters: [UInt8], isNear: Bool, end: Int)? {
    let start = skipSeparator(from: offset)
    guard start + 2 <= bytes.count, isWordEnd(start + 2) else { return nil }
    var letters = bytes[start..<start + 2].map { $0.isASCIILowercase ? $0 & 0xDF : $0 }
    let isNear = letters[1] == UInt8(ascii: "1")
    if isNear { letters[1] = UInt8(ascii: "I") }
    guard IdentifierKey.categories.contains(IdentifierKey.text(letters)) else { return nil }
    if start > offset {
      let source = text[view.source(of: Span(start, start + 2))]
      guard source.allSatisfy({ !$0.isASCIILowercase }) else { return nil }
    }
    return (letters, isNear, start + 2)
  }

  /// A number of a kind that needs a label, if one stands before it, behind it, or in the field's name.
  private mutating func labelledNumber(at start: Int) -> Int? {
    guard let run = run(from: start), let kind = kind(ofRunAt: start, end: run.end) else { return nil }
    guard let (key, end) = value(of: kind, run: run, from: start) else { return nil }
    add(kind, start, end, key: key, isNear: false)
    last = (kind, end)
    return end
  }

  /// A run of letters and digits with a digit in it, and how far it goes over `/`, `-` and `.`.
  private func run(from start: Int) -> (end: Int, extended: Int)? {
    let end = wordEnd(from: start)
    var extended = end
    while extended + 1 < bytes.count, extended - start < 64, "/-.".utf8.contains(bytes[extended]),
      isWordByte(bytes[extended + 1])
    {
      extended = wordEnd(from: extended + 1)
    }
    return bytes[start..<extended].contains(where: \.isASCIIDigit) ? (end, extended) : nil
  }

  private func value(
    of kind: Mention.Kind, run: (end: Int, extended: Int), from start: Int
  ) -> (key: String, end: Int)? {
    switch kind {
    case .captureTag:
      guard let digits = digits(7, from: start), isNumberEnd(digits.end, allowingPart: true) else {
        return nil
      }
      return (IdentifierKey.text(digits.value), digits.end + partLength(at: digits.end))
    case .nationalNumber:
      guard let digits = digits(12, from: start), isNumberEnd(digits.end, allowingPart: false) else {
        return nil
      }
      return (IdentifierKey.text(digits.value), digits.end)
    case .passport:
      if run.extended == run.end, let key = IdentifierKey.normalized(.passport, text(start, run.end)) {
        return (key, run.end)
      }
      return nil
    case .caseNumber:
      return IdentifierKey.normalized(.caseNumber, text(start, run.extended)).map { ($0, run.extended) }
    case .isn, .name:
      return nil
    }
  }

  /// Exactly `count` digits with at most four separators between them.
  private func digits(_ count: Int, from start: Int) -> (value: [UInt8], end: Int)? {
    var value: [UInt8] = []
    var cursor = start
    var gaps = 0
    while value.count < count {
      if !value.isEmpty {
        let resumed = skipSeparator(from: cursor)
        if resumed != cursor { gaps += 1 }
        cursor = resumed
      }
      guard gaps <= 4, cursor < bytes.count, bytes[cursor].isASCIIDigit else { return nil }
      value.append(bytes[cursor])
      cursor += 1
    }
    return (value, cursor)
  }

  /// Whether the digits end here: not in a longer number, a date or a telephone number.
  private func isNumberEnd(_ end: Int, allowingPart: Bool) -> Bool {
    let after = end + (allowingPart ? partLength(at: end) : 0)
    guard isWordEnd(after) else { return false }
    guard after + 1 < bytes.count, "-/.,".utf8.contains(bytes[after]) else { return true }
    return !bytes[after + 1].isASCIIDigit
  }

  /// The letter A, B or C of the capture form's part, with its hyphen.
  private func partLength(at end: Int) -> Int {
    let hyphen = end < bytes.count && bytes[end] == UInt8(ascii: "-") ? 1 : 0
    guard end + hyphen < bytes.count, (0x61...0x63).contains(bytes[end + hyphen]),
      isWordEnd(end + hyphen + 1)
    else { return 0 }
    return hyphen + 1
  }

  // MARK: Labels

  private func kind(ofRunAt start: Int, end: Int) -> Mention.Kind? {
    if let before = labelBefore(start) { return before }
    if let last, isList(from: last.end, to: start) { return last.kind }
    if let after = labelAfter(end) { return after }
    return nil
  }

  /// Walks back from a number over punctuation, portion marks and words like `number`, to a label.
  private func labelBefore(_ start: Int) -> Mention.Kind? {
    var end = start
    let limit = max(0, start - 120)
    for _ in 0..<12 {
      while end > limit, " :#=,(\"'*|".utf8.contains(bytes[end - 1]) { end -= 1 }
      if end == 0 { return fieldKind }
      if let kind = IdentifierLabels.label(endingAt: end, in: bytes) { return kind }
      if let filler = IdentifierLabels.fillers.first(where: { isWord($0, endingAt: end) }) {
        end -= filler.count
      } else if bytes[end - 1] == UInt8(ascii: "."), end >= 3, bytes[end - 2].isASCIILetter {
        end -= 1
      } else if bytes[end - 1] == UInt8(ascii: ")"), let opening = parenthesis(closedAt: end - 1, limit) {
        end = opening
      } else if isCountry(endingAt: end) {
        end -= 3
      } else {
        return nil
      }
    }
    return nil
  }

  /// `0417209 (capture tag)`.
  private func labelAfter(_ end: Int) -> Mention.Kind? {
    guard end + 1 < bytes.count, bytes[end] == UInt8(ascii: " "), bytes[end + 1] == UInt8(ascii: "(") else {
      return nil
    }
    let window = bytes[(end + 2)..<min(bytes.count, end + 60)]
    guard let closing = window.firstIndex(of: UInt8(ascii: ")")) else { return nil }
    return IdentifierLabels.label(endingAt: closing - end - 2, in: Array(bytes[(end + 2)..<closing]))
  }

  /// Whether only a list's joints lie between two numbers.
  private func isList(from start: Int, to end: Int) -> Bool {
    guard end > start, end - start <= 8 else { return false }
    let joint = bytes[start..<end].filter { !$0.isASCIIWhitespace }
    return ["and", ",", "&", "/", ",and", "or", "و", "،", ";", "؛"].contains { Array($0.utf8) == joint }
  }

  private func isWord(_ word: [UInt8], endingAt end: Int) -> Bool {
    guard IdentifierLabels.ends(bytes, at: end, with: word) else { return false }
    let start = end - word.count
    return start == 0 || !isWordByte(bytes[start - 1])
  }

  /// Where the parenthesis closed at `offset` opens, if it holds no digit.
  private func parenthesis(closedAt offset: Int, _ limit: Int) -> Int? {
    var cursor = offset
    while cursor > max(limit, offset - 60) {
      cursor -= 1
      if bytes[cursor] == UInt8(ascii: "(") { return cursor }
      if bytes[cursor].isASCIIDigit { return nil }
    }
    return nil
  }

  /// A country's code of three capitals, which in a folded view only the source can tell from a word.
  private func isCountry(endingAt end: Int) -> Bool {
    guard end >= 4, bytes[end - 3..<end].allSatisfy(\.isASCIILowercase), !isWordByte(bytes[end - 4]) else {
      return false
    }
    return text[view.source(of: Span(end - 3, end))].allSatisfy(\.isASCIIUppercase)
  }

  // MARK: Words

  private mutating func add(_ kind: Mention.Kind, _ start: Int, _ end: Int, key: String, isNear: Bool) {
    let before = start >= 4 && isCountry(endingAt: start - 1) ? text(start - 4, start - 1).uppercased() : ""
    found.append(
      IdentifierMention(
        kind: kind, span: view.source(of: Span(start, end)), key: key, isNear: isNear,
        issuer: kind == .passport ? before : "", region: region))
  }

  private func text(_ start: Int, _ end: Int) -> String { IdentifierKey.text(Array(bytes[start..<end])) }

  /// Behind spaces and hyphens that may stand between two characters of one number.
  private func skipSeparator(from offset: Int) -> Int {
    var cursor = offset
    while cursor < bytes.count, cursor - offset < 3,
      bytes[cursor] == UInt8(ascii: " ") || bytes[cursor] == UInt8(ascii: "-")
    {
      cursor += 1
    }
    return cursor
  }

  /// ASCII letters and digits, and whatever is not ASCII but punctuation such as the Arabic comma.
  private func isWordByte(_ byte: UInt8) -> Bool { byte.isASCIIDigit || byte.isASCIILetter || byte >= 0x80 }

  private func isWordStart(_ offset: Int) -> Bool {
    guard bytes[offset].isASCIIDigit || bytes[offset].isASCIILetter else { return false }
    return offset == 0 || !isWordBefore(offset)
  }

  private func isWordEnd(_ offset: Int) -> Bool {
    guard offset < bytes.count, isWordByte(bytes[offset]) else { return true }
    let (scalar, _) = UTF8Decoding.scalar(in: bytes, at: offset, end: bytes.count)
    return NameLetters.isSeparator(scalar)
  }

  private func isWordBefore(_ offset: Int) -> Bool {
    guard isWordByte(bytes[offset - 1]) else { return false }
    var start = offset - 1
    while start > 0, bytes[start] & 0xC0 == 0x80, offset - start < 4 { start -= 1 }
    let (scalar, _) = UTF8Decoding.scalar(in: bytes, at: start, end: bytes.count)
    return !NameLetters.isSeparator(scalar)
  }

  private func wordEnd(from start: Int) -> Int {
    var cursor = start
    while cursor < bytes.count, bytes[cursor].isASCIIDigit || bytes[cursor].isASCIILetter { cursor += 1 }
    return max(cursor, start + 1)
  }
}
