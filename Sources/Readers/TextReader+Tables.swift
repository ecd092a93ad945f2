import Documents
import SourceText

extension TextReader {
  /// Reads the table that begins at `index`, if one does, and returns the index behind it. A table takes two rows at
  /// least; directly under an open paragraph it belongs to that portion.
  mutating func readTable(from index: Int) -> Int? {
    guard lines[index].traits.hasColumnSigns, !isInAddress, let first = row(index), first.isSure,
      ParagraphNumber(text, lines[index].body) == nil
    else { return nil }
    var indices = [index]
    var rows = [first]
    var next = index + 1
    while next < lines.count {
      if case .rule = kinds.kinds[next] {
        next += 1
        continue
      }
      guard let row = row(next), row.isSure || ParagraphNumber(text, lines[next].body) == nil else { break }
      indices.append(next)
      rows.append(row)
      next += 1
    }
    guard rows.count >= 2 else { return nil }
    let isUnderParagraph = open?.kind == .paragraph || open?.kind == .listItem
    let outer = isUnderParagraph ? open?.portion : nil
    close()
    interrupted = nil
    isInHeader = false
    let portion = outer ?? builder.portion()
    let aligned = TableRow.aligned(rows, lineStarts: indices.map { start(of: $0) })
    var row = 0
    for line in index..<next {
      let number = lines[line].number
      guard row < indices.count, indices[row] == line else {
        let span = lines[line].body
        builder.region(.envelope, span, at: place(span, number), portion: portion, stage: .table)
        continue
      }
      self.rows += 1
      for (column, cell) in aligned[row].cells.enumerated() {
        builder.region(
          .cell, cell, at: place(cell, number), portion: portion, row: self.rows, column: column,
          stage: .table)
      }
      row += 1
    }
    return next
  }

  /// Where the line begins, white space included.
  mutating func start(of index: Int) -> Int {
    var start = lines[index].body.start
    while start > 0, text.utf8[start - 1] == 0x20 || text.utf8[start - 1] == 0x09 { start -= 1 }
    return start
  }

  /// The line as a table row, unless it begins a field or carries a portion mark. An initial (`F. Mansur`) looks
  /// like a list letter, so a number does not speak against a row inside a table.
  private mutating func row(_ index: Int) -> TableRow? {
    let line = lines[index]
    guard case .text = kinds.kinds[index], line.traits.hasColumnSigns, fieldLabel(line) == nil,
      mark(at: ParagraphNumber(text, line.body)?.end ?? line.body.start, line) == nil
    else { return nil }
    return TableRow(text, line.body)
  }
}
