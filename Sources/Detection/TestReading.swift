import Documents
import Markings
import Rules
import SourceText

/// A test's text as a document, with the places its marks enclose. Places are told in counts of what is not white
/// space, for a reader may write white space differently.
struct TestReading {
  let document: Document
  let markings: MarkingLayer
  /// What the marks enclose.
  let marked: [Span]
  /// The bytes of the document that are the test's own.
  let part: Span
  private let alignment: TextAlignment

  /// - Returns: nil where the reader did not keep the text.
  ///
  /// - Parameters:
  ///   - text: the test's, as written or rewritten.
  ///   - format: what it is a file of.
  init?(_ test: RuleTest, _ text: String, _ format: RuleTest.Format, _ read: RuleTestRunner.Reader) {
    let plain = MarkedText(text)
    let (document, markings) = read(plain.text, test.given.banner, format)
    // In XML the marks are read along, so that the reader says where they are.
    let own =
      format == .text ? plain : MarkedText(read(text, test.given.banner, format).0.text.string)
    guard let alignment = TextAlignment(test: Array(own.text.utf8), document: document.text.utf8) else {
      return nil
    }
    self.document = test.given.date.map { document.dated($0) } ?? document
    self.markings = markings
    self.alignment = alignment
    marked = own.spans.map(alignment.place(ofTest:))
    switch format {
    case .text: part = alignment.testRange(in: document.text.utf8)
    // Attributes and comments stand behind the text and do not leave.
    case .xml: part = Span(0, document.regions.filter(\.kind.leavesByDefault).map(\.span.end).max() ?? 0)
    }
  }

  func place(of span: Span) -> Span? { alignment.place(ofDocument: span) }
}

extension Document {
  /// The same document with another date.
  fileprivate func dated(_ date: String) -> Document {
    Document(
      source: source, dialect: dialect, text: text, regions: regions, portions: portions, banners: banners,
      number: number, title: title, date: DocumentDate(date, at: nil), language: language, unread: unread,
      diagnostics: diagnostics)
  }
}
