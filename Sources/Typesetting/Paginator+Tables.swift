extension Paginator {
  private static let headerFill = 925
  private static let rowRule = 760
  /// Tables of more rows may go over pages; so may those that take more of one than a row may.
  private static let mostKeptTogether = 12

  mutating func place(_ table: TypesetTable) throws(TypesettingError) {
    for row in table.rows where row.cells.count > table.columns.count {
      throw TypesettingError(
        .table, "A row has \(row.cells.count) cells, its table \(table.columns.count) columns.",
        remedy: "Give every row at most one cell a column.")
    }
    let (columns, format) = try columns(of: table)
    let element = container.child("Table")
    element.tableSummary = TextFilter.plain(table.summary)
    let header = try headerCells(table, format: format, columns: columns, row: element.child("TR"))
    pendingSpace = max(pendingSpace, 4_000)
    let headerHeight = Self.height(header)
    var rows: [[TableCellDraft]] = []
    if table.rows.count <= Self.mostKeptTogether {
      for row in table.rows {
        rows.append(
          try bodyCells(row, of: table, format: format, columns: columns, row: element.child("TR")))
      }
    }
    let height = rows.reduce(headerHeight) { $0 + Self.height($1) }
    let isShort = !rows.isEmpty && height <= (bottom - top) * 2 / 5
    try need(isShort ? height : min(headerHeight + 40_000, bottom - top))
    // A header that takes much of a page is printed once.
    let repeated = headerHeight <= (bottom - top) * 2 / 5 ? header : nil
    if let repeated {
      settle()
      drawHeader(repeated, columns: columns, isRepeated: false)
    } else {
      try place(row: header, columns: columns, header: nil)
    }
    for (number, row) in table.rows.enumerated() {
      expect(anchor: row.anchor)
      let cells =
        number < rows.count
        ? rows[number]
        : try bodyCells(row, of: table, format: format, columns: columns, row: element.child("TR"))
      try place(row: cells, columns: columns, header: repeated)
    }
    pendingSpace = 12_000
  }

  /// Labels in a narrow column, values beside them.
  mutating func place(_ entries: [TypesetKeyValue]) throws(TypesettingError) {
    guard !entries.isEmpty else { return }
    let format = TextFormat.cells[0]
    var bold = format
    bold.style = .bold
    let needs = [
      entries.map { setter.widestToken(FlatText($0.key), format: bold) }.max() ?? 0,
      entries.map { setter.widestToken(FlatText($0.value), format: format) }.max() ?? 0,
    ]
    let columns = try TableColumns(
      relativeWidths: [30, 70], needs: needs.map { $0 + 2 * TableColumns.paddingX }, x: left, width: bodyWidth
    )
    let element = container.child("Table")
    pendingSpace = max(pendingSpace, 4_000)
    for entry in entries {
      let row = element.child("TR")
      let key = row.child("TH")
      key.attributes = "<</O /Table /Scope /Row>>"
      let cells = [
        try cell(entry.key, in: key, format: format, style: .bold, width: columns.textWidth(0)),
        try cell(entry.value, in: row.child("TD"), format: format, style: [], width: columns.textWidth(1)),
      ]
      try place(row: cells, columns: columns, header: nil)
    }
    pendingSpace = 12_000
  }

  /// The columns, wide enough for their words, in the largest size at which that is possible.
  private func columns(of table: TypesetTable) throws(TypesettingError) -> (TableColumns, TextFormat) {
    let widths = try widestTokens(of: table)
    var chosen = TextFormat.cells[0]
    var needs: [Int] = []
    for format in TextFormat.cells {
      chosen = format
      needs = widths.map { $0 * format.size / TextFormat.cells[0].size + 2 * TableColumns.paddingX + 100 }
      if TableColumns.fit(needs, width: bodyWidth) { break }
    }
    let columns = try TableColumns(
      relativeWidths: table.columns.map(\.relativeWidth), needs: needs, x: left, width: bodyWidth)
    return (columns, chosen)
  }

  /// For each column the width of its widest word, in the first size of cells.
  private func widestTokens(of table: TypesetTable) throws(TypesettingError) -> [Int] {
    let format = TextFormat.cells[0]
    var bold = format
    bold.style = .bold
    var widths = table.columns.map { setter.widestToken(FlatText($0.title), format: bold) }
    for row in table.rows {
      for (index, cell) in row.cells.prefix(widths.count).enumerated() {
        let isHeader = index == 0 && table.firstColumnIsHeader
        let flat = try checked(FlatText(cell.inlines))
        widths[index] = max(widths[index], setter.widestToken(flat, format: isHeader ? bold : format))
      }
    }
    return widths
  }

  private mutating func headerCells(
    _ table: TypesetTable, format: TextFormat, columns: TableColumns, row: StructureElement
  ) throws(TypesettingError) -> [TableCellDraft] {
    var cells: [TableCellDraft] = []
    for (index, column) in table.columns.enumerated() {
      let element = row.child("TH")
      element.attributes = "<</O /Table /Scope /Column>>"
      cells.append(
        try cell(
          column.title, in: element, format: format, style: .bold, alignment: column.alignment,
          width: columns.textWidth(index)))
    }
    return cells
  }

  private mutating func bodyCells(
    _ row: TypesetTable.Row, of table: TypesetTable, format: TextFormat, columns: TableColumns,
    row element: StructureElement
  ) throws(TypesettingError) -> [TableCellDraft] {
    var cells: [TableCellDraft] = []
    for (index, column) in table.columns.enumerated() {
      let isHeader = index == 0 && table.firstColumnIsHeader
      let cellElement = element.child(isHeader ? "TH" : "TD")
      if isHeader { cellElement.attributes = "<</O /Table /Scope /Row>>" }
      let cell = index < row.cells.count ? row.cells[index] : TypesetTable.Cell([])
      cellElement.language = cell.language
      cells.append(
        try self.cell(
          cell.inlines, in: cellElement, format: format, style: isHeader ? .bold : [],
          direction: cell.direction,
          alignment: column.alignment, width: columns.textWidth(index)))
    }
    return cells
  }

  private func cell(
    _ inlines: [TypesetInline], in element: StructureElement, format base: TextFormat, style: TextStyle,
    direction: TextDirection = .automatic, alignment: TextAlignment = .start, width: Int
  ) throws(TypesettingError) -> TableCellDraft {
    let flat = try checked(FlatText(inlines))
    var format = base.with(direction: direction, alignment: alignment)
    format.style = style
    return TableCellDraft(
      lines: setter.lines(flat, format: format, width: width), tag: ParagraphTag(element, flat),
      alignment: alignment)
  }

  private static func height(_ cells: [TableCellDraft]) -> Int {
    let starts = starts(of: cells, from: cells.map { _ in 0 })
    return (zip(cells, starts).map { $0.height() + $1 }.max() ?? 0) + 2 * TableColumns.paddingY
  }

  /// How far below the top of a row the lines of each cell start, so that the first ones share a baseline: a line of
  /// Arabic is taller than one of Latin letters.
  private static func starts(of cells: [TableCellDraft], from lines: [Int]) -> [Int] {
    let baselines = zip(cells, lines).map { $1 < $0.lines.count ? $0.lines[$1].baseline : nil }
    let lowest = baselines.compactMap(\.self).max() ?? 0
    return baselines.map { baseline in baseline.map { lowest - $0 } ?? 0 }
  }

  // MARK: Rows

  private mutating func drawHeader(_ cells: [TableCellDraft], columns: TableColumns, isRepeated: Bool) {
    let height = Self.height(cells)
    fill(x: left, y: y, width: bodyWidth, height: height, grey: Self.headerFill)
    draw(cells, lines: cells.map { 0..<$0.lines.count }, columns: columns, isArtifact: isRepeated)
    y += height
    fill(x: left, y: y - 700, width: bodyWidth, height: 700, grey: PageMetrics.darkGrey)
  }

  /// Draws some lines of each cell at `y`; does not move down.
  private mutating func draw(
    _ cells: [TableCellDraft], lines: [Range<Int>], columns: TableColumns, isArtifact: Bool
  ) {
    let starts = Self.starts(of: cells, from: lines.map(\.lowerBound))
    for (index, cell) in cells.enumerated() {
      var lineY = y + TableColumns.paddingY + starts[index]
      for line in cell.lines[lines[index]] {
        let placed = PlacedLine(
          line: line, x: columns.textX(index), width: columns.textWidth(index), y: lineY,
          alignment: cell.alignment, tag: isArtifact ? nil : cell.tag)
        add(isArtifact ? .artifact(placed) : .line(placed))
        lineY += line.height
      }
    }
  }

  private mutating func openTablePage(_ header: [TableCellDraft]?, _ columns: TableColumns)
    throws(TypesettingError)
  {
    try openPage()
    guard let header else { return }
    settle()
    drawHeader(header, columns: columns, isRepeated: true)
  }

  /// Places a row: whole on this page or the next, or split where it is taller than a page would be.
  private mutating func place(
    row cells: [TableCellDraft], columns: TableColumns, header: [TableCellDraft]?
  ) throws(TypesettingError) {
    try ensurePage()
    let height = Self.height(cells)
    let pageRoom = bottom - top - (header.map(Self.height) ?? 0)
    var isFresh = !hasContent
    if height > room, height <= pageRoom * 2 / 5 || room < 60_000, hasContent {
      try openTablePage(header, columns)
      isFresh = true
    }
    var next = [Int](repeating: 0, count: cells.count)
    while true {
      if hasContent { y += pendingSpace }
      pendingSpace = 0
      let available = bottom - y - 2 * TableColumns.paddingY
      let starts = Self.starts(of: cells, from: next)
      var taken: [Range<Int>] = []
      for (index, cell) in cells.enumerated() {
        let end = Self.end(of: cell, from: next[index], height: available - starts[index])
        taken.append(next[index]..<end)
      }
      let isDone = taken.indices.allSatisfy { taken[$0].upperBound == cells[$0].lines.count }
      if !isDone, taken.allSatisfy(\.isEmpty) {
        // Nothing fits on what is left of this page: the next page takes at least one line of each cell.
        guard isFresh else {
          try openTablePage(header, columns)
          isFresh = true
          continue
        }
        taken = taken.indices.map { next[$0]..<min(next[$0] + 1, cells[$0].lines.count) }
      }
      drawRow(cells, lines: taken, columns: columns)
      for index in next.indices { next[index] = taken[index].upperBound }
      if next.indices.allSatisfy({ next[$0] == cells[$0].lines.count }) { return }
      try openTablePage(header, columns)
      isFresh = true
    }
  }

  private static func end(of cell: TableCellDraft, from start: Int, height: Int) -> Int {
    var end = start
    var used = 0
    while end < cell.lines.count, used + cell.lines[end].height <= height {
      used += cell.lines[end].height
      end += 1
    }
    return end
  }

  private mutating func drawRow(_ cells: [TableCellDraft], lines: [Range<Int>], columns: TableColumns) {
    settle()
    draw(cells, lines: lines, columns: columns, isArtifact: false)
    let starts = Self.starts(of: cells, from: lines.map(\.lowerBound))
    let tallest = cells.indices.map { index in
      cells[index].lines[lines[index]].reduce(starts[index]) { $0 + $1.height }
    }
    y += (tallest.max() ?? 0) + 2 * TableColumns.paddingY
    fill(x: left, y: y - 400, width: bodyWidth, height: 400, grey: Self.rowRule)
  }
}
