/// Writes the content streams of all pages, and gives codes to glyphs as they are drawn.
final class PageWriter {
  private enum Mark {
    case none
    case artifact
    /// Lines of one plain paragraph share their marked content.
    case paragraph(ParagraphTag)
  }

  let pagination: Pagination
  let layout: LayoutResult
  let setter: TextSetter
  let pageSize: PageSize
  let fonts: [FontUse]
  private(set) var annotations: [LinkAnnotation] = []

  private var out = ByteBuffer()
  private var elements: [StructureElement] = []
  private var page = 0
  private var ink = Ink.black
  private var mark = Mark.none
  /// Lines through and under text, drawn last.
  private var decorations: [(box: PageBox, ink: Ink)] = []
  private var reading = ReadingDirection()

  private enum Ink {
    case black
    case muted
    case link

    var operands: StaticString {
      switch self {
      case .black: "0 g\n"
      case .muted: "0.35 g\n"
      case .link: "0.05 0.2 0.45 rg\n"
      }
    }
  }

  init(_ pagination: Pagination, layout: LayoutResult, setter: TextSetter, pageSize: PageSize) {
    self.pagination = pagination
    self.layout = layout
    self.setter = setter
    self.pageSize = pageSize
    fonts = setter.shaper.faces.map(FontUse.init)
  }

  func content(of index: Int) throws(TypesettingError) -> PageContent {
    let draft = pagination.pages[index]
    let section = pagination.sections[draft.section]
    page = index
    out = ByteBuffer()
    elements = []
    decorations = []
    ink = .black
    mark = .none
    let operations = draft.operations.map(resolved)
    let running = section.artifacts.map(resolved)
    reading = ReadingDirection()
    for line in running { reading.add(line.line, baseline: line.baseline) }
    for case .line(let line) in operations { reading.add(line.line, baseline: line.baseline) }
    for case .artifact(let line) in operations { reading.add(line.line, baseline: line.baseline) }
    drawFills(draft, section)
    out.append("/Artifact <</Type /Pagination /Subtype /Header /Attached [/Top]>> BDC\n")
    let isHeader = { (line: PlacedLine) in line.y < section.bodyTop }
    for line in running where isHeader(line) { try drawPieces(of: line) }
    out.append("EMC\n")
    for operation in operations {
      switch operation {
      case .fill: break
      case .line(let line): try drawTagged(line)
      case .artifact(let line): try drawArtifact(line)
      }
    }
    endMark()
    out.append("/Artifact <</Type /Pagination /Subtype /Footer /Attached [/Bottom]>> BDC\n")
    for line in running where !isHeader(line) { try drawPieces(of: line) }
    try drawStamps(draft, section)
    out.append("EMC\n")
    drawDecorations()
    return PageContent(stream: out.bytes, elements: elements)
  }

  // MARK: Lines and fills

  private func drawFills(_ draft: PageDraft, _ section: RunningSection) {
    out.append("/Artifact <</Type /Layout>> BDC\n")
    for rule in section.rules { fill(rule, grey: PageMetrics.darkGrey) }
    for case .fill(let box, let grey) in draft.operations { fill(box, grey: grey) }
    out.append("0 g\nEMC\n")
  }

  private func fill(_ box: PageBox, grey: Int) {
    out.append(thousandths: grey)
    out.append(" g ")
    rectangle(box)
    out.append("f\n")
  }

  private func rectangle(_ box: PageBox) {
    out.append(lengths: box.x, pageSize.height - box.y - box.height, box.width, box.height)
    out.append("re ")
  }

  private func drawDecorations() {
    guard !decorations.isEmpty else { return }
    out.append("/Artifact <</Type /Layout>> BDC\n")
    for decoration in decorations {
      set(decoration.ink)
      rectangle(decoration.box)
      out.append("f\n")
    }
    out.append("EMC\n")
  }

  private func set(_ wanted: Ink) {
    guard wanted != ink else { return }
    ink = wanted
    out.append(wanted.operands)
  }

  private func drawStamps(_ draft: PageDraft, _ section: RunningSection) throws(TypesettingError) {
    var stamps: [(String, TextAlignment, TextStyle)] = []
    if section.showsPageNumber {
      stamps.append(("Page \(page + 1) of \(pagination.pages.count)", .start, []))
    }
    if let bates = draft.bates { stamps.append((bates, .end, .bold)) }
    for (text, alignment, style) in stamps {
      var format = TextFormat.running
      format.style = style
      format.direction = .leftToRight
      let line = setter.singleLine(text, format: format)
      try drawPieces(
        of: PlacedLine(
          line: line, x: PageMetrics.side, width: pageSize.width - 2 * PageMetrics.side, y: section.stampTop,
          alignment: alignment, tag: nil))
    }
  }

  // MARK: Marked content

  private func endMark() {
    if case .none = mark { return }
    out.append("EMC\n")
    mark = .none
  }

  private func drawArtifact(_ line: PlacedLine) throws(TypesettingError) {
    if case .artifact = mark {
    } else {
      endMark()
      out.append("/Artifact BMC\n")
      mark = .artifact
    }
    try drawPieces(of: line)
  }

  private func drawTagged(_ line: PlacedLine) throws(TypesettingError) {
    guard let tag = line.tag else { return try drawArtifact(line) }
    if tag.isPlain {
      if case .paragraph(let open) = mark, open === tag {
      } else {
        endMark()
        begin(tag.element, identifier: take(tag.element))
        mark = .paragraph(tag)
      }
      try drawPieces(of: line)
      return
    }
    endMark()
    try drawLeaves(of: line, tag: tag)
  }

  /// Draws a line whose parts belong to several elements. Content is written from left to right, but listed in the
  /// elements in reading order.
  private func drawLeaves(of placed: PlacedLine, tag: ParagraphTag) throws(TypesettingError) {
    let pieces = placed.line.pieces
    let order = BidiLevels.visualOrder(pieces.map(\.level))
    var groups: [Range<Int>] = []
    var start = 0
    for place in 1...max(1, order.count) where !order.isEmpty {
      if place == order.count || pieces[order[place]].leaf != pieces[order[start]].leaf {
        groups.append(start..<place)
        start = place
      }
    }
    let first = groups.map { group in group.map { order[$0] }.min() ?? 0 }
    var identifiers = [Int](repeating: 0, count: groups.count)
    for index in groups.indices.sorted(by: { first[$0] < first[$1] }) {
      identifiers[index] = take(tag.element(ofLeaf: pieces[first[index]].leaf))
    }
    var x = placed.left
    for (index, group) in groups.enumerated() {
      let leaf = pieces[first[index]].leaf
      let element = tag.element(ofLeaf: leaf)
      let width = group.reduce(0) { $0 + pieces[order[$1]].width }
      begin(element, identifier: identifiers[index])
      try drawRuns(group.map { pieces[order[$0]] }, x: x, line: placed, leaf: tag.leaf(leaf))
      out.append("EMC\n")
      if let anchor = tag.leaf(leaf).anchor {
        element.add(annotation: annotations.count)
        annotations.append(
          LinkAnnotation(
            page: page, box: PageBox(x: x, y: placed.y, width: width, height: placed.line.height),
            anchor: anchor,
            element: element))
      }
      x += width
    }
  }

  /// A new marked content of the page, listed under an element.
  private func take(_ element: StructureElement) -> Int {
    element.add(content: elements.count, page: page)
    elements.append(element)
    return elements.count - 1
  }

  private func begin(_ element: StructureElement, identifier: Int) {
    out.append("/")
    out.append(element.type)
    out.append(" <</MCID ")
    out.append(number: identifier)
    out.append(">> BDC\n")
  }

  // MARK: Numbers known only now

  private func resolved(_ operation: PageDraft.Operation) -> PageDraft.Operation {
    switch operation {
    case .fill: operation
    case .line(let line): .line(resolved(line))
    case .artifact(let line): .artifact(resolved(line))
    }
  }

  /// A line with its page and Bates numbers filled in. It is never wider than it was.
  private func resolved(_ placed: PlacedLine) -> PlacedLine {
    var line = placed.line
    var pieces: [TextPiece] = []
    var hasReference = false
    for piece in line.pieces {
      guard case .reference(let reference) = piece.content else {
        pieces.append(piece)
        continue
      }
      hasReference = true
      let text = setter.referenceLine(text(of: reference), size: piece.size, style: piece.style)
      for var part in text.pieces {
        part.level = piece.level & 1 == 1 ? piece.level + 1 : piece.level
        part.leaf = piece.leaf
        part.style = piece.style
        pieces.append(part)
      }
      line.width += text.width - piece.width
    }
    guard hasReference else { return placed }
    line.pieces = pieces
    return PlacedLine(
      line: line, x: placed.x, width: placed.width, y: placed.y, alignment: placed.alignment, tag: placed.tag)
  }

  private func text(of reference: TextReference) -> String {
    let none = "\u{2013}"
    switch reference {
    case .page(let anchor): return layout.anchors[anchor].map { String($0 + 1) } ?? none
    case .bates(let anchor): return layout.bates(ofAnchor: anchor) ?? none
    case .firstBates(let section):
      guard let range = layout.batesRange(ofSection: section) else { return none }
      return range.first == range.last ? range.first : range.first + "\u{2013}"
    case .lastBates(let section):
      guard let range = layout.batesRange(ofSection: section), range.first != range.last else { return "" }
      return range.last
    }
  }

  // MARK: Text

  private func drawPieces(of placed: PlacedLine) throws(TypesettingError) {
    let pieces = placed.line.pieces
    let order = BidiLevels.visualOrder(pieces.map(\.level))
    try drawRuns(order.map { pieces[$0] }, x: placed.left, line: placed, leaf: .plain)
  }

  /// Draws pieces in visual order, joining those that look alike.
  private func drawRuns(
    _ pieces: [TextPiece], x: Int, line: PlacedLine, leaf: TextLeaf
  ) throws(TypesettingError) {
    let baseline = line.baseline
    var x = x
    var index = 0
    while index < pieces.count {
      let piece = pieces[index]
      if case .redaction(let label) = piece.content {
        try drawBox(piece, label: label, x: x, baseline: baseline)
        x += piece.width
        index += 1
        continue
      }
      guard let word = piece.shapedWord else {
        index += 1
        continue
      }
      var end = index + 1
      var width = piece.width
      while end < pieces.count, let next = pieces[end].shapedWord, next.role == word.role,
        pieces[end].size == piece.size, pieces[end].style == piece.style,
        pieces[end].isRightToLeft == piece.isRightToLeft
      {
        width += pieces[end].width
        end += 1
      }
      let ink: Ink = leaf.anchor != nil ? .link : piece.style.contains(.muted) ? .muted : .black
      set(ink)
      try drawRun(pieces[index..<end], role: word.role, x: x, baseline: baseline)
      decorate(piece, x: x, width: width, baseline: baseline, ink: ink)
      x += width
      index = end
    }
  }

  private func decorate(_ piece: TextPiece, x: Int, width: Int, baseline: Int, ink: Ink) {
    let thickness = max(400, piece.size / 16)
    if piece.style.contains(.strike) {
      let y = baseline - piece.size * 3 / 10
      decorations.append((PageBox(x: x, y: y, width: width, height: thickness), ink))
    }
    if piece.style.contains(.underline) {
      let y = baseline + piece.size * 3 / 20
      decorations.append((PageBox(x: x, y: y, width: width, height: thickness), ink))
    }
  }

  /// Room beside a box, so that a full stop behind it does not touch its frame.
  private static let boxMargin = 1_000

  private func drawBox(_ piece: TextPiece, label: TextLine, x: Int, baseline: Int) throws(TypesettingError) {
    let box = PageBox(
      x: x + Self.boxMargin, y: baseline - piece.size * 88 / 100,
      width: max(1_000, piece.width - 2 * Self.boxMargin),
      height: piece.size * 118 / 100)
    out.append("q 0.92 g 0 G 0.7 w ")
    rectangle(box)
    out.append("B Q\n")
    set(.black)
    let left = x + (piece.width - label.width) / 2
    // On the line's own baseline, so that readers keep the label in its line.
    let placed = PlacedLine(
      line: label, x: left, width: label.width, y: baseline - label.baseline, alignment: .start, tag: nil)
    try drawPieces(of: placed)
  }

  private func drawRun(
    _ pieces: ArraySlice<TextPiece>, role: FontRole, x: Int, baseline: Int
  ) throws(TypesettingError) {
    guard let first = pieces.first else { return }
    if first.isRightToLeft { out.append("/ReversedChars BMC\n") }
    let isReadForwards = first.isRightToLeft && reading.isLeftToRight(baseline: baseline)
    var run = GlyphRun(use: fonts[role.rawValue], size: first.size * role.scale / 100)
    run.begin(x: x, y: pageSize.height - baseline, in: &out)
    for piece in pieces {
      guard let word = piece.shapedWord else { continue }
      if word.codes.isEmpty, !word.glyphs.isEmpty {
        for glyph in word.glyphs {
          let drawn = glyph.isMark ? fonts[role.rawValue].face.blankGlyph ?? glyph.glyph : glyph.glyph
          word.codes.append(try fonts[role.rawValue].code(glyph: drawn, source: glyph.source))
        }
      }
      run.show(
        word, width: piece.width == setter.width(word, size: piece.size) ? nil : piece.width,
        isReadForwards: isReadForwards, in: &out)
    }
    run.end(in: &out)
    if first.isRightToLeft { out.append("EMC\n") }
  }
}
