/// The edges of a trie: from a node and a word to the next node. Open addressing, since a scan asks at every word.
struct EdgeTable: Sendable {
  /// Node in the upper half, word and 1 in the lower; 0 where free. The count is a power of two.
  private var keys: [UInt64] = Array(repeating: 0, count: 64)
  private var nodes: [Int32] = Array(repeating: 0, count: 64)
  private var count = 0

  /// The node that `word` leads to from `node`; -1 where there is none.
  func next(_ node: Int32, _ word: Int) -> Int32 {
    let key = EdgeTable.key(node, word)
    return keys.withUnsafeBufferPointer { keys in
      var slot = EdgeTable.slot(key, keys.count)
      while keys[slot] != 0 {
        if keys[slot] == key { return nodes[slot] }
        slot = (slot + 1) & (keys.count - 1)
      }
      return -1
    }
  }

  mutating func insert(_ node: Int32, _ word: Int, to child: Int32) {
    count += 1
    if 2 * count > keys.count {
      let old = zip(keys, nodes).filter { $0.0 != 0 }
      keys = Array(repeating: 0, count: keys.count * 4)
      nodes = Array(repeating: 0, count: keys.count)
      for (key, node) in old { place(key, node) }
    }
    place(EdgeTable.key(node, word), child)
  }

  private mutating func place(_ key: UInt64, _ child: Int32) {
    var slot = EdgeTable.slot(key, keys.count)
    while keys[slot] != 0 { slot = (slot + 1) & (keys.count - 1) }
    keys[slot] = key
    nodes[slot] = child
  }

  private static func key(_ node: Int32, _ word: Int) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(word + 1)
  }

  private static func slot(_ key: UInt64, _ count: Int) -> Int {
    let mixed = (key ^ (key >> 29)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 20) & (count - 1)
  }
}
