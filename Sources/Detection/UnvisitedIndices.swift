/// Hands out each index of an array once, however often ranges that hold it are asked for: a paragraph in which
/// everything is near everything then costs no more than it has places.
struct UnvisitedIndices {
  /// For each index, one at or behind it that may not have been handed out.
  private var next: [Int]

  init(count: Int) {
    next = Array(0...count)
  }

  /// The indices of `range` not handed out before, ascending.
  mutating func take(_ range: Range<Int>) -> [Int] {
    var taken: [Int] = []
    var index = first(from: range.lowerBound)
    while index < range.upperBound {
      taken.append(index)
      next[index] = index + 1
      index = first(from: index + 1)
    }
    return taken
  }

  private mutating func first(from start: Int) -> Int {
    var root = start
    while next[root] != root { root = next[root] }
    var index = start
    while next[index] != root, index != root {
      let following = next[index]
      next[index] = root
      index = following
    }
    return root
  }
}
