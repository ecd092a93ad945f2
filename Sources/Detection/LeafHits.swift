/// What leaves found in a document. Of the many leaves of all rules few find anything in one document, so only those
/// have a list.
struct LeafHits {
  /// For each leaf the number of its list, or -1.
  private var numbers: [Int32]
  private var lists: [[LeafHit]] = []
  /// Leaves that found something; ascending once settled.
  private(set) var leaves: [Int] = []

  /// - Parameter count: of leaves.
  init(count: Int) {
    numbers = Array(repeating: -1, count: count)
  }

  /// Sorted and each once, once settled.
  subscript(leaf: Int) -> [LeafHit] { numbers[leaf] < 0 ? [] : lists[Int(numbers[leaf])] }

  mutating func append(_ hit: LeafHit, to leaf: Int) {
    if numbers[leaf] < 0 {
      numbers[leaf] = Int32(lists.count)
      lists.append([])
      leaves.append(leaf)
    }
    lists[Int(numbers[leaf])].append(hit)
  }

  mutating func append(contentsOf hits: some Sequence<LeafHit>, to leaf: Int) {
    for hit in hits { append(hit, to: leaf) }
  }

  /// Puts everything in order.
  mutating func settle() {
    leaves.sort()
    for index in lists.indices where !lists[index].isStrictlyAscending {
      lists[index].sort()
      lists[index].removeRepetitions()
    }
  }
}

extension Array where Element: Comparable {
  /// Whether the elements are sorted and none comes twice.
  var isStrictlyAscending: Bool {
    for index in indices.dropFirst() where !(self[index - 1] < self[index]) { return false }
    return true
  }
}

extension Array where Element: Equatable {
  /// Leaves one of each run of equal elements.
  mutating func removeRepetitions() {
    guard count > 1 else { return }
    var kept = 1
    for index in 1..<count where self[index] != self[kept - 1] {
      if index != kept { self[kept] = self[index] }
      kept += 1
    }
    removeLast(count - kept)
  }
}
