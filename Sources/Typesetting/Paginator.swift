/// Lays the blocks of a document out on pages, in one pass.
struct Paginator {
  let document: TypesetDocument
  let setter: TextSetter
  let limits: TypesettingLimits
  let paragraphs: SetParagraphs

  private(set) var pages: [PageDraft] = []
  private(set) var sections: [RunningSection] = []
  private(set) var places: [String: Pagination.Place] = [:]
  private var outline: [Pagination.OutlineItem] = []
  private let root = StructureElement("Document")
  /// Where new elements go: the root or the section's element.
  private(set) var container: StructureElement
  private var currentSection = 0
  private var pendingAnchors: [String] = []
  private var nextBates: Int
  private var usedBates: Set<Int> = []
  private var headingDepth = 0
  /// Where the next line goes on the current page.
  var y = 0
  /// White space owed before the next line, unless it starts a page.
  var pendingSpace = 0
  /// Whether the current page holds anything yet.
  var hasContent = false

  init(
    _ document: TypesetDocument, setter: TextSetter, limits: TypesettingLimits, paragraphs: SetParagraphs
  ) throws(TypesettingError) {
    self.document = document
    self.setter = setter
    self.limits = limits
    self.paragraphs = paragraphs
    container = root
    nextBates = document.bates?.start ?? 0
    sections = [try running(section: nil)]
  }

  mutating func paginate() throws(TypesettingError) -> Pagination {
    for index in document.content.indices {
      try place(document.content[index], at: index)
    }
    if pages.isEmpty { try openPage() }
    for anchor in pendingAnchors { record(anchor) }
    return Pagination(pages: pages, sections: sections, root: root, places: places, outline: outline)
  }

  // MARK: Geometry

  var left: Int { PageMetrics.side }
  var bodyWidth: Int { document.pageSize.width - 2 * PageMetrics.side }
  var top: Int { sections[pages.last?.section ?? currentSection].bodyTop }
  var bottom: Int { sections[pages.last?.section ?? currentSection].bodyBottom }

  // MARK: Pages

  mutating func openPage() throws(TypesettingError) {
    guard pages.count < limits.pages else {
      throw TypesettingError(
        .limit, "The document has more than \(limits.pages) pages.",
        remedy: "Split it into several files, or raise the limit.")
    }
    var page = PageDraft(section: currentSection)
    if sections[currentSection].bates != .none { page.bates = try takeBates() }
    pages.append(page)
    y = sections[currentSection].bodyTop
    hasContent = false
    pendingSpace = 0
  }

  mutating func ensurePage() throws(TypesettingError) {
    if pages.isEmpty { try openPage() }
  }

  /// Goes on at the top of a new page, unless nothing is on this one.
  mutating func breakPage() throws(TypesettingError) {
    if hasContent || pages.isEmpty { try openPage() }
  }

  private mutating func takeBates() throws(TypesettingError) -> String {
    guard let numbering = document.bates else {
      throw TypesettingError(
        .bates, "A section takes Bates numbers, but the document has no numbering.",
        remedy: "Give the document a prefix, a first number and a width.")
    }
    guard let label = numbering.label(nextBates) else {
      throw TypesettingError(
        .bates, "The Bates number \(nextBates) does not fit in \(numbering.width) digits.",
        remedy: "Use more digits or another prefix; all numbers of a production have one width.")
    }
    guard usedBates.insert(nextBates).inserted else {
      throw TypesettingError(
        .bates, "The Bates number \(label) would be given to two pages.",
        remedy: "Start the later section at a number that is free.")
    }
    nextBates += 1
    return label
  }

  // MARK: Lines

  /// Sets the white space that is owed, and notes where waiting anchors landed.
  mutating func settle() {
    if hasContent { y += pendingSpace }
    pendingSpace = 0
    hasContent = true
    for anchor in pendingAnchors { record(anchor) }
    pendingAnchors = []
  }

  mutating func add(_ operation: PageDraft.Operation) {
    guard !pages.isEmpty else { return }
    pages[pages.count - 1].operations.append(operation)
  }

  mutating func fill(x: Int, y: Int, width: Int, height: Int, grey: Int) {
    add(.fill(PageBox(x: x, y: y, width: width, height: height), grey: grey))
  }

  /// Room below what is on the page, after the white space owed.
  var room: Int { bottom - y - (hasContent ? pendingSpace : 0) }

  /// Starts a page where less than `height` is left, unless nothing is on the page.
  mutating func need(_ height: Int) throws(TypesettingError) {
    try ensurePage()
    if room < height, hasContent { try openPage() }
  }

  /// Places the lines of a paragraph, keeping two lines together at both ends.
  mutating func place(
    _ lines: [TextLine], tag: ParagraphTag, x: Int, width: Int, alignment: TextAlignment
  ) throws(TypesettingError) {
    try ensurePage()
    var next = 0
    while next < lines.count {
      var count = 0
      var height = 0
      while next + count < lines.count, height + lines[next + count].height <= room {
        height += lines[next + count].height
        count += 1
      }
      let rest = lines.count - next
      if count < rest {
        if count < 2, hasContent {
          try openPage()
          continue
        }
        if rest - count == 1, count > 2 { count -= 1 }
        // A page always takes a line, so that the loop ends.
        count = max(1, count)
      }
      settle()
      for line in lines[next..<(next + count)] {
        add(.line(PlacedLine(line: line, x: x, width: width, y: y, alignment: alignment, tag: tag)))
        y += line.height
      }
      next += count
      if next < lines.count { try openPage() }
    }
  }

  // MARK: Anchors, outline and sections

  mutating func expect(anchor: String?) {
    if let anchor { pendingAnchors.append(anchor) }
  }

  private mutating func record(_ anchor: String) {
    places[anchor] = Pagination.Place(page: max(0, pages.count - 1), y: max(0, y))
  }

  mutating func addOutline(level: Int, title: String) {
    outline.append(
      Pagination.OutlineItem(
        level: level, title: title, place: Pagination.Place(page: max(0, pages.count - 1), y: max(0, y))))
  }

  /// The tag of a heading: never more than one level below the heading before it.
  mutating func headingTag(level: Int) -> StaticString {
    headingDepth = min(level, headingDepth + 1)
    switch headingDepth {
    case 1: return "H1"
    case 2: return "H2"
    default: return "H3"
    }
  }

  mutating func start(_ section: TypesetSection) throws(TypesettingError) {
    let endsBates = sections[currentSection].bates != .none
    sections.append(try running(section: section))
    currentSection = sections.count - 1
    container = root.child("Sect")
    if case .starting(let number) = section.bates { nextBates = number }
    pendingAnchors.append(section.id)
    if section.startsPage || endsBates || section.bates != .none || pages.isEmpty { try openPage() }
  }
}
