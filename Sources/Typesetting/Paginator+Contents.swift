extension Paginator {
  private static let indent = 14_000
  private static let gap = 8_000

  mutating func place(_ contents: TypesetContents) throws(TypesettingError) {
    guard !contents.entries.isEmpty else { return }
    let element = container.child("TOC")
    for entry in contents.entries {
      try place(entry, in: element)
    }
    pendingSpace = 8_000
  }

  private mutating func place(
    _ entry: TypesetContents.Entry, in element: StructureElement
  ) throws(TypesettingError) {
    let level = max(1, min(entry.level, 3))
    var format = TextFormat.body
    if level == 1 { format.style = .bold }
    let title = try checked(FlatText(entry.title, link: entry.anchor))
    var numbers: [TypesetInline] = []
    if let section = entry.section { numbers += [.batesRange(section: section), .text("   ", .small)] }
    numbers.append(.pageReference(anchor: entry.anchor))
    format.leading = 16_000
    // Both are linked as a whole to the same anchor, so the numbers' leaf is the title's.
    var numberFormat = format.with(direction: .leftToRight)
    if level > 1 || entry.section != nil { numberFormat.style = [] }
    let numberLine =
      setter.lines(FlatText(numbers, link: entry.anchor), format: numberFormat, width: .max / 4)
      .first ?? TextLine()
    let x = left + (level - 1) * Self.indent
    let titleWidth = max(bodyWidth / 4, left + bodyWidth - x - numberLine.width - 2 * Self.gap)
    let lines = setter.lines(title, format: format, width: titleWidth)
    let tag = ParagraphTag(element.child("TOCI"), title)
    if level == 1 { pendingSpace = max(pendingSpace, 3_000) }
    try need(min(lines.reduce(0) { $0 + $1.height }, bottom - top))
    try place(lines.dropLast(), tag: tag, x: x, width: titleWidth, alignment: .start)
    guard let last = lines.last else { return }
    try need(last.height)
    settle()
    add(.line(PlacedLine(line: last, x: x, width: titleWidth, y: y, alignment: .start, tag: tag)))
    let baseline = y + last.baseline
    if !last.isRightToLeft {
      addLeader(
        from: x + last.width, to: left + bodyWidth - numberLine.width - Self.gap, baseline: baseline)
    }
    add(
      .line(
        PlacedLine(
          line: numberLine, x: left, width: bodyWidth, y: baseline - numberLine.baseline, alignment: .end,
          tag: tag)))
    y += last.height
  }

  /// Dots on a grid that is the same for all entries, so that they stand one under the other.
  private mutating func addLeader(from start: Int, to end: Int, baseline: Int) {
    let dot = setter.singleLine(".", format: TextFormat(size: 9_000, leading: 9_000, direction: .leftToRight))
    let step = max(4_500, dot.width)
    let first = (start + Self.gap + step - 1) / step
    let last = end / step - 1
    guard first <= last, last - first < 1_000, let piece = dot.pieces.first else { return }
    var leader = dot
    var spaced = piece
    spaced.style = .muted
    spaced.width = step
    leader.pieces = [TextPiece](repeating: spaced, count: last - first + 1)
    leader.width = step * leader.pieces.count
    add(
      .artifact(
        PlacedLine(
          line: leader, x: first * step, width: leader.width, y: baseline - leader.baseline,
          alignment: .start,
          tag: nil)))
  }

  private mutating func place(
    _ lines: ArraySlice<TextLine>, tag: ParagraphTag, x: Int, width: Int, alignment: TextAlignment
  ) throws(TypesettingError) {
    if !lines.isEmpty { try place(Array(lines), tag: tag, x: x, width: width, alignment: alignment) }
  }
}
