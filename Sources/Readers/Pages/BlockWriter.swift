import Diagnostics
import Documents
import Markings
import SourceText

/// Puts blocks into a document. Where the form of a block does not say what it is, its words do: a banner, a page
/// line, a line of the authority block, a labelled field. Every block is a portion of its own.
struct BlockWriter {
  private(set) var builder = DocumentBuilder()
  private(set) var banners: [MarkingReading] = []
  private(set) var unread: [Span] = []
  private(set) var diagnostics: [Diagnostic]
  private var vocabulary = TextDialect.plain.vocabulary
  private var facts = TextFacts(.plain)
  /// The title element of a page.
  private var title: Span?
  // What a text laid out in lines says of itself.
  private var number: Span?
  private var linesTitle: Span?
  private var date: DocumentDate?
  private let file: SourceFile
  private let limits: Limits
  /// The first banner that can be read, against which portion marks without a list are read.
  private var banner: Marking?
  private var shared: [Region.Kind: Int] = [:]
  private var base = 0
  private var rows = 0
  /// The row of the last cell, as its page or part counts.
  private var lastRow: Int?
  private var annotations: [Annotation] = []
  private var section: MessageSection?

  init(_ file: SourceFile, limits: Limits, diagnostics: [Diagnostic]) {
    self.file = file
    self.limits = limits
    self.diagnostics = diagnostics
  }

  /// Looks at all blocks that are to be added: the labels that count are those of the report that the first of them
  /// look like, line by line, and marks without a list are read against the first banner.
  mutating func prepare(_ blocks: some Sequence<TextBlock>) {
    let head = SourceText(utf8: Array(blocks.prefix(200).map(\.bytes).joined(separator: [0x0A])))
    let chosen = TextDialect.of(head, TextLine.lines(of: head))
    vocabulary = chosen.vocabulary
    facts = TextFacts(chosen)
    for block in blocks where banner == nil { banner = BlockWriter.bannerLine(block)?.reading.marking }
  }

  /// - Parameters:
  ///   - lines: of the part of the file that the blocks' places are in.
  ///   - base: where that part's first byte stands: 3 behind a byte-order mark, else 0.
  mutating func add(_ blocks: [TextBlock], lines: LineIndex, base: Int = 0) throws(ReadFailure) {
    self.base = base
    lastRow = nil
    for block in blocks {
      if block.isInLines { try addLines(block, lines) } else { add(block, lines) }
    }
  }

  private static func bannerLine(_ block: TextBlock) -> FoundMarking? {
    let text = SourceText(utf8: block.bytes)
    return block.kind == .title || block.isInLines
      ? nil : MarkingFinder.bannerLine(in: text, line: text.whole)
  }

  // MARK: Blocks

  private mutating func add(_ block: TextBlock, _ lines: LineIndex) {
    let span = builder.append(block.bytes)
    let text = SourceText(utf8: block.bytes)
    let (kind, name) = kind(of: block, text, at: span)
    var mark: FoundMarking?
    if kind.leavesByDefault {
      mark = MarkingFinder.portionMark(in: text, paragraph: text.whole, banner: banner)
    }
    let changes = BlockWriter.isMarkChanged(in: block) ? [(text.whole, "change")] : block.changes
    if changes.first?.span == text.whole { mark = nil }
    if let mark, mark.confidence < MarkingFinder.reviewThreshold, !mark.reading.isMalformed {
      report(.doubtfulMark, at: span, line: lines.place(of: block.places.source(of: 0)).line)
    }
    if kind == .cell, block.row == nil || block.row != lastRow {
      rows += 1
      lastRow = block.row
    }
    let portion = builder.portion(
      mark: mark?.span.shifted(by: span.start), mark.map { [$0.reading] } ?? [])
    if kind == .unplaced { setAside(span, lines.place(of: block.places.source(of: 0)).line) }
    var start = 0
    func put(_ kind: Region.Kind, _ part: Span, _ name: String) {
      guard !part.isEmpty, !text.trimmed(part).isEmpty else { return }
      builder.region(
        kind, part.shifted(by: span.start), name: name, at: BlockWriter.place(block, part, lines, base),
        portion: portion,
        row: kind == .cell ? rows : nil)
    }
    for change in changes {
      put(kind, Span(start, change.span.start), name)
      put(.unplaced, change.span, change.name)
      start = change.span.end
    }
    put(kind, Span(start, text.count), name)
  }

  /// Whether a change touches the first or the last parenthesis: that may be the mark, and nobody has said which one
  /// counts. The whole block is then as unsettled as the change.
  private static func isMarkChanged(in block: TextBlock) -> Bool {
    if block.changes.isEmpty { return false }
    let (opening, closing) = (UInt8(ascii: "("), UInt8(ascii: ")"))
    var parentheses: [Span] = []
    if let start = block.bytes.firstIndex(of: opening) {
      parentheses.append(Span(start, (block.bytes[start...].firstIndex(of: closing) ?? start) + 1))
    }
    if let end = block.bytes.lastIndex(of: closing) {
      parentheses.append(Span(block.bytes[..<end].lastIndex(of: opening) ?? end, end + 1))
    }
    return block.changes.contains { change in parentheses.contains { $0.overlaps(change.span) } }
  }

  private mutating func kind(
    of block: TextBlock, _ text: SourceText, at span: Span
  ) -> (kind: Region.Kind, name: String) {
    if block.isDamaged { return (.unplaced, block.name) }
    if let found = BlockWriter.bannerLine(block) {
      banners.append(found.reading)
      return (.banner, block.name)
    }
    if let page = LineForm.pageLine(text, text.whole) {
      if let reading = page.reading { banners.append(reading) }
      return (.envelope, block.name)
    }
    if LineForm.isAuthorityLine(text, text.whole) { return (.authorityBlock, block.name) }
    // A changed passage is a region of its own, and must never become a title or a field.
    guard block.changes.isEmpty else { return (block.kind, block.name) }
    if block.kind == .title, title == nil { title = span }
    if block.kind == .paragraph, let label = LineForm.label(text, text.whole),
      let entry = vocabulary[text, label.name]
    {
      facts.consider(
        entry, name: label.name.shifted(by: span.start), value: label.value + span.start,
        region: builder.regions.count, isInTrailer: false)
      return (.field, text.string(label.name))
    }
    if block.kind == .heading { facts.considerHeading(region: builder.regions.count) }
    return (block.kind, block.name)
  }

  /// A text laid out in lines is read as a plain text would be.
  private mutating func addLines(_ block: TextBlock, _ lines: LineIndex) throws(ReadFailure) {
    var decoded = DecodedText(.utf8)
    decoded.utf8 = block.bytes
    let document = try TextReader.read(decoded, file: file, limits: limits, diagnostics: [])
    let base = base
    let offset = builder.append(document) { region in
      BlockWriter.place(block, region.span, lines, base)
    }
    rows = builder.rowCount
    lastRow = nil
    banners += document.banners
    unread += document.unread.map { $0.shifted(by: offset) }
    annotations += document.annotations.map { $0.shifted(by: offset) }
    if section == nil { section = document.section }
    if number == nil { number = document.number?.shifted(by: offset) }
    if linesTitle == nil { linesTitle = document.title?.shifted(by: offset) }
    if date == nil, let found = document.date {
      date = DocumentDate(found.value, at: found.span?.shifted(by: offset))
    }
    for var diagnostic in document.diagnostics {
      let span = diagnostic.place?.span?.shifted(by: offset)
      diagnostic.place = DiagnosticPlace(file: file.name, span: span, node: block.node)
      diagnostics.append(diagnostic)
    }
  }

  private static func place(
    _ block: TextBlock, _ span: Span, _ lines: LineIndex, _ base: Int
  ) -> FilePlace {
    let source = block.source(of: span)
    return FilePlace(
      node: block.node, line: lines.place(of: source.lowerBound).line,
      bytes: (source.lowerBound + base)..<(source.upperBound + base))
  }

  // MARK: What is no text of the report

  /// Adds a piece that never leaves by default. Pieces of one kind share a portion, but what was not understood is
  /// one by itself.
  mutating func addAside(_ kind: Region.Kind, _ bytes: [UInt8], name: String, at place: FilePlace) {
    guard bytes.contains(where: { !$0.isASCIIWhitespace }) else { return }
    let span = builder.append(bytes)
    let portion = (kind == .unplaced ? nil : shared[kind]) ?? builder.portion()
    shared[kind] = portion
    builder.region(kind, span, name: name, at: place, portion: portion)
    if kind == .unplaced { unread.append(span) }
  }

  private mutating func setAside(_ span: Span, _ line: Int) {
    unread.append(span)
    report(.undecodableText, at: span, line: line)
  }

  mutating func report(_ code: DiagnosticCode, at span: Span? = nil, line: Int? = nil) {
    diagnostics.append(
      Diagnostic(code, code.title, at: DiagnosticPlace(file: file.name, line: line, span: span)))
  }

  // MARK: The whole

  mutating func document(dialect: String) -> Document {
    let text = SourceText(utf8: builder.text)
    facts.settle(text, builder.regions)
    if title == nil, let heading = facts.titleRegion { builder.change(heading, to: .title) }
    // A heading is the title only where nothing better is.
    let fieldTitle = facts.titleRegion == nil ? facts.title : nil
    if facts.hasUnreadDate { report(.unreadDate, at: facts.dateField) }
    let content = builder.regions.filter(\.kind.leavesByDefault).flatMap { text[$0.span] }
    return Document(
      source: file, dialect: dialect, text: text, regions: builder.regions,
      portions: builder.finishedPortions, banners: banners, number: facts.number ?? number,
      title: fieldTitle ?? linesTitle ?? title ?? facts.title, date: facts.date ?? date,
      section: section ?? facts.section,
      language: LetterCount.language(of: content), unread: unread,
      annotations: (annotations + facts.annotations).sorted { $0.span < $1.span },
      diagnostics: diagnostics)
  }
}
