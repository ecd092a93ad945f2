/// Suggests the name an author may have meant.
enum Spelling {
  /// The nearest of `names`, no more than two letters (and a third of the word) away; the first of equals.
  static func nearest(to word: String, in names: [String]) -> String? {
    guard word.utf8.count <= 64 else { return nil }
    let limit = min(2, max(1, word.count / 3))
    var best: (name: String, distance: Int)?
    for name in names {
      let distance = distance(Array(word.lowercased().unicodeScalars), Array(name.unicodeScalars))
      if distance <= limit, distance < (best?.distance ?? Int.max) { best = (name, distance) }
    }
    return best?.name
  }

  /// Letters inserted, left out, replaced or swapped with their neighbour.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var older: [Int] = []
    var previous = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let same = left[row] == right[column]
        var value = min(previous[column + 1] + 1, current[column] + 1, previous[column] + (same ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          value = min(value, older[column - 1] + 1)
        }
        current.append(value)
      }
      older = previous
      previous = current
    }
    return previous[right.count]
  }
}
