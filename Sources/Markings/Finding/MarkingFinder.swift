import Diagnostics
public import SourceText

#if canImport(Glibc)
  import Glibc
#endif

/// Finds markings in text by place and form; a paragraph in which it finds none is unmarked, never
/// unclassified.
public enum MarkingFinder {
  /// Below this confidence a person should confirm the marking.
  public static let reviewThreshold = 0.75

  /// A portion mark at the start of a paragraph, after optional numbering or a bullet, or after a field label
  /// (`SUBJ: (S//NF) …`).
  /// - Parameter listLetter: the letter of the list item before, as `listLetter(in:paragraph:)` gave it: the `(C)` after
  ///   `(B)` is the next item and no mark, so that the paragraph counts as unmarked.
  public static func portionMark(
    in text: SourceText, paragraph: Span, banner: Marking?, after listLetter: UInt8? = nil
  ) -> FoundMarking? {
    var cache = MarkingCache(banner: banner, limit: 1)
    return portionMark(in: text, paragraph: paragraph, cache: &cache, after: listLetter)
  }

  /// The same, with what was read before: a document repeats a few marks many times.
  /// - Parameter cache: made with the document's banner.
  public static func portionMark(
    in text: SourceText, paragraph: Span, cache: inout MarkingCache, after listLetter: UInt8? = nil
  ) -> FoundMarking? {
    let bytes = text.utf8
    let end = min(paragraph.end, bytes.count)
    var index = skipSpaces(bytes, paragraph.start, end)
    let start = index
    if let listLetter, let letter = bareLetter(bytes, index, end), letter == listLetter + 1 { return nil }
    if let after = numbering(bytes, index, end) { index = skipSpaces(bytes, after, end) }
    if let mark = mark(bytes, index, end, &cache, isAfterLabel: false) { return mark }
    // A field label: up to five words in upper case, digits and slashes, then a colon.
    if let after = label(bytes, start, end) {
      return mark(bytes, skipSpaces(bytes, after, end), end, &cache, isAfterLabel: true)
    }
    return nil
  }

  /// The marking a single line of a report has: a portion mark, a banner, or a marking in words.
  public static func marking(inLine text: SourceText) -> FoundMarking? {
    portionMark(in: text, paragraph: text.whole, banner: nil) ?? bannerLine(in: text, line: text.whole)
      ?? sourceNote(in: text, note: text.whole)
  }

  /// The letter of a paragraph that begins as an item of a lettered list: `(A) …`, `(B) …`. A paragraph after it that
  /// begins with the next letter goes on with the list.
  public static func listLetter(in text: SourceText, paragraph: Span) -> UInt8? {
    let end = min(paragraph.end, text.utf8.count)
    return bareLetter(text.utf8, skipSpaces(text.utf8, paragraph.start, end), end)
  }

  /// The single capital in parentheses at `index`, or nil.
  private static func bareLetter(_ bytes: [UInt8], _ index: Int, _ end: Int) -> UInt8? {
    guard index + 2 < end, bytes[index] == UInt8(ascii: "("), bytes[index + 1].isASCIIUppercase,
      bytes[index + 2] == UInt8(ascii: ")")
    else { return nil }
    return bytes[index + 1]
  }

  static func skipSpaces(_ bytes: [UInt8], _ from: Int, _ end: Int) -> Int {
    var index = from
    while index < end {
      if bytes[index].isASCIIWhitespace {
        index += 1
      } else if index + 1 < end, bytes[index] == 0xC2, bytes[index + 1] == 0xA0 {
        index += 2
      } else {
        break
      }
    }
    return index
  }

  /// `1.`, `a.`, `(1)`, `1.a.`, `-`, `•`, `*`: where it ends, or nil.
  private static func numbering(_ bytes: [UInt8], _ from: Int, _ end: Int) -> Int? {
    guard from < end else { return nil }
    if bytes[from] == 0xC2, from + 1 < end, bytes[from + 1] == 0xB6 {
      // A pilcrow before the number, in some renderings of cables.
      return numbering(bytes, from + 2, end) ?? from + 2
    }
    let first = bytes[from]
    if first == UInt8(ascii: "-") || first == UInt8(ascii: "*") || first == UInt8(ascii: "+") {
      return from + 1
    }
    if first == 0xE2, from + 2 < end, bytes[from + 1] == 0x80,
      [0xA2, 0x93, 0x94, 0xA3].contains(bytes[from + 2])
    {
      return from + 3
    }
    if first == UInt8(ascii: "(") {
      // `(1)` or `(a)` before the mark itself.
      var index = from + 1
      while index < end, index - from < 5, bytes[index].isASCIIDigit || bytes[index].isASCIILowercase {
        index += 1
      }
      return index > from + 1 && index < end && bytes[index] == UInt8(ascii: ")") ? index + 1 : nil
    }
    var index = from
    var sawDot = false
    while index < end, index - from < 12 {
      let partStart = index
      while index < end, index - partStart < 4, bytes[index].isASCIIDigit || bytes[index].isASCIILetter {
        index += 1
      }
      let isNumber = bytes[partStart..<index].allSatisfy(\.isASCIIDigit)
      // `1.1.2 (S)`: the last number of several may stand without its stop.
      if sawDot, isNumber, index > partStart, index < end, bytes[index].isASCIIWhitespace { return index }
      guard index > partStart, index < end, bytes[index] == 0x2E || bytes[index] == UInt8(ascii: ")") else {
        break
      }
      guard
        isNumber || index - partStart <= 2
          || bytes[partStart..<index].allSatisfy({ "ivxIVX".utf8.contains($0) })
      else { break }
      index += 1
      sawDot = true
      if index < end, bytes[index].isASCIIWhitespace || bytes[index] == UInt8(ascii: "(") { return index }
    }
    return sawDot && index < end && bytes[index - 1] == 0x2E ? index : nil
  }

  /// `SUBJ:`, `DATE OF PUBLICATION:`: where the label ends, or nil.
  private static func label(_ bytes: [UInt8], _ from: Int, _ end: Int) -> Int? {
    var index = from
    let limit = min(end, from + 64)
    guard hasColon(bytes, from, limit) else { return nil }
    while index < limit {
      let byte = bytes[index]
      if byte == UInt8(ascii: ":") { return index > from ? index + 1 : nil }
      guard
        byte.isASCIILetter || byte.isASCIIDigit || byte == 0x20 || byte == 0x2F || byte == 0x2D
          || byte == 0x2E
      else { return nil }
      index += 1
    }
    return nil
  }

  /// Most paragraphs have none near their beginning, and no label.
  private static func hasColon(_ bytes: [UInt8], _ from: Int, _ limit: Int) -> Bool {
    guard from < limit else { return false }
    return bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { memchr($0 + from, 0x3A, limit - from) != nil } ?? false
    }
  }

  /// The portion mark that opens at `index`, if there is one.
  private static func mark(
    _ bytes: [UInt8], _ index: Int, _ end: Int, _ cache: inout MarkingCache, isAfterLabel: Bool
  ) -> FoundMarking? {
    guard let close = closing(bytes, index, end) else { return nil }
    var inner = (index + 1)..<close
    while let first = inner.first, bytes[first] == 0x20 { inner = (first + 1)..<close }
    while let last = inner.last, bytes[last] == 0x20 { inner = inner.lowerBound..<last }
    guard looksLikeMark(bytes, inner) else { return nil }
    let after = close + 1
    let isFollowedBySpace = after >= end || bytes[after].isASCIIWhitespace || bytes[after] == 0xC2
    let isBare = inner.count <= 2
    if isBare, !isFollowedBySpace { return nil }  // "(U)niversity", "(S)-isomer"
    let letter = bytes[inner.lowerBound]
    if isBare, letter == UInt8(ascii: "C") || letter == UInt8(ascii: "R") {
      // "(C) 2004", "(R) Acme": a copyright or trade mark sign.
      let next = skipSpaces(bytes, after, end)
      if letter == UInt8(ascii: "R") { return nil }
      if isYear(bytes, next, end) || startsWithCopyright(bytes, next, end) { return nil }
    }
    var reading = cache.portion(bytes[index...close])
    if isSecondMark(bytes, skipSpaces(bytes, after, end), end) {
      // `(U) (S//NF) …`: which of the two holds is not certain, and the lower one must not.
      let problem = MarkingProblem(
        .markingStructure, "Two portion marks stand side by side; one of them belongs to the text.")
      reading = MarkingReading(text: reading.text, marking: nil, problems: reading.problems + [problem])
    }
    var confidence = reading.isMalformed ? 0.6 : 1.0
    if isBare { confidence -= 0.1 }
    if isAfterLabel { confidence -= 0.05 }
    if !isFollowedBySpace { confidence -= 0.2 }
    return FoundMarking(span: Span(index, after), reading: reading, confidence: max(confidence, 0.1))
  }

  /// Whether another mark stands at `index`, one that a list letter or a copyright sign could not be.
  private static func isSecondMark(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
    guard let close = closing(bytes, index, end) else { return false }
    return close > index + 2 && looksLikeMark(bytes, (index + 1)..<close)
  }

  /// Where the parenthesis that opens at `index` closes, or nil.
  private static func closing(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int? {
    guard index < end, bytes[index] == UInt8(ascii: "(") else { return nil }
    let limit = min(end, index + 400)
    var close = index + 1
    while close < limit, bytes[close] != UInt8(ascii: ")") { close += 1 }
    return close < limit ? close : nil
  }

  private static func startsWithCopyright(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
    index + copyright.count <= end
      && copyright.indices.allSatisfy { place in
        let byte = bytes[index + place]
        return (byte.isASCIILowercase ? byte - 0x20 : byte) == copyright[place]
      }
  }

  private static let copyright = Array("COPYRIGHT".utf8)

  private static func isYear(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
    guard index + 4 <= end, bytes[index..<index + 4].allSatisfy(\.isASCIIDigit) else { return false }
    let leads = bytes[index] == UInt8(ascii: "1") || bytes[index] == UInt8(ascii: "2")
    return leads && (index + 4 == end || !bytes[index + 4].isASCIIDigit)
  }

  /// What a portion mark may begin with, or be.
  private static let heads: [[UInt8]] =
    Classification.allCases.map { Array($0.letter.utf8) }
    + ["FOUO", "SBU", "LES", "LOU", "OUO", "TSC", "CUI"].map { Array($0.utf8) }

  /// Whether what stands in parentheses begins as a portion mark does: a class letter alone or before a
  /// separator, a non-US mark, CUI, or one of the old marks without a level.
  private static func looksLikeMark(_ bytes: [UInt8], _ inner: Range<Int>) -> Bool {
    guard let start = inner.first else { return false }
    if bytes[start] == UInt8(ascii: "/") { return inner.count > 3 && bytes[start + 1] == bytes[start] }
    var next = start
    while next < inner.upperBound, bytes[next].isASCIIUppercase { next += 1 }
    guard next > start, next - start <= 4, isHead(bytes, start..<next) else { return false }
    guard next < inner.upperBound else { return true }
    let separator = bytes[next]
    guard separator == 0x2F || separator == 0x20 || separator == 0x2D || separator == 0x3B else {
      return false
    }
    // Lower case inside means words, not a marking: "(S - see below)".
    var hasSlash = false
    for offset in next..<inner.upperBound {
      if bytes[offset].isASCIILowercase { return false }
      hasSlash = hasSlash || bytes[offset] == 0x2F
    }
    return separator != 0x20 || hasSlash
  }

  private static func isHead(_ bytes: [UInt8], _ word: Range<Int>) -> Bool {
    heads.contains { head in
      head.count == word.count && head.indices.allSatisfy { head[$0] == bytes[word.lowerBound + $0] }
    }
  }
}
