import Diagnostics
import Documents
import Markings
import SourceText

/// Makes a document of a plain text, line by line: envelope, banners and page lines, header and labelled fields,
/// authority block, paragraphs with their marks, tables. A line that no stage understands is kept as `unplaced`,
/// reported and listed, so that every character is in exactly one region.
struct TextReader {
  let file: SourceFile
  let text: SourceText
  let base: Int
  let lines: [TextLine]
  let kinds: TextLineKinds
  /// The marking that portion marks without a list, such as `REL`, are read against.
  let banner: Marking?
  var builder: DocumentBuilder
  var facts = TextFacts()
  var unread: [Span] = []
  var diagnostics: [Diagnostic]

  /// The paragraph or field that the next line may go on.
  var open: OpenPassage?
  /// The last paragraph, which text behind a page break may go on.
  var interrupted: OpenPassage?
  /// Whether nothing but headings and fields has been read so far.
  var isInHeader = true
  var rows = 0

  static func read(
    _ decoded: DecodedText, file: SourceFile, limits: Limits, diagnostics: [Diagnostic]
  ) throws(ReadFailure) -> Document {
    let text = SourceText(utf8: decoded.utf8)
    let lines = TextLine.lines(of: text)
    if let line = lines.first(where: { $0.body.count > limits.lineBytes }) {
      throw ReadFailure(
        Diagnostic(
          .lineTooLong, DiagnosticCode.lineTooLong.title,
          at: DiagnosticPlace(
            file: file.name, line: line.number, span: Span(line.body.start, line.body.start))),
        after: diagnostics)
    }
    var reader = TextReader(text, decoded, lines, file, diagnostics)
    return reader.document()
  }

  private init(
    _ text: SourceText, _ decoded: DecodedText, _ lines: [TextLine], _ file: SourceFile,
    _ diagnostics: [Diagnostic]
  ) {
    self.file = file
    self.text = text
    self.lines = lines
    self.diagnostics = diagnostics
    base = decoded.base
    kinds = TextLineKinds(text, lines, damage: decoded.damage)
    banner = kinds.banners.lazy.compactMap(\.marking).first
    builder = DocumentBuilder(text: text.utf8)
  }

  private mutating func document() -> Document {
    var index = 0
    while index < lines.count { index = read(at: index) }
    close()
    reportMessage()
    let dialect = TextDialect.of(text, lines)
    facts.settle(text, builder.regions)
    if let title = facts.titleRegion { builder.change(title, to: .title) }
    if facts.hasUnreadDate {
      report(.unreadDate, at: facts.dateField ?? text.whole)
    }
    let content = builder.regions.filter(\.kind.leavesByDefault).flatMap { text[$0.span] }
    return Document(
      source: file, dialect: dialect, text: text, regions: builder.regions,
      portions: builder.finishedPortions,
      banners: kinds.banners, number: facts.number, title: facts.title, date: facts.date,
      language: LetterCount.language(of: content), unread: unread, diagnostics: diagnostics)
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
      single(.banner, line)
    case .page:
      interrupt()
      single(.envelope, line)
    case .envelope:
      close()
      interrupted = nil
      facts.considerEnvelope(line.body)
      single(.envelope, line)
    case .rule:
      close()
      single(.envelope, line)
    case .text:
      return readText(at: index)
    }
    return index + 1
  }

  /// A region of one line with a portion of its own.
  mutating func single(_ kind: Region.Kind, _ line: TextLine) {
    builder.region(kind, line.body, at: place(line.body, line.number), portion: builder.portion())
  }

  private mutating func setAside(_ line: TextLine, _ code: DiagnosticCode) {
    close()
    single(.unplaced, line)
    unread.append(line.body)
    report(code, at: line.body, line: line.number)
  }

  // MARK: Open passages

  /// Ends the open passage and puts its region in place.
  mutating func close() {
    guard let passage = open else { return }
    open = nil
    builder.region(
      passage.kind, passage.span, name: passage.name, at: place(passage.span, passage.line),
      portion: passage.portion)
    interrupted = passage.kind == .paragraph || passage.kind == .listItem ? passage : nil
  }

  /// A banner or page line: the paragraph before it may go on behind it.
  private mutating func interrupt() {
    close()
    interrupted?.isBeforePageBreak = true
  }

  func place(_ span: Span, _ line: Int) -> FilePlace {
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
