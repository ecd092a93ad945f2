/// Which way readers take the lines of a page. Some, such as pdfium, take all that stands on one height as a line from
/// right to left where more than half of its runs of letters are such, and turn round the order of the runs only then.
struct ReadingDirection {
  private var balance: [Int: Int] = [:]
  private var hasRightToLeft = false

  /// - Parameter baseline: from the top of the page.
  mutating func add(_ line: TextLine, baseline: Int) {
    for piece in line.pieces {
      switch piece.content {
      case .word(let word), .space(let word):
        if word.isRightToLeft, word.letterRuns > 0 { hasRightToLeft = true }
        balance[baseline, default: 0] += word.isRightToLeft ? word.letterRuns : -word.letterRuns
      case .redaction(let label): add(label, baseline: baseline)
      case .reference: break
      }
    }
  }

  func isLeftToRight(baseline: Int) -> Bool {
    hasRightToLeft && balance[baseline, default: 0] <= 0
  }
}
