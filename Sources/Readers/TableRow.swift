import SourceText

/// A line laid out in columns: parted by `|`, by tabs, or by gaps of two spaces and more.
struct TableRow {
  enum Form {
    case bars
    case tabs
    case gaps
  }

  /// The cells in order. A `|` belongs to the cell before it, the first one to the first cell, so that no character
  /// is left over. An empty cell between tabs is the white space it consists of.
  private(set) var cells: [Span]
  let form: Form
  /// How surely the line is a row: three columns are, two may be chance.
  let isSure: Bool

  init?(_ text: SourceText, _ line: Span) {
    let utf8 = text.utf8
    let hasBars = utf8.withUnsafeBufferPointer {
      ByteSearch.first(UInt8(ascii: "|"), in: $0, line.range) != nil
    }
    let cuts = hasBars ? TableRow.barCuts(utf8, line) : TableRow.gapCuts(utf8, line)
    guard !cuts.isEmpty else { return nil }
    let isByTabs = !hasBars && cuts.allSatisfy { utf8[$0 - 1] == 0x09 }
    var cells: [Span] = []
    var start = line.start
    for index in 0...cuts.count {
      let cut = index < cuts.count ? cuts[index] : line.end
      let cell = text.trimmed(Span(start, cut))
      if !cell.isEmpty {
        cells.append(cell)
      } else if isByTabs, start < cut {
        cells.append(Span(cut - 1, cut))
      }
      start = cut
    }
    guard cells.count >= 2 else { return nil }
    self.cells = cells
    form = hasBars ? .bars : isByTabs ? .tabs : .gaps
    isSure = hasBars || cells.count >= 3
  }

  /// Behind each `|` but one that opens the line.
  private static func barCuts(_ utf8: [UInt8], _ line: Span) -> [Int] {
    line.range.filter { utf8[$0] == UInt8(ascii: "|") && $0 > line.start }.map { $0 + 1 }
  }

  /// At the end of each gap; behind each tab. Two spaces behind the end of a sentence are typing, not a column.
  private static func gapCuts(_ utf8: [UInt8], _ line: Span) -> [Int] {
    var cuts: [Int] = []
    var offset = line.start
    while offset < line.end {
      guard utf8[offset].isASCIIWhitespace else {
        offset += 1
        continue
      }
      let start = offset
      let before = cuts.count
      while offset < line.end, utf8[offset].isASCIIWhitespace {
        if utf8[offset] == 0x09 { cuts.append(offset + 1) }
        offset += 1
      }
      guard cuts.count == before, offset - start >= 2 else { continue }
      let isAfterSentence = start > line.start && ".!?:;".utf8.contains(utf8[start - 1])
      if offset - start >= (isAfterSentence ? 3 : 2) { cuts.append(offset) }
    }
    return cuts
  }

  // MARK: Empty cells

  /// The most columns that cells are matched with.
  private static let widest = 64

  /// Puts an empty cell, which is a space of the gap, in every column that a row parted by gaps leaves out, so that
  /// the cells behind it keep their columns. The rows with most cells say where the columns are.
  static func aligned(_ rows: [TableRow], lineStarts: [Int]) -> [TableRow] {
    let width = rows.reduce(0) { max($0, $1.cells.count) }
    guard width <= widest, rows.contains(where: { $0.form == .gaps && $0.cells.count < width }) else {
      return rows
    }
    let full = rows.indices.filter { rows[$0].form == .gaps && rows[$0].cells.count == width }
    if full.isEmpty { return rows }
    let columns = (0..<width).map { column in
      full.map { row in offset(rows[row].cells[column], lineStarts[row]) }.reduce(nil as Range<Int>?) {
        hull, range in
        hull.map { min($0.lowerBound, range.lowerBound)..<max($0.upperBound, range.upperBound) } ?? range
      } ?? 0..<0
    }
    return rows.indices.map { index in
      var row = rows[index]
      guard row.form == .gaps, row.cells.count < width else { return row }
      row.fill(columns, lineStart: lineStarts[index])
      return row
    }
  }

  private static func offset(_ cell: Span, _ lineStart: Int) -> Range<Int> {
    (cell.start - lineStart)..<(cell.end - lineStart)
  }

  private mutating func fill(_ columns: [Range<Int>], lineStart: Int) {
    var places: [Int] = []
    for cell in cells {
      let range = TableRow.offset(cell, lineStart)
      let free = columns.indices.filter { $0 > (places.last ?? -1) }
      let near = free.min { TableRow.distance(range, columns[$0]) < TableRow.distance(range, columns[$1]) }
      guard let near else { return }
      places.append(near)
    }
    var filled: [Span] = []
    var end = lineStart
    for (cell, place) in zip(cells, places) {
      // A gap has two spaces at least for each column it skips, or the columns are not what they seem.
      let missing = place - filled.count
      guard cell.start - end >= missing else { return }
      for index in 0..<missing {
        filled.append(Span(cell.start - missing + index, cell.start - missing + index + 1))
      }
      filled.append(cell)
      end = cell.end
    }
    cells = filled
  }

  /// How far two pieces of a line are apart; negative where they overlap.
  private static func distance(_ left: Range<Int>, _ right: Range<Int>) -> Int {
    max(left.lowerBound, right.lowerBound) - min(left.upperBound, right.upperBound)
  }
}
