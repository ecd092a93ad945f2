/// Which way readers take the lines of a page. Some, such as pdfium, take all that stands on one height as a line from
/// right to left where more than half of its runs of letters are such, and turn round the order of the runs only then.
struct ReadingDirection {
  private var balance: [Int: Int] = [:]
  private var hasRightToLeft = false

  /// - Parameter baseline: from the top of the page.
  mutating func add(_ line: TextLine, baseline: Int) {
    let (left, right) = Self.runs(of: line)
    if right > 0 { hasRightToLeft = true }
    balance[baseline, default: 0] += right - left
  }

  func isLeftToRight(baseline: Int) -> Bool {
    hasRightToLeft && balance[baseline, default: 0] <= 0
  }

  private static func runs(of line: TextLine) -> (left: Int, right: Int) {
    var left = 0
    var right = 0
    for piece in line.pieces {
      switch piece.content {
      case .word(let word):
        if word.isRightToLeft { right += word.letterRuns } else { left += word.letterRuns }
      case .redaction(let label): left += runs(of: label).left
      case .space, .reference: break
      }
    }
    return (left, right)
  }
}
