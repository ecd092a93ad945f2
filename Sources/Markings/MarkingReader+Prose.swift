import Diagnostics
import SourceText

extension MarkingReader {
  /// Reads a marking given in words, as the source notes of *Foreign Relations of the United States* do:
  /// `Secret.`, `Top Secret; Security Information; Eyes Only.`, `Confidential; Immediate; Exdis.` Words of
  /// precedence (Immediate, Priority …) are not markings and are left out.
  /// - Returns: nil when the text is no marking at all.
  public static func prose(_ text: String) -> MarkingReading? {
    let bytes = Array(text.utf8)
    var parts: [(text: String, range: Range<Int>)] = []
    var start = 0
    for index in 0...bytes.count where index == bytes.count || bytes[index] == UInt8(ascii: ";") {
      var low = start
      var high = index
      while low < high, bytes[low].isASCIIWhitespace { low += 1 }
      while high > low, bytes[high - 1].isASCIIWhitespace || (index == bytes.count && bytes[high - 1] == 0x2E)
      {
        high -= 1
      }
      if low < high {
        let words = Array(
          bytes[low..<high].split(whereSeparator: \.isASCIIWhitespace).joined(separator: [0x20]))
        parts.append((String(decoding: words, as: UTF8.self), low..<high))
      }
      start = index + 1
    }
    guard let head = parts.first else { return nil }
    if ["no classification marking", "no classification", "no marking"].contains(head.text.lowercased()) {
      let problem = MarkingProblem(
        .markingAbsent, "The source says that the document carries no classification marking.",
        range: head.range)
      return MarkingReading(text: text, marking: nil, problems: [problem])
    }
    guard var marking = proseHead(head.text) else { return nil }
    var problems: [MarkingProblem] = []
    var isMalformed = false
    for part in parts.dropFirst() {
      let excerpt = Excerpt(part.text)
      switch proseTail(part.text, &marking) {
      case .known: break
      case .caption:
        problems.append(
          MarkingProblem(
            .markingCaption, "The marking carries a caption outside the register.", token: excerpt,
            range: part.range))
      case .unknown:
        isMalformed = true
        problems.append(
          MarkingProblem(
            .markingUnknownToken, "The marking holds words that are not a known caption.", token: excerpt,
            range: part.range))
      }
    }
    marking.captions = Set(marking.captions).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return MarkingReading(text: text, marking: isMalformed ? nil : marking, problems: problems)
  }

  /// The same for text given as UTF-8. Most sentences are no marking, which their first word tells.
  public static func prose(_ bytes: ArraySlice<UInt8>) -> MarkingReading? {
    opensProse(bytes) ? prose(String(decoding: bytes, as: UTF8.self)) : nil
  }

  /// The same, with what was read before: source notes repeat a few markings.
  public static func prose(_ bytes: ArraySlice<UInt8>, cache: inout MarkingCache) -> MarkingReading? {
    opensProse(bytes) ? cache.prose(bytes) { prose(String(decoding: bytes, as: UTF8.self)) } : nil
  }

  /// Whether the first word is one with which a marking in words can begin; most sentences begin with another.
  private static func opensProse(_ bytes: ArraySlice<UInt8>) -> Bool {
    let head = bytes.drop { $0.isASCIIWhitespace || $0 == UInt8(ascii: ";") }
    var word = head.prefix { !$0.isASCIIWhitespace && $0 != UInt8(ascii: ";") }
    while word.last == UInt8(ascii: ".") { word.removeLast() }
    // What is no ASCII may be one of the words in capitals.
    if word.contains(where: { $0 >= 0x80 }) { return true }
    return proseOpenings.contains { opening in
      opening.count == word.count
        && zip(opening, word).allSatisfy { $0 == ($1.isASCIILowercase ? $1 & 0xDF : $1) }
    }
  }

  /// The first words of what `proseHead` and `prose` know, in capitals.
  private static let proseOpenings = Set(
    Classification.allCases.map { String($0.title.prefix { $0 != " " }) }
      + ["LIMITED", "OFFICIAL", "FOR", "NO"]
  ).map { Array($0.utf8) }

  private enum ProseWord { case known, caption, unknown }

  private static func proseHead(_ text: String) -> Marking? {
    // A level is written with capitals at the start of each word, or all in capitals; "secret" alone is a
    // word.
    guard text.first?.isUppercase ?? false else { return nil }
    let title = text.uppercased()
    if let level = Classification(title: title) { return Marking(level) }
    if ["LIMITED OFFICIAL USE", "OFFICIAL USE ONLY", "FOR OFFICIAL USE ONLY"].contains(title) {
      var marking = Marking(.unclassified)
      if title.hasPrefix("FOR") {
        marking.dissemination.insert(.officialUseOnly)
      } else {
        marking.captions = [title]
      }
      return marking
    }
    return nil
  }

  /// Words of precedence and message handling that say nothing about who may read.
  private static let precedence: Set<String> = [
    "IMMEDIATE", "PRIORITY", "ROUTINE", "FLASH", "NIACT", "NIACT IMMEDIATE", "OPERATIONAL IMMEDIATE",
    "DEFERRED",
    "EMERGENCY", "NIGHT ACTION", "URGENT", "CRITIC", "OPERATIONAL PRIORITY", "NIACT FLASH",
  ]

  private static func proseTail(_ text: String, _ marking: inout Marking) -> ProseWord {
    let word = text.uppercased()
    if precedence.contains(word) { return .known }
    if let entry = MarkingVocabulary.dissemination[word] {
      marking.dissemination.insert(entry.control)
      return .known
    }
    if let entry = MarkingVocabulary.nonIC[word] {
      marking.nonIC.insert(entry.control)
      return .known
    }
    if MarkingVocabulary.captions.contains(word) {
      marking.captions.append(word)
      return .caption
    }
    // An operational slug or codeword stands in capitals: kept, and held for its originator.
    let isSlug =
      text == word && text.utf8.count >= 3 && text.utf8.count <= 24
      && text.utf8.allSatisfy { $0.isASCIIUppercase || $0.isASCIIDigit || $0 == 0x2D }
    if isSlug {
      marking.captions.append(word)
      return .caption
    }
    return .unknown
  }
}
