import Diagnostics
import Documents
import SourceText

/// Makes a document of a web page, such as a report that a database exports.
///
/// The text holds what a browser shows, block by block; then every attribute value, comment, script, style and
/// hidden text, none of which leaves by default; then what was not understood.
struct PageReader {
  private let text: DecodedText
  private var writer: BlockWriter
  private let lines: LineIndex

  static func read(
    _ text: DecodedText, file: SourceFile, limits: Limits, diagnostics: [Diagnostic]
  ) throws(ReadFailure) -> Document {
    let tokens: [PageToken]
    let lines = LineIndex(text.utf8)
    let layout: PageLayout
    do throws(PageTokenizer.Stop) {
      tokens = try PageTokenizer(text.utf8, limits: limits).tokens
      layout = try PageLayout(tokens, text.utf8, damage: SpanSet(text.damage), limits: limits)
    } catch {
      throw ReadFailure(
        Diagnostic(
          error.code, error.code.title,
          at: DiagnosticPlace(file: file.name, line: lines.place(of: error.offset).line)),
        after: diagnostics)
    }
    var reader = PageReader(text, BlockWriter(file, limits: limits, diagnostics: diagnostics), lines)
    return try reader.document(layout)
  }

  private init(_ text: DecodedText, _ writer: BlockWriter, _ lines: LineIndex) {
    self.text = text
    self.writer = writer
    self.lines = lines
  }

  private mutating func document(_ layout: PageLayout) throws(ReadFailure) -> Document {
    writer.prepare(layout.blocks)
    try writer.add(layout.blocks, lines: lines, base: text.base)
    for aside in layout.asides where aside.kind == .attribute { add(aside) }
    for aside in layout.asides where aside.kind != .attribute && aside.kind != .unplaced { add(aside) }
    let broken = layout.asides.filter { $0.kind == .unplaced }
    for aside in broken { add(aside) }
    if let first = broken.first {
      writer.report(.brokenMarkup, line: lines.place(of: first.range.lowerBound).line)
    }
    if layout.hidesByStyle { writer.report(.hidingStyle) }
    return writer.document(dialect: "page.html")
  }

  private mutating func add(_ aside: LayoutAside) {
    let place = FilePlace(
      node: aside.node, line: lines.place(of: aside.range.lowerBound).line,
      bytes: (aside.range.lowerBound + text.base)..<(aside.range.upperBound + text.base))
    writer.addAside(aside.kind, aside.bytes, name: aside.name, at: place)
  }
}
