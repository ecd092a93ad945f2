/// Which unit of a written name goes with which unit of a name of the registry. Of fixed size, because millions are
/// made and thrown away.
struct NameAlignment {
  /// For each place in the order of reading, the place in the record's chain; -1 where there is none.
  var places = InlineArray<12, Int8>(repeating: -1)
  /// The chain of the query in the order in which it was read: positions in the query's units.
  var order = InlineArray<12, Int8>(repeating: -1)
  /// The same as rows of the grid.
  var rows = InlineArray<12, Int8>(repeating: -1)
  /// Units read.
  var count = 0
  var pairs = 0
  var bits = 0.0
  var isReordered = false
  /// Reordered, and what stands first is the family name.
  var hasFamilyFirst = false
  /// In no order at all: then nothing can be said of what stands where.
  var isFree = false
}

/// Likeness and gain of every unit of a written name with every unit of one record; reused from record to record.
struct NameGrid {
  static let side = 12
  private(set) var similarities = [Double](repeating: 0, count: side * side)
  private(set) var gains = [Double](repeating: 0, count: side * side)
  var table = [Double](repeating: 0, count: (side + 1) * (side + 1))
  private(set) var isEmpty = true

  mutating func clear() { isEmpty = true }

  mutating func set(_ row: Int, _ column: Int, similarity: Double, gain: Double) {
    similarities[row * NameGrid.side + column] = similarity
    gains[row * NameGrid.side + column] = gain
    if similarity > 0 { isEmpty = false }
  }

  func similarity(_ row: Int, _ column: Int) -> Double { similarities[row * NameGrid.side + column] }
  func gain(_ row: Int, _ column: Int) -> Double { gains[row * NameGrid.side + column] }
}
