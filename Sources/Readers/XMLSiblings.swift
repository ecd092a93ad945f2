/// Counts, for the elements that are open, their children of each name. What a name counted outside an element is
/// put back when the element ends, so each step takes the same short time however many names and elements there are.
struct XMLSiblings {
  private struct Count {
    var parent: Int32
    var count: Int32
    var first: Int32
  }

  /// For each name, in the innermost element that has a child of it.
  private var counts: [Count] = []
  /// What was counted before, with the name.
  private var earlier: [(name: Int32, count: Count)] = []

  /// What to give to `leave` when the element that begins now ends.
  var mark: Int { earlier.count }

  /// Counts a child, and returns its position from 1 and the first child of its name.
  mutating func add(_ element: Int, named name: Int, under parent: Int) -> (position: Int, first: Int) {
    while counts.count <= name { counts.append(Count(parent: -2, count: 0, first: 0)) }
    if Int(counts[name].parent) == parent {
      counts[name].count += 1
      return (Int(counts[name].count), Int(counts[name].first))
    }
    earlier.append((Int32(name), counts[name]))
    counts[name] = Count(parent: Int32(parent), count: 1, first: Int32(element))
    return (1, element)
  }

  /// Ends the element that began at `mark`.
  mutating func leave(_ mark: Int) {
    while earlier.count > mark {
      let (name, count) = earlier.removeLast()
      counts[Int(name)] = count
    }
  }
}
