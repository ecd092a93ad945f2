import Diagnostics
import Markings
import SourceText

/// What each line of a text is by itself: the first pass, before paragraphs are put together.
struct TextLineKinds {
  enum Kind {
    case blank
    /// Holds bytes that could not be decoded, or nothing a reader could make anything of.
    case damaged
    case unreadable
    case banner(FoundMarking)
    case page(LineForm.PageLine)
    case envelope
    case rule
    /// A form that only the dialect has.
    case own(OwnLine)
    /// Goes on the line of an own form before it.
    case continuation(isLast: Bool)
    case text
  }

  private(set) var kinds: [Kind] = []
  /// Every banner and page marking, in order.
  private(set) var banners: [MarkingReading] = []
  /// Whether a transmission envelope begins but does not end.
  private(set) var isCutOff = false
  /// The line that says the message has several sections.
  private(set) var sectionLine: Int?

  init(_ text: SourceText, _ lines: [TextLine], damage: [Span], dialect: TextDialect) {
    let damaged = SpanSet(damage)
    let envelope = TextLineKinds.envelope(text, lines)
    kinds.reserveCapacity(lines.count)
    // The classification that a caption on a line of its own belongs to.
    var captioned: Marking?
    var continuations = 0
    for (index, line) in lines.enumerated() {
      if let ownLine = dialect.ownLine, !envelope.contains(index) {
        if line.isBlank || damaged.overlaps(line.body) {
          continuations = 0
        } else if TextLineKinds.isPageBanner(text, line) {
          // A page may break inside a form; its banner counts all the same.
          continuations = max(0, continuations - 1)
        } else if continuations > 0 {
          continuations -= 1
          kinds.append(.continuation(isLast: continuations == 0))
          continue
        } else if let own = ownLine(text, lines[index...]) {
          continuations = own.continuations
          kinds.append(.own(own))
          continue
        }
      }
      var kind = TextLineKinds.kind(text, line, damaged, isInEnvelope: envelope.contains(index))
      if case .text = kind {
        if let marking = captioned, let captions = LineForm.captions(text, line.body) {
          kind = TextLineKinds.caption(text, line, captions, marking)
        } else {
          captioned = nil
        }
      }
      switch kind {
      case .banner(let found):
        banners.append(found.reading)
        if let marking = found.reading.marking { captioned = marking }
        let words = text[line.body].split(separator: 0x20)
        if sectionLine == nil, MessageHeading.section(words) != nil {
          sectionLine = index
        }
      case .page(let page):
        if let reading = page.reading { banners.append(reading) }
      default: break
      }
      kinds.append(kind)
    }
    let breaks = lines.count { LineForm.isBreak(text, $0.body) }
    let hasEnd = lines.contains { LineForm.isTransmissionEnd(text, $0.body) }
    isCutOff = breaks == 1 && !hasEnd
  }

  /// Whether the line is a banner that can be read. What ends with `//` is the end of a set.
  private static func isPageBanner(_ text: SourceText, _ line: TextLine) -> Bool {
    guard !text[line.body].suffix(2).elementsEqual("//".utf8) else { return false }
    return MarkingFinder.bannerLine(in: text, line: line.body)?.reading.marking != nil
  }

  /// `// A clerk with direct access`: the second line of a source line. In a marking no space follows the slashes.
  private static func opensWithSlashes(_ text: SourceText, _ line: TextLine) -> Bool {
    text[line.body].starts(with: "// ".utf8)
  }

  private static func kind(_ text: SourceText, _ line: TextLine, _ damaged: SpanSet, isInEnvelope: Bool)
    -> Kind
  {
    if line.isBlank { return .blank }
    if !damaged.isEmpty, damaged.overlaps(line.body) { return .damaged }
    if !opensWithSlashes(text, line), let found = MarkingFinder.bannerLine(in: text, line: line.body) {
      return .banner(found)
    }
    if let page = LineForm.pageLine(text, line.body) { return .page(page) }
    if isInEnvelope || LineForm.isEnvelopeLine(text, line.body) { return .envelope }
    if LineForm.isRule(text, line.body) { return .rule }
    return LineForm.isReadable(text, line.body) ? .text : .unreadable
  }

  /// A line of captions is a banner line with the classification above it.
  private static func caption(
    _ text: SourceText, _ line: TextLine, _ captions: [String], _ marking: Marking
  ) -> Kind {
    let words = captions.filter { !LineForm.distributionCaptions.contains($0) }
    guard !words.isEmpty else { return .envelope }
    let prose = ([marking.classification.title] + words).joined(separator: "; ")
    let reading =
      MarkingReader.prose(prose) ?? MarkingReading(text: text.string(line.body), marking: nil, problems: [])
    return .banner(FoundMarking(span: line.body, reading: reading, confidence: 1))
  }

  /// The lines of an envelope, before and behind the message.
  private struct Envelope {
    var head = 0..<0
    var tail = 0..<0

    func contains(_ line: Int) -> Bool { head.contains(line) || tail.contains(line) }
  }

  /// The most lines between the first line of an envelope and its BT.
  private static let longestHead = 120

  /// The lines from the first envelope line to the first BT, and those of the envelope behind the last BT, where
  /// there are two.
  private static func envelope(_ text: SourceText, _ lines: [TextLine]) -> Envelope {
    let start = lines.prefix(20).firstIndex { !$0.isBlank && LineForm.isEnvelopeLine(text, $0.body) }
    guard let start, !LineForm.isBreak(text, lines[start].body),
      let first = lines[start...].prefix(longestHead).firstIndex(where: { LineForm.isBreak(text, $0.body) })
    else { return Envelope() }
    var envelope = Envelope()
    envelope.head = start..<(first + 1)
    if let last = lines.lastIndex(where: { LineForm.isBreak(text, $0.body) }), last > first {
      // Behind the end of a transmission an archive may have put attributes of its own.
      envelope.tail = lines[last...].prefix { $0.isBlank || LineForm.isEnvelopeLine(text, $0.body) }.indices
    }
    return envelope
  }
}
