extension Paginator {
  private static let quotationIndent = 20_000
  private static let listIndent = 16_000

  mutating func place(_ block: TypesetBlock, at index: Int) throws(TypesettingError) {
    switch block {
    case .section(let section): try start(section)
    case .heading(let heading): try place(heading, following: document.content[(index + 1)...])
    case .paragraph(let paragraph): try place(paragraph, at: index)
    case .table(let table): try place(table)
    case .keyValues(let entries): try place(entries)
    case .list(let list): try place(list)
    case .contents(let contents): try place(contents)
    case .rule: try placeRule()
    case .spacer(let points): pendingSpace += max(0, min(points, 10_000)) * 1000
    case .pageBreak: try breakPage()
    }
  }

  func checked(_ flat: FlatText) throws(TypesettingError) -> FlatText {
    guard flat.scalars.count <= limits.charactersOfBlock else {
      throw TypesettingError(
        .limit, "A block has more than \(limits.charactersOfBlock) characters.",
        remedy: "Split it into several paragraphs, or raise the limit.")
    }
    return flat
  }

  private mutating func placeRule() throws(TypesettingError) {
    pendingSpace = max(pendingSpace, 6_000)
    try need(8_000)
    settle()
    fill(x: left, y: y, width: bodyWidth, height: PageMetrics.ruleThickness, grey: PageMetrics.darkGrey)
    y += PageMetrics.ruleThickness
    pendingSpace = 8_000
  }

  private mutating func place(_ paragraph: TypesetParagraph, at index: Int) throws(TypesettingError) {
    expect(anchor: paragraph.anchor)
    let flat = try checked(FlatText(paragraph.inlines))
    var x = left
    var width = bodyWidth
    let format: TextFormat
    let space: Int
    switch paragraph.role {
    case .body: (format, space) = (.body, 7_000)
    case .title: (format, space) = (.title, 10_000)
    case .note: (format, space) = (.note, 5_000)
    case .quotation:
      (format, space) = (.body, 7_000)
      x += Self.quotationIndent
      width -= 2 * Self.quotationIndent
    }
    let lines = paragraphs.lines(
      ofBlock: index, flat, format: format.with(direction: paragraph.direction), width: width, by: setter)
    guard !lines.isEmpty else { return }
    let element = container.child("P")
    element.language = paragraph.language
    try place(lines, tag: ParagraphTag(element, flat), x: x, width: width, alignment: paragraph.alignment)
    pendingSpace = space
  }

  private mutating func place(
    _ heading: TypesetHeading, following: ArraySlice<TypesetBlock>
  ) throws(TypesettingError) {
    let level = max(1, min(heading.level, 3))
    let format = TextFormat.headings[level - 1]
    let flat = try checked(FlatText(heading.inlines))
    let lines = setter.lines(flat, format: format, width: bodyWidth)
    let translation = FlatText(
      heading.translation.map { [.text($0)] } ?? [], language: heading.translationLanguage)
    // The translation's text is leaf 1 of its own paragraph; its element hangs under the heading's.
    let translationLines = setter.lines(translation, format: format, width: bodyWidth)
    guard !lines.isEmpty || !translationLines.isEmpty else { return }
    let ruleSpace = level == 1 ? 5_000 : 0
    let isOneLine =
      lines.count == 1 && translationLines.count == 1
      && lines[0].width + translationLines[0].width + 24_000 <= bodyWidth
    let height =
      isOneLine
      ? max(lines[0].height, translationLines[0].height)
      : (lines + translationLines).reduce(0) { $0 + $1.height }
    pendingSpace = max(pendingSpace, [20_000, 15_000, 11_000][level - 1])
    try need(min(height + ruleSpace + Self.roomAfterHeading(following), bottom - top))
    expect(anchor: heading.anchor)
    settle()
    let element = container.child(headingTag(level: level))
    if heading.inOutline { addOutline(level: level, title: Self.outlineTitle(heading)) }
    let tag = ParagraphTag(element, flat)
    let translationTag = ParagraphTag(element, translation)
    if isOneLine {
      // One baseline for both scripts.
      let baseline = max(lines[0].baseline, translationLines[0].baseline)
      for (line, tag, isAtLeft) in [(lines[0], tag, true), (translationLines[0], translationTag, false)] {
        add(
          .line(
            PlacedLine(
              line: line, x: left, width: bodyWidth, y: y + baseline - line.baseline,
              alignment: isAtLeft == line.isRightToLeft ? .end : .start, tag: tag)))
      }
      y += height
    } else {
      try place(lines, tag: tag, x: left, width: bodyWidth, alignment: .start)
      try place(translationLines, tag: translationTag, x: left, width: bodyWidth, alignment: .start)
    }
    if level == 1 {
      fill(x: left, y: y + 3_000, width: bodyWidth, height: 800, grey: 0)
      y += ruleSpace
    }
    pendingSpace = [10_000, 6_000, 4_000][level - 1]
  }

  /// Room for what must stand under a heading: further headings and two lines.
  private static func roomAfterHeading(_ following: ArraySlice<TypesetBlock>) -> Int {
    var height = 0
    for block in following.prefix(4) {
      switch block {
      case .heading: height += 40_000
      case .table, .keyValues: return height + 60_000
      case .section, .pageBreak: return height
      default: return height + 38_000
      }
    }
    return height
  }

  private static func outlineTitle(_ heading: TypesetHeading) -> String {
    let title = plainText(heading.inlines)
    guard let translation = heading.translation else { return title }
    return title + " \u{2013} " + TextFilter.plain(translation)
  }

  /// The words of inlines, for places that cannot show more.
  private static func plainText(_ inlines: [TypesetInline]) -> String {
    var result = ""
    for inline in inlines {
      switch inline {
      case .text(let text, _), .link(let text, _): result += TextFilter.plain(text)
      case .redactionBox(let box): result += "[redacted: \(TextFilter.plain(box.label))]"
      case .substitute(let text): result += "[\(TextFilter.plain(text))]"
      case .lineBreak: result += " "
      case .pageReference, .batesReference, .batesRange: break
      }
    }
    return result
  }

  private mutating func place(_ list: TypesetList) throws(TypesettingError) {
    guard !list.items.isEmpty else { return }
    let element = container.child("L")
    if list.isNumbered { element.attributes = "<</O /List /ListNumbering /Decimal>>" }
    // All items stand under each other, whatever the width of their numbers.
    let widest = list.isNumbered ? "\(list.items.count)." : "\u{2022}"
    let indent = max(Self.listIndent, setter.singleLine(widest, format: .body).width + 6_000)
    for (index, item) in list.items.enumerated() {
      let label = FlatText(list.isNumbered ? "\(index + 1)." : "\u{2022}")
      let flat = try checked(FlatText(item))
      let labelLines = setter.lines(label, format: .body, width: bodyWidth)
      let lines = setter.lines(flat, format: .body, width: bodyWidth - indent)
      let isRightToLeft = lines.first?.isRightToLeft ?? false
      try need(min(lines.prefix(2).reduce(15_000) { $0 + $1.height }, bottom - top))
      let entry = element.child("LI")
      let labelTag = ParagraphTag(entry.child("Lbl"), label)
      settle()
      if let line = labelLines.first {
        let baseline = max(line.baseline, lines.first?.baseline ?? 0)
        add(
          .line(
            PlacedLine(
              line: line, x: left, width: bodyWidth, y: y + baseline - line.baseline,
              alignment: isRightToLeft ? .end : .start, tag: labelTag)))
        if lines.isEmpty { y += line.height }
      }
      let body = ParagraphTag(entry.child("LBody"), flat)
      try place(
        lines, tag: body, x: isRightToLeft ? left : left + indent, width: bodyWidth - indent,
        alignment: .start)
      pendingSpace = 3_000
    }
    pendingSpace = 7_000
  }
}
