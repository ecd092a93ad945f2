/// A cell set in its column.
struct TableCellDraft {
  var lines: [TextLine]
  let tag: ParagraphTag
  let alignment: TextAlignment

  func height(from line: Int = 0) -> Int {
    lines[min(line, lines.count)...].reduce(0) { $0 + $1.height }
  }
}
