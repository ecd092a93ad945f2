import Diagnostics
public import SourceText

extension MarkingFinder {
  /// A whole line that is a banner: `SECRET//NOFORN`, `C O N F I D E N T I A L`,
  /// `S E C R E T SECTION 01 OF 02 KABUL 001717`, `UNCLAS`, `CLASSIFICATION: SECRET//NF`,
  /// `PAGE 02 RUEXAMP0123 SECRET`.
  public static func bannerLine(in text: SourceText, line: Span) -> FoundMarking? {
    guard mayBeBanner(text, line) else { return nil }
    var cache = MarkingCache(limit: 1)
    return bannerLine(in: text, line: line, cache: &cache)
  }

  /// The same, with what was read before: the pages of a document repeat their banner.
  public static func bannerLine(
    in text: SourceText, line: Span, cache: inout MarkingCache
  ) -> FoundMarking? {
    let bytes = text.utf8
    let whole = text.trimmed(Span(min(line.start, bytes.count), min(line.end, bytes.count)))
    guard !whole.isEmpty, whole.count <= 1_000, opensBanner(bytes[whole.start]) else { return nil }
    var span = whole
    var isLabelled = false
    for label in opensLabel(bytes[whole.start]) ? bannerLabels : [] where stands(label, in: bytes, span) {
      span = text.trimmed(Span(span.start + label.count, span.end))
      isLabelled = true
      break
    }
    guard !span.isEmpty, !hasLowercase(bytes, span) else { return nil }
    if let page = pageLine(text, span, &cache) { return page }
    guard let head = headLength(bytes, span) else { return nil }
    let tail = text.trimmed(Span(span.start + head, span.end))
    let isMarking =
      tail.isEmpty || bytes[span.start] == UInt8(ascii: "/") || bytes[tail.start] == UInt8(ascii: "/")
      || bytes[tail.start] == UInt8(ascii: ";")
    if isMarking {
      let reading = cache.banner(text[span])
      let confidence = reading.isMalformed ? 0.6 : isLabelled ? 0.95 : 1.0
      return FoundMarking(span: span, reading: reading, confidence: confidence)
    }
    return message(text, span, head, tail, &cache)
  }

  /// Whether a line could be a banner, by its first byte and whether a letter of it is in lower case: hardly any line
  /// of running text could.
  public static func mayBeBanner(first: UInt8, hasLowercase: Bool) -> Bool {
    opensBanner(first) && (!hasLowercase || opensLabel(first))
  }

  private static func mayBeBanner(_ text: SourceText, _ line: Span) -> Bool {
    let whole = text.trimmed(Span(min(line.start, text.count), min(line.end, text.count)))
    guard !whole.isEmpty, opensBanner(text.utf8[whole.start]) else { return false }
    return opensLabel(text.utf8[whole.start]) || !hasLowercase(text.utf8, whole)
  }

  /// Labels, levels and page lines begin with a capital, foreign markings with a slash.
  private static func opensBanner(_ byte: UInt8) -> Bool {
    byte.isASCIIUppercase || byte == UInt8(ascii: "/")
  }

  private static func opensLabel(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "O") || byte == UInt8(ascii: "C") || byte == UInt8(ascii: "T")
  }

  private static func hasLowercase(_ bytes: [UInt8], _ span: Span) -> Bool {
    for offset in span.range where bytes[offset].isASCIILowercase { return true }
    return false
  }

  /// Whether a span begins with a piece.
  private static func stands(_ piece: [UInt8], in bytes: [UInt8], _ span: Span) -> Bool {
    guard piece.count <= span.count else { return false }
    for offset in piece.indices where bytes[span.start + offset] != piece[offset] { return false }
    return true
  }

  private static let bannerLabels = [
    "OVERALL CLASSIFICATION:", "CLASSIFICATION:", "Overall Classification:", "Classification:",
    "THIS DOCUMENT IS CLASSIFIED", "OVERALL CLASSIFICATION IS",
  ].map { Array($0.utf8) }

  /// The length of the classification a line begins with, or nil.
  private static func headLength(_ bytes: [UInt8], _ span: Span) -> Int? {
    let first = bytes[span.start]
    if first == UInt8(ascii: "/"), span.count > 1, bytes[span.start + 1] == first {
      return span.count > 3 ? span.count : nil
    }
    for title in titles[Int(first)] where stands(title, in: bytes, span) {
      let after = span.start + title.count
      if after == span.end { return title.count }
      switch bytes[after] {
      case 0x20, 0x2F, 0x3B, 0x09: return title.count
      default: break
      }
    }
    return nil
  }

  /// By their first byte, the longest first.
  private static let titles: [[[UInt8]]] = {
    let levels = Classification.allCases.filter { $0 != .restricted }.map(\.title) + ["UNCLAS"]
    let spaced = levels.flatMap { name -> [String] in
      let words = name.split(separator: " ").map { $0.map(String.init).joined(separator: " ") }
      return Set(["", " ", "  "].map { words.joined(separator: " " + $0) }).sorted()
    }
    let others = [
      "CUI", "CONTROLLED", "LIMITED OFFICIAL USE", "FOR OFFICIAL USE ONLY", "SENSITIVE BUT UNCLASSIFIED",
    ]
    var titles = [[[UInt8]]](repeating: [], count: 256)
    for title in (levels + others + spaced + MarkingParser.natoTitles.sorted()).map({ Array($0.utf8) })
      .sorted(by: {
        $0.count > $1.count
      })
    {
      titles[Int(title[0])].append(title)
    }
    return titles
  }()

  /// `PAGE 02 RUEXAMP0123 SECRET`: the page line of a relayed message, which ends with the classification.
  private static func pageLine(_ text: SourceText, _ span: Span, _ cache: inout MarkingCache) -> FoundMarking?
  {
    let bytes = text.utf8
    guard stands(page, in: bytes, span), let last = trailingLevel(bytes, span),
      last.start > span.start
    else { return nil }
    let words = text[Span(span.start, last.start)].split(whereSeparator: \.isASCIIWhitespace)
    guard words.count >= 2, words.count <= 5, words[1].allSatisfy(\.isASCIIDigit) else { return nil }
    return FoundMarking(span: last, reading: cache.banner(text[last]), confidence: 0.9)
  }

  private static let page = Array("PAGE ".utf8)

  private static let trailingTitles =
    ["UNCLASSIFIED", "CONFIDENTIAL", "TOP SECRET", "SECRET", "UNCLAS"].map { Array($0.utf8) }

  /// The level a text ends with, after a space.
  static func trailingLevel(_ bytes: [UInt8], _ span: Span) -> Span? {
    for title in trailingTitles where span.count > title.count {
      let start = span.end - title.count
      if bytes[start..<span.end].elementsEqual(title), bytes[start - 1].isASCIIWhitespace {
        return Span(start, span.end)
      }
    }
    return nil
  }

  /// The classification of a page that a transcript has glued to the end of a sentence, before the page line
  /// of the next page (`… AN AGREEMENT WITH CONFIDENTIAL`, then `PAGE 02 …`).
  /// - Parameter next: the line or paragraph after it.
  public static func gluedPageMark(in text: SourceText, paragraph: Span, next: Span) -> FoundMarking? {
    let bytes = text.utf8
    let whole = text.trimmed(paragraph)
    let following = text.trimmed(next)
    guard let level = trailingLevel(bytes, whole) else { return nil }
    let isPage = bytes[following.range].starts(with: "PAGE ".utf8)
    let isSameMark = text[following].elementsEqual(text[level])
    guard isPage || isSameMark else { return nil }
    // A sentence in capitals that runs on: no full stop, no lower case near the end.
    let before = bytes[max(whole.start, level.start - 60)..<level.start]
    guard before.allSatisfy({ !$0.isASCIILowercase }), before.dropLast().last != 0x2E else { return nil }
    return FoundMarking(span: level, reading: MarkingReader.banner(text.string(level)), confidence: 0.8)
  }

  /// A line that holds captions alone (`EXDIS`, `NODIS NOFORN`), under the first line of a message.
  public static func captionLine(in text: SourceText, line: Span) -> FoundCaptions? {
    let span = text.trimmed(line)
    guard !span.isEmpty, span.count <= 80 else { return nil }
    let words = words(text, span)
    var captions = Captions()
    var index = 0
    while index < words.count {
      guard let used = captions.take(words[index...]) else { return nil }
      index += used
    }
    guard captions.isRestricting else { return nil }
    return FoundCaptions(
      span: span, dissemination: captions.dissemination, nonIC: captions.nonIC, captions: captions.others)
  }

  private static func words(_ text: SourceText, _ span: Span) -> [String] {
    text[span].split { $0.isASCIIWhitespace || $0 == UInt8(ascii: "/") }.map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// Captions taken word by word.
  private struct Captions {
    var dissemination: Dissemination = []
    var nonIC: NonICDissemination = []
    var others: [String] = []

    /// The words that a caption begins with.
    private static let firstWords: Set<String> = {
      let names =
        Array(MarkingVocabulary.dissemination.keys) + Array(MarkingVocabulary.nonIC.keys)
        + Array(MarkingVocabulary.captions) + Array(MarkingVocabulary.retired) + ["SIPDIS"]
      return Set(names.map { String($0.prefix { $0 != " " }) })
    }()

    var isRestricting: Bool { !dissemination.isEmpty || !nonIC.isEmpty || !others.isEmpty }

    /// Takes a caption of one to four words from the front.
    /// - Returns: how many words it had; nil when there is none.
    mutating func take(_ words: ArraySlice<String>) -> Int? {
      guard let first = words.first, Captions.firstWords.contains(first) else { return nil }
      for count in stride(from: min(4, words.count), through: 1, by: -1) {
        let name = words.prefix(count).joined(separator: " ")
        if let entry = MarkingVocabulary.dissemination[name] {
          dissemination.insert(entry.control)
        } else if let entry = MarkingVocabulary.nonIC[name] {
          nonIC.insert(entry.control)
        } else if MarkingVocabulary.captions.contains(name) {
          others.append(name)
        } else if MarkingVocabulary.retired.contains(name), name.utf8.count > 2 {
          others.append(name)
        } else if name == "SIPDIS" {
          // Distribution over a classified network; it restricts nothing.
        } else {
          continue
        }
        return count
      }
      return nil
    }
  }

  /// The first line of a message: the classification, then section, captions, post and number, captions.
  private static func message(
    _ text: SourceText, _ span: Span, _ head: Int, _ tail: Span, _ cache: inout MarkingCache
  ) -> FoundMarking? {
    let words = words(text, tail)
    guard words.count <= 16 else { return nil }
    var captions = Captions()
    var post = 0
    var hasNumber = false
    var index = 0
    while index < words.count {
      if words[index] == "SECTION" || words[index] == "PAGE" || words[index] == "FINAL" {
        guard let of = words[index...].prefix(4).firstIndex(of: "OF"), of + 1 < words.count else {
          return nil
        }
        index = of + 2
        hasNumber = true
      } else if let used = captions.take(words[index...]) {
        index += used
      } else if !hasNumber || post > 0, words[index].utf8.allSatisfy(\.isASCIIDigit),
        words[index].utf8.count >= 2,
        post > 0
      {
        // Post and serial: captions alone may follow.
        hasNumber = true
        post = -1
        index += 1
      } else if post >= 0, post < 3, words[index].utf8.allSatisfy({ $0.isASCIIUppercase || $0 == 0x2E }) {
        post += 1
        index += 1
      } else {
        return nil
      }
    }
    // Words that lead to no number are a sentence that begins with a level.
    guard post <= 0 else { return nil }
    let head = cache.banner(text[Span(span.start, span.start + head)])
    guard let level = head.marking else { return nil }
    let found = FoundCaptions(
      span: span, dissemination: captions.dissemination, nonIC: captions.nonIC, captions: captions.others)
    let reading = MarkingReading(
      text: text.string(span), marking: found.added(to: level), problems: head.problems)
    return FoundMarking(span: span, reading: reading, confidence: hasNumber ? 0.9 : 0.85)
  }
}
