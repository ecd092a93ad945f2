import Diagnostics
import Documents
import Markings
import SourceText

/// Makes a document of a plain text, stage by stage (`ReadingStage`): the dialect is chosen; then every line is asked
/// for envelope, banner and the dialect's own forms (`TextLineKinds`); then the rest, in order, for header, authority
/// block, fields, tables, portions and trailer (a file of this type each). Every region records the stage that took
/// it. A line that no stage understands is kept as `unplaced`, reported and listed, so that every character is in
/// exactly one region.
///
/// What it holds is large, and a value of this size would be copied for a call of a method that does not change it; so
/// all are `mutating`.
struct TextReader {
  let file: SourceFile
  let text: SourceText
  let base: Int
  private let census: ByteCensus?
  let lines: [TextLine]
  let dialect: TextDialect
  let kinds: TextLineKinds
  var marks: MarkMemory
  var builder: DocumentBuilder
  var facts: TextFacts
  var unread: [Span] = []
  var diagnostics: [Diagnostic]

  /// The paragraph or field that the next line may go on.
  var open: OpenPassage?
  /// The last paragraph, which text behind a page break may go on.
  var interrupted: OpenPassage?
  /// Whether nothing but headings and fields has been read so far.
  var isInHeader = true
  var isInTrailer = false
  /// Whether no numbered or marked paragraph has been read behind the last line of an envelope: addresses may follow.
  var isAboveReport = true
  /// The index of the first line behind the last numbered or marked passage.
  var trailerStart = 0
  /// The line that may be a closing surname.
  var lastTextLine: Int?
  var rows = 0
  /// How many lines of the dialect's own form have been read.
  private var ownLines = 0

  static func read(
    _ decoded: DecodedText, file: SourceFile, limits: Limits, diagnostics: [Diagnostic],
    dialects: [TextDialect]? = nil
  ) throws(ReadFailure) -> Document {
    let text = SourceText(utf8: decoded.utf8)
    let lines = GluedPageMarks.parted(TextLine.lines(of: text), in: text)
    if text.count > limits.lineBytes, let line = lines.first(where: { $0.body.count > limits.lineBytes }) {
      throw ReadFailure(
        Diagnostic(
          .lineTooLong, DiagnosticCode.lineTooLong.title,
          at: DiagnosticPlace(
            file: file.name, line: line.number, span: Span(line.body.start, line.body.start))),
        after: diagnostics)
    }
    let dialect = TextDialect.of(text, lines, among: dialects)
    var reader = TextReader(text, decoded, lines, dialect, file, diagnostics)
    return reader.document()
  }

  private init(
    _ text: SourceText, _ decoded: DecodedText, _ lines: [TextLine], _ dialect: TextDialect,
    _ file: SourceFile, _ diagnostics: [Diagnostic]
  ) {
    self.file = file
    self.text = text
    self.lines = lines
    self.diagnostics = diagnostics
    base = decoded.base
    census = decoded.census
    self.dialect = dialect
    kinds = TextLineKinds(text, lines, damage: decoded.damage, dialect: dialect)
    facts = TextFacts(dialect)
    marks = MarkMemory(banner: kinds.banners.first { !$0.isMalformed })
    builder = DocumentBuilder(text: text.utf8)
    builder.reserve(regions: kinds.passages + kinds.passages / 8 + 8)
  }

  private mutating func document() -> Document {
    findTrailer()
    var index = 0
    while index < lines.count { index = read(at: index) }
    close()
    readEndMarks()
    marks.giveBack()
    reportMessage()
    facts.settle(text, builder.regions)
    if let title = facts.titleRegion { builder.change(title, to: .title) }
    if facts.hasUnreadDate {
      report(.unreadDate, at: facts.dateField ?? text.whole)
    }
    return Document(
      source: file, dialect: dialect.id, text: text, regions: builder.regions,
      portions: builder.finishedPortions,
      banners: kinds.banners, number: facts.number, title: facts.title, date: facts.date,
      section: facts.section,
      language: LetterCount.language(of: text, in: builder.regions, leads: census?.leads),
      unread: unread,
      annotations: facts.annotations, diagnostics: diagnostics)
  }

  // MARK: Lines

  /// Reads the line at `index`, or the table that begins there, and returns the index to go on with.
  private mutating func read(at index: Int) -> Int {
    let line = lines[index]
    switch kinds.kinds[index] {
    case .blank:
      close()
    case .damaged:
      setAside(line, .undecodableText)
    case .unreadable:
      setAside(line, .unplacedText)
    case .banner:
      interrupt()
      facts.considerBanner(line.body, text)
      single(.banner, line, .banner)
    case .page:
      interrupt()
      single(.envelope, line, .banner)
    case .envelope:
      close()
      interrupted = nil
      isAboveReport = true
      facts.considerEnvelope(line.body, text)
      single(.envelope, line, .envelope)
    case .rule:
      close()
      single(.envelope, line, isInHeader ? .header : .portion)
    case .own:
      readOwn(kinds.ownLines[ownLines], line)
      ownLines += 1
    case .continuation:
      // Whatever it looks like, only a mark or a number begins something else.
      readPortion(at: index)
    case .lastContinuation:
      readPortion(at: index)
      close()
    case .text:
      return readText(at: index)
    }
    return index + 1
  }

  /// A region of one line with a portion of its own.
  mutating func single(_ kind: Region.Kind, _ line: TextLine, _ stage: ReadingStage) {
    builder.region(
      kind, line.body, at: place(line.body, line.number), portion: builder.portion(), stage: stage)
  }

  mutating func setAside(_ line: TextLine, _ code: DiagnosticCode) {
    close()
    single(.unplaced, line, .unread)
    unread.append(line.body)
    report(code, at: line.body, line: line.number)
  }

  // MARK: Open passages

  /// Ends the open passage and puts its region in place.
  mutating func close() {
    guard let passage = open.take() else { return }
    builder.region(
      passage.kind, passage.span, name: passage.name, at: place(passage.span, passage.line),
      portion: passage.portion, stage: passage.stage)
    switch passage.kind {
    case .paragraph, .listItem, .field: interrupted = passage
    default: interrupted = nil
    }
  }

  /// A banner or page line: the paragraph before it may go on behind it.
  mutating func interrupt() {
    close()
    interrupted?.isBeforePageBreak = true
  }

  mutating func place(_ span: Span, _ line: Int) -> FilePlace {
    FilePlace(line: line, bytes: (span.start + base)..<(span.end + base))
  }

  // MARK: Diagnostics

  mutating func report(_ code: DiagnosticCode, at span: Span, line: Int? = nil) {
    let number = line ?? lines.first { $0.body.end >= span.start }?.number
    diagnostics.append(
      Diagnostic(
        code, code.title, at: DiagnosticPlace(file: file.name, line: number, span: span),
        excerpt: Excerpt(text.string(Span(span.start, min(span.end, span.start + 80))))))
  }

  private mutating func reportMessage() {
    if let index = kinds.sectionLine {
      report(.partOfMessage, at: lines[index].body, line: lines[index].number)
    }
    if kinds.isCutOff {
      diagnostics.append(
        Diagnostic(
          .messageCutOff, DiagnosticCode.messageCutOff.title, at: DiagnosticPlace(file: file.name)))
    }
  }
}
