/// Sets documents as PDF/A-2u (PDF/A-3u where files are attached) and PDF/UA-1. The same document, fonts and zlib give the same bytes.
public struct Typesetter: Sendable {
  public let fonts: FontBook
  public let limits: TypesettingLimits

  public init(fonts: FontBook, limits: TypesettingLimits = TypesettingLimits()) {
    self.fonts = fonts
    self.limits = limits
  }

  /// Where everything of a document lands, without writing a file. Page numbers and Bates numbers printed by
  /// reference inlines have a reserved width, so `typeset` gives the same pages.
  public func layout(_ document: TypesetDocument) throws(TypesettingError) -> LayoutResult {
    try paginated(document).layout
  }

  /// The finished file.
  public func typeset(_ document: TypesetDocument) throws(TypesettingError) -> TypesetOutput {
    let pages = try paginated(document)
    return TypesetOutput(pdf: try pages.file(), layout: pages.layout)
  }

  /// The document with its pages made up, for files to be attached that say where something landed.
  public func paginated(_ document: TypesetDocument) throws(TypesettingError) -> PaginatedDocument {
    let metadata = try MetadataWriter(document.metadata)
    _ = try AttachmentWriter(document.attachments, date: metadata.date)
    try AnchorCheck.check(document)
    try check(document.bates)
    let shaper = try Shaper(fonts: fonts, shapedWords: limits.shapedWords)
    let hasRanges = document.hasBatesRanges
    var digits = 1
    var single: Set<String> = []
    var isFirst = true
    let paragraphs = SetParagraphs()
    // The pages depend on what is reserved for numbers: the digits of page numbers, which only grow, and the
    // sections taken to have one page, which only grow fewer after the first time. So this ends.
    while true {
      let setter = TextSetter(
        shaper: shaper, widestPageNumber: String(repeating: "0", count: digits),
        widestBatesNumber: document.bates.map { $0.prefix + String(repeating: "0", count: $0.width) }
          ?? "\u{2013}",
        singlePageSections: single)
      var paginator = try Paginator(document, setter: setter, limits: limits, paragraphs: paragraphs)
      let pagination = try paginator.paginate()
      let layout = LayoutResult(pagination, setter: setter)
      let needed = String(layout.pageCount).utf8.count
      let found = Set(layout.sections.filter { $0.value.count <= 1 }.keys)
      if needed <= digits || !setter.keepsRoomForPages, single.isSubset(of: found),
        !(isFirst && hasRanges && !found.isEmpty)
      {
        return PaginatedDocument(
          document: document, pagination: pagination, setter: setter, layout: layout)
      }
      digits = max(digits, needed)
      single = isFirst ? found : single.intersection(found)
      isFirst = false
    }
  }

  private func check(_ numbering: BatesNumbering?) throws(TypesettingError) {
    guard let numbering else { return }
    let isPrintable = numbering.prefix.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    guard isPrintable, numbering.prefix.utf8.count <= 40, (1...18).contains(numbering.width),
      numbering.start >= 0
    else {
      throw TypesettingError(
        .bates, "The Bates prefix, start or width cannot be printed.",
        remedy: "Use a prefix of up to 40 ASCII characters without spaces, a start from 0 and 1 to 18 digits."
      )
    }
  }
}
