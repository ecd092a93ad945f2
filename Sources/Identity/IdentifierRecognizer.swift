import Documents
import SourceText

/// Finds identifiers in one region of a document.
///
/// It reads the folded view, where line breaks, no-break spaces, soft hyphens and other scripts' digits are
/// gone, and leads back to all bytes they came from. An ISN, a reference of the United Nations, a telephone number
/// with its country and a machine-readable zone are known by their form; everything else needs a label, because
/// its digits alone mean nothing. Nothing is found inside a longer run of letters and digits. Linear in the length
/// of the region.
struct IdentifierRecognizer {
  let view: TextView
  let text: SourceText
  let span: Span
  let bytes: [UInt8]
  let region: Int
  /// The kind that the name of the field, attribute or column promises.
  let fieldKind: Mention.Kind?
  var found: [IdentifierMention] = []
  /// Where the last labelled number ended, for lists: `capture tags 0417209 and 0417733`.
  var last: (kind: Mention.Kind, end: Int)?

  init(_ text: SourceText, in span: Span, region: Int, fieldName: String) {
    view = TextView(.folded, of: text, in: span)
    self.text = text
    self.span = span
    bytes = view.utf8
    self.region = region
    fieldKind = IdentifierLabels.kind(ofFieldNamed: fieldName)
  }

  mutating func mentions() -> [IdentifierMention] {
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "+"), let end = internationalNumber(at: offset) {
        offset = end
        continue
      }
      guard isWordStart(offset) else {
        offset += 1
        continue
      }
      offset =
        internmentNumber(at: offset) ?? reference(at: offset) ?? labelledNumber(at: offset)
        ?? wordEnd(from: offset)
    }
    let zones = zoneMentions()
    guard !zones.isEmpty else { return found }
    let others = found.filter { mention in !zones.contains { $0.span.overlaps(mention.span) } }
    return (others + zones).sorted { $0.span < $1.span }
  }

  // MARK: Forms

  /// `US9IZ-000123CI` and its written variants: no hyphen, a space, a line break between any two characters.
  mutating func internmentNumber(at start: Int) -> Int? {
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
    add(.isn, start, end, key: key, doubt: near ? IdentifierMention.misreading : nil)
    return end
  }

  func character(_ byte: UInt8, atISNPlace place: Int) -> (byte: UInt8, isNear: Bool)? {
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
  func category(at offset: Int) -> (letters: [UInt8], isNear: Bool, end: Int)? {
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
  mutating func labelledNumber(at start: Int) -> Int? {
    guard let run = run(from: start), let kind = kind(ofRunAt: start, end: run.end) else { return nil }
    guard let value = value(of: kind, run: run, from: start) else { return nil }
    add(
      kind, start, value.end, key: value.key,
      doubt: value.isNear ? IdentifierMention.misreading : nil)
    last = (kind, value.end)
    return value.end
  }

  /// A reference of a United Nations list, or an INTERPOL control number, whose forms nothing else has.
  mutating func reference(at start: Int) -> Int? {
    guard bytes[start].isASCIILowercase, let run = run(from: start), run.extended > run.end else {
      return nil
    }
    let written = text(start, run.extended)
    for kind in [Mention.Kind.unReference, .interpolReference] {
      guard let key = IdentifierKey.normalized(kind, written) else { continue }
      add(kind, start, run.extended, key: key, doubt: nil)
      return run.extended
    }
    return nil
  }

  /// A telephone number with a plus and its country.
  mutating func internationalNumber(at start: Int) -> Int? {
    guard let (key, end) = telephone(from: start) else { return nil }
    add(.telephone, start, end, key: key, doubt: nil)
    return end
  }

  /// A run of letters and digits with a digit in it, and how far it goes over `/`, `-` and `.`.
  func run(from start: Int) -> (end: Int, extended: Int)? {
    let end = wordEnd(from: start)
    var extended = end
    while extended + 1 < bytes.count, extended - start < 64, "/-.".utf8.contains(bytes[extended]),
      isWordByte(bytes[extended + 1])
    {
      extended = wordEnd(from: extended + 1)
    }
    return bytes[start..<extended].contains(where: \.isASCIIDigit) ? (end, extended) : nil
  }

  func value(
    of kind: Mention.Kind, run: (end: Int, extended: Int), from start: Int
  ) -> (key: String, end: Int, isNear: Bool)? {
    switch kind {
    case .captureTag:
      guard let digits = digits(7, from: start), isNumberEnd(digits.end, allowingPart: true) else {
        return nil
      }
      return (IdentifierKey.text(digits.value), digits.end + partLength(at: digits.end), digits.isNear)
    case .nationalNumber:
      for count in IdentifierKey.nationalLengths {
        if let digits = digits(count, from: start), isNumberEnd(digits.end, allowingPart: false) {
          return (IdentifierKey.text(digits.value), digits.end, digits.isNear)
        }
      }
      return nil
    case .telephone:
      return telephone(from: start).map { ($0.key, $0.end, false) }
    case .passport, .fbiNumber:
      guard run.extended == run.end else { return nil }
      return IdentifierKey.normalized(kind, text(start, run.end)).map { ($0, run.end, false) }
    case .caseNumber, .biometric, .transaction, .unReference, .interpolReference:
      return IdentifierKey.normalized(kind, text(start, run.extended)).map { ($0, run.extended, false) }
    case .isn, .name:
      return nil
    }
  }

  /// Exactly `count` digits with at most four separators between them. At most two may be letters that are read for
  /// digits (O, I, L, Z, S, B).
  func digits(_ count: Int, from start: Int) -> (value: [UInt8], end: Int, isNear: Bool)? {
    var value: [UInt8] = []
    var cursor = start
    var gaps = 0
    var near = 0
    while value.count < count {
      if !value.isEmpty {
        let resumed = skipSeparator(from: cursor)
        if resumed != cursor { gaps += 1 }
        cursor = resumed
      }
      guard gaps <= 4, cursor < bytes.count else { return nil }
      if bytes[cursor].isASCIIDigit {
        value.append(bytes[cursor])
      } else if let digit = Self.confusions[bytes[cursor]], near < 2 {
        value.append(digit)
        near += 1
      } else {
        return nil
      }
      cursor += 1
    }
    return (value, cursor, near > 0)
  }

  /// Letters of the folded view that are taken for digits when a page is read by machine or by hand.
  static let confusions: [UInt8: UInt8] = [
    UInt8(ascii: "o"): UInt8(ascii: "0"), UInt8(ascii: "i"): UInt8(ascii: "1"),
    UInt8(ascii: "l"): UInt8(ascii: "1"), UInt8(ascii: "z"): UInt8(ascii: "2"),
    UInt8(ascii: "s"): UInt8(ascii: "5"), UInt8(ascii: "b"): UInt8(ascii: "8"),
  ]

  /// Digits in groups, with spaces, hyphens, dots and parentheses between them.
  func telephone(from start: Int) -> (key: String, end: Int)? {
    var end = start
    var cursor = start
    while cursor < bytes.count, cursor - start < 28 {
      let byte = bytes[cursor]
      if byte.isASCIIDigit {
        end = cursor + 1
      } else if !" ()-.".utf8.contains(byte), !(byte == UInt8(ascii: "+") && cursor == start) {
        break
      }
      cursor += 1
    }
    // The longest beginning that ends a group and is a number: what follows may be another number.
    while end > start {
      if isWordEnd(end), let key = TelephoneNumber.key(text(start, end)) { return (key, end) }
      end -= 1
      while end > start, !(bytes[end - 1].isASCIIDigit && !bytes[end].isASCIIDigit) { end -= 1 }
    }
    return nil
  }

  /// Whether the digits end here: not in a longer number, a date or a telephone number.
  func isNumberEnd(_ end: Int, allowingPart: Bool) -> Bool {
    let after = end + (allowingPart ? partLength(at: end) : 0)
    guard isWordEnd(after) else { return false }
    guard after + 1 < bytes.count, "-/.,".utf8.contains(bytes[after]) else { return true }
    return !bytes[after + 1].isASCIIDigit
  }

  /// The letter A, B or C of the capture form's part, with its hyphen.
  func partLength(at end: Int) -> Int {
    let hyphen = end < bytes.count && bytes[end] == UInt8(ascii: "-") ? 1 : 0
    guard end + hyphen < bytes.count, (0x61...0x63).contains(bytes[end + hyphen]),
      isWordEnd(end + hyphen + 1)
    else { return 0 }
    return hyphen + 1
  }
}
