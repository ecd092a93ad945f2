/// Where the columns of a table stand, in thousandths of a point.
struct TableColumns {
  struct Column {
    let x: Int
    let width: Int
  }

  static let paddingX = 5_000
  static let paddingY = 3_500
  private static let leastWidth = 24_000

  let columns: [Column]

  /// - Parameter needs: what the widest words take, with padding; a column gets it as long as all fit.
  init(relativeWidths: [Int], needs: [Int], x: Int, width: Int) throws(TypesettingError) {
    guard !relativeWidths.isEmpty, relativeWidths.count * Self.leastWidth <= width else {
      throw TypesettingError(
        .table, "A table has no columns, or more than fit on the page.",
        remedy: "Give the table 1 to \(max(1, width / Self.leastWidth)) columns.")
    }
    let least = Self.leastWidths(needs, width: width)
    let shares = relativeWidths.map { max(1, min($0, 10_000)) }
    var isNarrow = shares.map { _ in false }
    // A column whose share is narrower than its words gets what they need, and the others share the rest; each
    // round settles at least one column, so this ends.
    while true {
      let rest = width - shares.indices.reduce(0) { $0 + (isNarrow[$1] ? least[$1] : 0) }
      let sum = max(1, shares.indices.reduce(0) { $0 + (isNarrow[$1] ? 0 : shares[$1]) })
      let found = shares.indices.filter { !isNarrow[$0] && rest * shares[$0] / sum < least[$0] }
      guard found.isEmpty else {
        for index in found { isNarrow[index] = true }
        continue
      }
      var columns: [Column] = []
      var before = 0
      var narrow = 0
      for index in shares.indices {
        let start = rest * before / sum + narrow
        if isNarrow[index] { narrow += least[index] } else { before += shares[index] }
        columns.append(Column(x: x + start, width: rest * before / sum + narrow - start))
      }
      self.columns = columns
      return
    }
  }

  /// The least width of each column; together never more than `width`.
  private static func leastWidths(_ needs: [Int], width: Int) -> [Int] {
    // One column's words may not crowd out the others: words wider than this are broken.
    let wanted = needs.map { max(leastWidth, min($0, width * 2 / 5)) }
    let sum = wanted.reduce(0, +)
    if sum <= width { return wanted }
    let spare = width - leastWidth * needs.count
    let excess = sum - leastWidth * needs.count
    return wanted.map { leastWidth + ($0 - leastWidth) * spare / max(1, excess) }
  }

  /// Whether all columns can have what they need.
  static func fit(_ needs: [Int], width: Int) -> Bool {
    needs.reduce(0) { $0 + max(leastWidth, min($1, width * 2 / 5)) } <= width
  }

  func textX(_ index: Int) -> Int { columns[index].x + Self.paddingX }
  func textWidth(_ index: Int) -> Int { columns[index].width - 2 * Self.paddingX }
}
