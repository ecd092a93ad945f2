public import Diagnostics
public import Markings
public import SourceText

/// What a reader made of one file: its text, and everything about it in spans of that text. It never changes
/// afterwards; what later stages say stands in layers beside it (law 2).
public struct Document: Sendable {
  public let source: SourceFile
  /// What kind of report it is, such as `text.iir` or `xml.ic-docbook`.
  public let dialect: String
  public let text: SourceText
  /// Sorted and disjoint.
  public let regions: [Region]
  /// Sorted by start; a region's `portion` is an index into it.
  public let portions: [Portion]
  /// What the document says of itself as a whole: every banner line, root attribute or source note found.
  public let banners: [MarkingReading]
  /// The report's own number, title and date, where the reader found them.
  public let number: Span?
  public let title: Span?
  public let date: DocumentDate?
  /// Where the document is one of several sections of a message: which.
  public let section: MessageSection?
  /// BCP 47 language of most of the text, such as `en` or `ar`.
  public let language: String
  /// What was not understood, in order; each also lies in a region of kind `unplaced`.
  public let unread: [Span]
  /// Where the file was XML: its markup; nil otherwise.
  public let markup: Markup?
  /// What the file's editor or its labels say of passages, sorted by place.
  public let annotations: [Annotation]
  public let diagnostics: [Diagnostic]

  public init(
    source: SourceFile, dialect: String, text: SourceText, regions: [Region], portions: [Portion],
    banners: [MarkingReading], number: Span? = nil, title: Span? = nil, date: DocumentDate? = nil,
    section: MessageSection? = nil, language: String = "en", unread: [Span] = [], markup: Markup? = nil,
    annotations: [Annotation] = [], diagnostics: [Diagnostic] = []
  ) {
    self.source = source
    self.dialect = dialect
    self.text = text
    self.regions = regions
    self.portions = portions
    self.banners = banners
    self.number = number
    self.title = title
    self.date = date
    self.section = section
    self.language = language
    self.unread = unread
    self.markup = markup
    self.annotations = annotations
    self.diagnostics = diagnostics
  }
}
