import Markings
import SourceText

/// The forms a line of a report can be recognised by, whatever stands around it. Spans given are without white
/// space at their ends.
enum LineForm {
  // MARK: Pages and envelopes

  struct PageLine {
    /// A marking at the end of the line, where there is one.
    let reading: MarkingReading?
  }

  /// `PAGE 02 RUFHXX0123 SECRET`, `Page 2 of 5`, `- 2 -`.
  static func pageLine(_ text: SourceText, _ line: Span) -> PageLine? {
    guard line.count <= 120, opensPageLine(text, line) else { return nil }
    let words = text[line].split(whereSeparator: \.isASCIIWhitespace)
    guard let first = words.first, words.count >= 2 else { return nil }
    let isNumber = { (word: ArraySlice<UInt8>) in word.count <= 4 && word.allSatisfy(\.isASCIIDigit) }
    if words.count == 3, first.elementsEqual("-".utf8), words[2].elementsEqual("-".utf8), isNumber(words[1]) {
      return PageLine(reading: nil)
    }
    guard lowered(first) == "page", isNumber(words[1]) else { return nil }
    var rest = words.dropFirst(2)
    if let of = rest.first, lowered(of) == "of", rest.count >= 2, isNumber(rest[rest.startIndex + 1]) {
      rest = rest.dropFirst(2)
    }
    // A sentence may begin with "Page 41": a page line has a routing indicator, a post or a marking at most.
    guard rest.allSatisfy({ $0.allSatisfy { !$0.isASCIILowercase } }) else { return nil }
    var tail = rest
    // No marking begins with a routing indicator.
    while let word = tail.first {
      if word.contains(where: \.isASCIIDigit), !word.contains(UInt8(ascii: "/")) {
        tail = tail.dropFirst()
        continue
      }
      let candidate = tail.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
      let reading = MarkingReader.banner(candidate)
      if !reading.isMalformed { return PageLine(reading: reading) }
      tail = tail.dropFirst()
    }
    return PageLine(reading: nil)
  }

  /// Whether the first word is `page` in any case, or `-` as the last one: nearly every line is none of these.
  private static func opensPageLine(_ text: SourceText, _ line: Span) -> Bool {
    guard line.count >= 3 else { return false }
    let utf8 = text.utf8
    if utf8[line.start] == UInt8(ascii: "-") {
      return utf8[line.start + 1].isASCIIWhitespace && utf8[line.end - 1] == UInt8(ascii: "-")
    }
    return utf8[line.start] | 0x20 == UInt8(ascii: "p") && line.count > 4
      && utf8[line.start + 1] | 0x20 == UInt8(ascii: "a") && utf8[line.start + 2] | 0x20 == UInt8(ascii: "g")
      && utf8[line.start + 3] | 0x20 == UInt8(ascii: "e") && utf8[line.start + 4].isASCIIWhitespace
  }

  /// Lines that only an ACP 127 or JANAP 128 envelope has.
  static func isEnvelopeLine(_ text: SourceText, _ line: Span) -> Bool {
    // What each of them begins with: two capitals, or one and a space.
    guard line.count >= 2, !text.utf8[line.start + 1].isASCIILowercase else { return false }
    switch text.utf8[line.start] {
    case UInt8(ascii: "#"), UInt8(ascii: "B"), UInt8(ascii: "D"), UInt8(ascii: "N"), UInt8(ascii: "O"),
      UInt8(ascii: "P"), UInt8(ascii: "R"), UInt8(ascii: "V"), UInt8(ascii: "Z"):
      break
    default: return false
    }
    let bytes = text[line]
    if bytes.elementsEqual("BT".utf8) || bytes.elementsEqual("NNNN".utf8) || bytes.elementsEqual("ZZZZ".utf8)
    {
      return true
    }
    if envelopeOpenings.contains(where: { bytes.starts(with: $0) }) { return true }
    if bytes.first == UInt8(ascii: "#"), bytes.count == 5, bytes.dropFirst().allSatisfy(\.isASCIIDigit) {
      return true
    }
    // The first word has two letters at most, or eight.
    guard let space = bytes.prefix(9).firstIndex(of: 0x20),
      space - line.start <= 2 || space - line.start == 8
    else { return false }
    let words = bytes.split(separator: 0x20, maxSplits: 3)
    if words.count >= 2, isHeaderLine(words[0], words[1]) { return true }
    // One precedence for those who act and one for those who are informed.
    let precedences = words.prefix(2).prefix { word in
      word.count <= 2 && word.allSatisfy { "ZOPR".utf8.contains($0) }
    }
    guard !precedences.isEmpty, precedences.count < words.count else { return false }
    let next = words[precedences.count]
    return next.starts(with: "RU".utf8) && next.count >= 6 || isDateTimeGroup(next)
  }

  private static let envelopeOpenings = ["VZCZC", "ZNR ", "ZNY ", "DE RU"].map { Array($0.utf8) }

  static func isTransmissionEnd(_ text: SourceText, _ line: Span) -> Bool {
    line.count == 4 && text[line].elementsEqual("NNNN".utf8)
  }
  static func isBreak(_ text: SourceText, _ line: Span) -> Bool {
    line.count == 2 && text[line].elementsEqual("BT".utf8)
  }

  /// `RTTUZYUW RUEKJCS0123 0621200-SSSS--RUEXAMP`: the first header line of JANAP 128.
  private static func isHeaderLine(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> Bool {
    first.count == 8 && first.allSatisfy(\.isASCIIUppercase) && "ZOPR".utf8.contains(first[first.startIndex])
      && second.starts(with: "RU".utf8) && second.contains(where: \.isASCIIDigit)
  }

  private static func isDateTimeGroup(_ word: ArraySlice<UInt8>) -> Bool {
    word.count == 7 && word.dropLast().allSatisfy(\.isASCIIDigit) && (word.last?.isASCIIUppercase ?? false)
  }

  // MARK: Captions

  /// The captions of a line that holds nothing else, as cables write them under the classification: `NOFORN`,
  /// `EYES ONLY`, `EXDIS, SIPDIS`. Nil for every other line.
  static func captions(_ text: SourceText, _ line: Span) -> [String]? {
    guard line.count <= 80, text[line].allSatisfy(isCaptionByte) else { return nil }
    let whole = text.string(line)
    if captionWords.contains(whole) { return [whole] }
    return captions(text[line], partedBy: isCaptionSeparator) ?? captions(text[line]) { $0 == 0x20 }
  }

  private static func captions(_ line: ArraySlice<UInt8>, partedBy isSeparator: (UInt8) -> Bool) -> [String]?
  {
    var captions: [String] = []
    for part in line.split(whereSeparator: isSeparator) {
      var part = part.drop { $0 == 0x20 }
      while part.last == 0x20 { part.removeLast() }
      let caption = String(decoding: part, as: UTF8.self)
      guard captionWords.contains(caption) else { return nil }
      captions.append(caption)
    }
    return captions.isEmpty ? nil : captions
  }

  private static func isCaptionSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ";")
  }

  private static func isCaptionByte(_ byte: UInt8) -> Bool {
    byte.isASCIIUppercase || byte == 0x20 || isCaptionSeparator(byte)
  }

  /// `SIPDIS` only says over which network a message goes, so it is no part of a marking.
  static let distributionCaptions: Set<String> = ["SIPDIS"]

  private static let captionWords: Set<String> = [
    "NOFORN", "NODIS", "EXDIS", "SIPDIS", "STADIS", "LIMDIS", "SENSITIVE", "ORCON", "PROPIN", "NOCONTRACT",
    "WNINTEL", "RELIDO", "FOUO", "SBU", "LES", "EYES ONLY", "ROGER CHANNEL", "FOR OFFICIAL USE ONLY",
    "LIMITED OFFICIAL USE", "NO FOREIGN DISSEM", "SECURITY INFORMATION", "SPECAT",
  ]

  // MARK: Sentences

  /// Whether the text up to `end` closes a sentence.
  static func endsSentence(_ text: SourceText, _ span: Span) -> Bool {
    var end = span.end
    while end > span.start, isCloser(text.utf8[end - 1]) { end -= 1 }
    guard end > span.start else { return true }
    switch text.utf8[end - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ";"):
      return true
    default: break
    }
    // The Arabic question mark and full stop.
    if end - span.start >= 2 {
      switch (text.utf8[end - 2], text.utf8[end - 1]) {
      case (0xD8, 0x9F), (0xDB, 0x94): return true
      default: break
      }
    }
    return parenthesisBehindSentence(text, span) != nil
  }

  /// What may stand behind the end of a sentence: quotation marks and brackets, byte by byte.
  private static func isCloser(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: ")"), UInt8(ascii: "'"), UInt8(ascii: "]"): true
    case 0xE2, 0x80, 0x9D, 0x99, 0xC2, 0xBB: true
    default: false
    }
  }

  /// Where the parenthesis opens that a text ends with, if a sentence ends before it: `... was seen. (S)`.
  static func parenthesisBehindSentence(_ text: SourceText, _ span: Span) -> Int? {
    let utf8 = text.utf8
    guard span.end > span.start, utf8[span.end - 1] == UInt8(ascii: ")") else { return nil }
    let limit = max(span.start + 2, span.end - 80)
    var opening = span.end - 1
    while opening >= limit, utf8[opening] != UInt8(ascii: "(") { opening -= 1 }
    guard opening >= limit, utf8[opening - 1].isASCIIWhitespace else { return nil }
    let before = text.trimmed(Span(span.start, opening))
    guard !before.isEmpty else { return nil }
    switch utf8[before.end - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): return opening
    default: return nil
    }
  }

  static func hasLowercase(_ text: SourceText, _ span: Span) -> Bool {
    let utf8 = text.utf8
    for offset in span.range where utf8[offset].isASCIILowercase { return true }
    return false
  }

  static func lowered(_ byte: UInt8) -> UInt8 { byte.isASCIIUppercase ? byte | 0x20 : byte }

  static func lowered(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: bytes.map { lowered($0) as UInt8 }, as: UTF8.self)
  }
}
