/// The edges of a trie: from a node and a word to the next node. Open addressing, since a scan asks at every word
/// that some name has; the edges from the root, which are asked for most, are simply listed.
struct EdgeTable: Sendable {
  fileprivate struct Slot {
    /// Node in the upper half, word and 1 in the lower; 0 where free.
    var key: UInt64 = 0
    var node: Int32 = 0
  }

  /// By word: the node it leads to from the root, or -1.
  private var roots: [Int32] = []
  /// The count is a power of two.
  private var slots: [Slot] = Array(repeating: Slot(), count: 64)
  private var count = 0

  /// The node that `word` leads to from `node`; -1 where there is none.
  func next(_ node: Int32, _ word: Int) -> Int32 { withReader { $0.next(node, word) } }

  /// - Precondition: there is no such edge.
  mutating func insert(_ node: Int32, _ word: Int, to child: Int32) {
    guard node > 0 else {
      if word >= roots.count { roots.append(contentsOf: repeatElement(-1, count: word + 1 - roots.count)) }
      roots[word] = child
      return
    }
    count += 1
    if 2 * count > slots.count {
      let old = slots
      slots = Array(repeating: Slot(), count: slots.count * 4)
      for slot in old where slot.key != 0 { place(slot) }
    }
    place(Slot(key: EdgeTable.key(node, word), node: child))
  }

  private mutating func place(_ edge: Slot) {
    var slot = EdgeTable.slot(edge.key, slots.count)
    while slots[slot].key != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = edge
  }

  /// The table at hand as buffers, for as long as a text is read.
  struct Reader {
    fileprivate let roots: UnsafeBufferPointer<Int32>
    fileprivate let slots: UnsafeBufferPointer<Slot>

    @inline(__always)
    func next(_ node: Int32, _ word: Int) -> Int32 {
      if node == 0 { return word < roots.count ? roots[word] : -1 }
      let key = EdgeTable.key(node, word)
      var slot = EdgeTable.slot(key, slots.count)
      while slots[slot].key != 0 {
        if slots[slot].key == key { return slots[slot].node }
        slot = (slot + 1) & (slots.count - 1)
      }
      return -1
    }
  }

  func withReader<Result>(_ body: (Reader) -> Result) -> Result {
    roots.withUnsafeBufferPointer { roots in
      slots.withUnsafeBufferPointer { body(Reader(roots: roots, slots: $0)) }
    }
  }

  private static func key(_ node: Int32, _ word: Int) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(word + 1)
  }

  private static func slot(_ key: UInt64, _ count: Int) -> Int {
    let mixed = (key ^ (key >> 29)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 20) & (count - 1)
  }
}
