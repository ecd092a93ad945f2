import SourceText

/// A line laid out in columns: parted by `|`, by tabs, or by gaps of two spaces and more.
struct TableRow {
  /// The cells in order. A `|` belongs to the cell before it, the first one to the first cell, so that no character
  /// is left over.
  let cells: [Span]
  /// How surely the line is a row: three columns are, two may be chance.
  let isSure: Bool

  init?(_ text: SourceText, _ line: Span) {
    let utf8 = text.utf8
    let pipes = text[line].count { $0 == UInt8(ascii: "|") }
    let cuts = pipes > 0 ? TableRow.pipeCuts(utf8, line) : TableRow.gapCuts(utf8, line)
    guard !cuts.isEmpty else { return nil }
    var cells: [Span] = []
    var start = line.start
    for cut in cuts + [line.end] {
      let cell = text.trimmed(Span(start, cut))
      if !cell.isEmpty { cells.append(cell) }
      start = cut
    }
    guard cells.count >= 2 else { return nil }
    self.cells = cells
    isSure = pipes > 0 || cells.count >= 3
  }

  /// Behind each `|` but one that opens the line.
  private static func pipeCuts(_ utf8: [UInt8], _ line: Span) -> [Int] {
    line.range.filter { utf8[$0] == UInt8(ascii: "|") && $0 > line.start }.map { $0 + 1 }
  }

  /// At the end of each gap. Two spaces behind the end of a sentence are typing, not a column.
  private static func gapCuts(_ utf8: [UInt8], _ line: Span) -> [Int] {
    var cuts: [Int] = []
    var offset = line.start
    while offset < line.end {
      guard utf8[offset].isASCIIWhitespace else {
        offset += 1
        continue
      }
      let start = offset
      var hasTab = false
      while offset < line.end, utf8[offset].isASCIIWhitespace {
        if utf8[offset] == 0x09 { hasTab = true }
        offset += 1
      }
      let isAfterSentence = start > line.start && ".!?:;".utf8.contains(utf8[start - 1])
      if hasTab || offset - start >= (isAfterSentence ? 3 : 2) { cuts.append(offset) }
    }
    return cuts
  }
}
