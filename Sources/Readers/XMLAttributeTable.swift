/// Numbers the combinations of attributes that elements have: the same attributes with the same values in the same
/// order get the same number.
struct XMLAttributeTable {
  private let tree: XMLTree
  /// The attributes of each combination where it was first met.
  private var combinations: [[Int]] = []
  /// Open addressing: indices into `combinations` plus one; zero is free.
  private var slots = [Int32](repeating: 0, count: 64)
  private var hashes: [UInt64] = []
  private var current: [Int] = []
  private var hash: UInt64 = 0

  init(_ tree: XMLTree) {
    self.tree = tree
  }

  /// Begins another combination.
  mutating func begin() {
    current.removeAll(keepingCapacity: true)
    hash = 0
  }

  mutating func add(_ attribute: Int) {
    current.append(attribute)
    let (name, value) = (tree.attributes[attribute].name, tree.attributes[attribute].value)
    let seed = hash ^ UInt64(name)
    hash = tree.withCharacters(value) { ByteSearch.hash($0, 0..<$0.count, seed) }
  }

  /// The number of the combination, from zero in the order in which they were first met.
  mutating func number() -> (number: Int, isNew: Bool) {
    var slot = Int(truncatingIfNeeded: hash >> 20) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if hashes[index] == hash,
        XMLAttributeTable.isSame(combinations[index], current, tree)
      {
        return (index, false)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    combinations.append(current)
    hashes.append(hash)
    slots[slot] = Int32(combinations.count)
    if combinations.count * 2 > slots.count { grow() }
    return (combinations.count - 1, true)
  }

  private static func isSame(_ known: [Int], _ current: [Int], _ tree: XMLTree) -> Bool {
    guard known.count == current.count else { return false }
    return known.indices.allSatisfy { index in
      let (left, right) = (tree.attributes[known[index]], tree.attributes[current[index]])
      return left.name == right.name
        && tree.withCharacters(left.value) { value in
          tree.withCharacters(right.value) { ByteSearch.isEqual(value, 0..<value.count, $0) }
        }
    }
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for (index, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash >> 20) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(index + 1)
    }
  }
}
