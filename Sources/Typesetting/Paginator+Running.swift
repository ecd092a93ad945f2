extension Paginator {
  /// The least height left for text between header and footer, in thousandths of a point.
  private static let leastBody = 120_000

  /// Sets the header and footer of a section; nil stands for the pages before the first one.
  func running(section: TypesetSection?) throws(TypesettingError) -> RunningSection {
    let header = section?.header ?? document.header
    let footer = section?.footer ?? document.footer
    var result = RunningSection(
      id: section?.id, bates: section?.bates ?? .none, showsPageNumber: footer.showsPageNumber)
    placeHeader(header, controlNumber: section?.controlNumber, in: &result)
    placeFooter(footer, in: &result)
    guard result.bodyBottom - result.bodyTop >= Self.leastBody, bodyWidth >= Self.leastBody else {
      throw TypesettingError(
        .pageTooSmall, "Header and footer leave no room for text on the page.",
        remedy: "Shorten the header and footer, or use a larger page.")
    }
    return result
  }

  private func placeHeader(_ header: RunningHeader, controlNumber: String?, in result: inout RunningSection) {
    var right = header.right
    if let controlNumber {
      if !right.isEmpty { right.append(.lineBreak) }
      right.append(.text(controlNumber))
    }
    var y = PageMetrics.headerTop
    var edge = TextFormat.running
    // The right side takes what it needs, up to half; the left side has the rest.
    let natural = setter.lines(FlatText(right), format: edge, width: .max / 4).map(\.width).max() ?? 0
    let rightWidth = min(natural + 1_000, bodyWidth / 2 - 10_000)
    let isMarked = !header.left.isEmpty || !right.isEmpty || !header.marking.isEmpty
    edge.alignment = .start
    let leftEnd = place(header.left, edge, x: left, width: bodyWidth - rightWidth - 20_000, y: y, in: &result)
    edge.alignment = .end
    edge.direction = .leftToRight
    let rightEnd = place(right, edge, x: left + bodyWidth - rightWidth, width: rightWidth, y: y, in: &result)
    y = max(leftEnd, rightEnd)
    y = place(header.marking, .marking, x: left, width: bodyWidth, y: y, in: &result)
    guard isMarked else {
      result.bodyTop = PageMetrics.headerTop + PageMetrics.gap
      return
    }
    y += 4_000
    result.rules.append(PageBox(x: left, y: y, width: bodyWidth, height: PageMetrics.ruleThickness))
    result.bodyTop = y + PageMetrics.gap
  }

  private func placeFooter(_ footer: RunningFooter, in result: inout RunningSection) {
    let bottom = document.pageSize.height - PageMetrics.footerBottom
    result.stampTop = bottom - TextFormat.running.leading
    let lines = setter.lines(FlatText(footer.banner), format: .marking, width: bodyWidth)
    var y = result.stampTop - lines.reduce(0) { $0 + $1.height } - 2_000
    result.rules.append(PageBox(x: left, y: y - 5_000, width: bodyWidth, height: PageMetrics.ruleThickness))
    result.bodyBottom = y - 5_000 - PageMetrics.gap
    for line in lines {
      result.artifacts.append(
        PlacedLine(line: line, x: left, width: bodyWidth, y: y, alignment: .centre, tag: nil))
      y += line.height
    }
  }

  /// - Returns: where the lines end.
  private func place(
    _ inlines: [TypesetInline], _ format: TextFormat, x: Int, width: Int, y: Int,
    in result: inout RunningSection
  ) -> Int {
    var y = y
    for line in setter.lines(FlatText(inlines), format: format, width: width) {
      result.artifacts.append(
        PlacedLine(line: line, x: x, width: width, y: y, alignment: format.alignment, tag: nil))
      y += line.height
    }
    return y
  }
}
