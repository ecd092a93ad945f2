import Diagnostics
import Markings
import SourceText

/// What each line of a text is by itself: the first pass, before paragraphs are put together.
struct TextLineKinds {
  enum Kind: UInt8 {
    case blank
    /// Holds bytes that could not be decoded, or nothing a reader could make anything of.
    case damaged
    case unreadable
    case banner
    case page
    case envelope
    case rule
    /// A form that only the dialect has: the next of `ownLines`.
    case own
    /// Goes on the line of an own form before it.
    case continuation
    case lastContinuation
    case text
  }

  private(set) var kinds: [Kind] = []
  /// Those of the dialect's own form, in order.
  private(set) var ownLines: [OwnLine] = []
  /// Every banner and page marking, in order.
  private(set) var banners: [MarkingReading] = []
  /// Whether a transmission envelope begins but does not end.
  private(set) var isCutOff = false
  /// The line that says the message has several sections.
  private(set) var sectionLine: Int?
  /// About how many passages the lines make.
  private(set) var passages = 0
  private var previous = Kind.blank

  init(_ text: SourceText, _ lines: [TextLine], damage: [Span], dialect: TextDialect) {
    let damaged = SpanSet(damage)
    let envelope = TextLineKinds.envelope(text, lines)
    kinds.makeRoom(for: lines.count)
    var cache = MarkingCache.lent(under: nil)
    // The classification that a caption on a line of its own belongs to.
    var captioned: MarkingReading?
    var continuations = 0
    var breaks = 0
    var hasEnd = false
    let mayBeRunning = dialect.ownLine == nil && damaged.isEmpty
    for index in lines.indices {
      let line = lines[index]
      if mayBeRunning, !envelope.contains(index), isRunning(line, text) {
        captioned = nil
        append(.text)
        continue
      }
      if LineForm.isBreak(text, line.body) { breaks += 1 }
      if LineForm.isTransmissionEnd(text, line.body) { hasEnd = true }
      let isInEnvelope = envelope.contains(index)
      if let ownLine = dialect.ownLine, !isInEnvelope {
        if line.isBlank || damaged.overlaps(line.body) {
          continuations = 0
        } else if TextLineKinds.isPageBanner(text, line, &cache) {
          // A page may break inside a form; its banner counts all the same.
          continuations = max(0, continuations - 1)
        } else if continuations > 0 {
          continuations -= 1
          append(continuations == 0 ? .lastContinuation : .continuation)
          continue
        } else if let own = ownLine(text, lines[index...]) {
          continuations = own.continuations
          ownLines.append(own)
          append(.own)
          continue
        }
      }
      if line.isBlank {
        append(.blank)
      } else if !damaged.isEmpty, damaged.overlaps(line.body) {
        append(.damaged)
      } else if let found = TextLineKinds.banner(text, line, &cache) {
        if !found.reading.isMalformed { captioned = found.reading }
        addBanner(found.reading, index, text, line)
      } else if let page = LineForm.pageLine(text, line.body) {
        if let reading = page.reading { banners.append(reading) }
        append(.page)
      } else if isInEnvelope || LineForm.isEnvelopeLine(text, line.body) {
        append(.envelope)
      } else if LineForm.isRule(text, line.body) {
        append(.rule)
      } else if !LineForm.isReadable(text, line) {
        append(.unreadable)
      } else if let above = captioned, let captions = LineForm.captions(text, line.body) {
        if let reading = TextLineKinds.caption(text, line, captions, above) {
          if !reading.isMalformed { captioned = reading }
          addBanner(reading, index, text, line)
        } else {
          append(.envelope)
        }
      } else {
        captioned = nil
        append(.text)
      }
    }
    isCutOff = breaks == 1 && !hasEnd
    cache.giveBack()
  }

  /// Whether a line is plainly one of running text, as nearly all are: every other kind begins otherwise. A page line
  /// may begin with a small `p`.
  private func isRunning(_ line: TextLine, _ text: SourceText) -> Bool {
    line.beginsAsText(text) && text.utf8[line.body.start] != UInt8(ascii: "p")
      && LineForm.isReadable(text, line)
  }

  private mutating func append(_ kind: Kind) {
    if kind != .blank, kind != .text || previous != .text { passages += 1 }
    previous = kind
    kinds.append(kind)
  }

  private mutating func addBanner(
    _ reading: MarkingReading, _ index: Int, _ text: SourceText, _ line: TextLine
  ) {
    banners.append(reading)
    append(.banner)
    if sectionLine == nil, MessageHeading.section(text[line.body].split(separator: 0x20)) != nil {
      sectionLine = index
    }
  }

  /// Whether the line is a banner that can be read. What ends with `//` is the end of a set.
  private static func isPageBanner(_ text: SourceText, _ line: TextLine, _ cache: inout MarkingCache) -> Bool
  {
    guard mayBeBanner(text, line), !text[line.body].suffix(2).elementsEqual("//".utf8) else { return false }
    return MarkingFinder.bannerLine(in: text, line: line.body, cache: &cache)?.reading.isMalformed == false
  }

  private static func banner(_ text: SourceText, _ line: TextLine, _ cache: inout MarkingCache)
    -> FoundMarking?
  {
    guard mayBeBanner(text, line), !opensWithSlashes(text, line) else { return nil }
    return MarkingFinder.bannerLine(in: text, line: line.body, cache: &cache)
  }

  private static func mayBeBanner(_ text: SourceText, _ line: TextLine) -> Bool {
    MarkingFinder.mayBeBanner(
      first: text.utf8[line.body.start], hasLowercase: line.traits.hasLowercase)
  }

  /// `// A clerk with direct access`: the second line of a source line. In a marking no space follows the slashes.
  private static func opensWithSlashes(_ text: SourceText, _ line: TextLine) -> Bool {
    text.utf8[line.body.start] == UInt8(ascii: "/") && text[line.body].starts(with: "// ".utf8)
  }

  /// A line of captions is a banner line with the classification above it; nil for one that says only over which
  /// network a message goes.
  private static func caption(
    _ text: SourceText, _ line: TextLine, _ captions: [String], _ above: MarkingReading
  ) -> MarkingReading? {
    let words = captions.filter { !LineForm.distributionCaptions.contains($0) }
    guard !words.isEmpty, let marking = above.marking else { return nil }
    let prose = ([marking.classification.title] + words).joined(separator: "; ")
    return MarkingReader.prose(prose)
      ?? MarkingReading(text: text.string(line.body), marking: nil, problems: [])
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
