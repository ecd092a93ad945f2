import CVectorscan

/// The nodes of a trie over words, below its root. Most have one child or none, which they hold themselves; the edges
/// of the others are in a table with open addressing.
struct NodeTable: Sendable {
  struct Node {
    /// The word of its one child; -1 where it has none, -2 where it has several.
    fileprivate var word: Int32 = -1
    fileprivate var child: Int32 = 0
    /// The smallest entry that ends here, or -1.
    fileprivate var entry: Int32 = -1
    /// Its other entries, from this place of `links` on, or -1.
    fileprivate var more: Int32 = -1
  }

  struct Link {
    fileprivate let entry: Int32
    /// The place of the next larger one, or -1.
    fileprivate var next: Int32
  }

  struct Slot {
    /// Node in the upper half, word and 1 in the lower; 0 where free.
    fileprivate var key: UInt64 = 0
    fileprivate var child: Int32 = 0
  }

  /// The first stands for the root.
  private var nodes: [Node] = [Node()]
  private var links: [Link] = []
  /// The count is a power of two.
  private var slots: [Slot] = Array(repeating: Slot(), count: 64)
  private var slotCount = 0

  /// A new node, for the first word of a name.
  mutating func makeNode() -> Int32 {
    nodes.append(Node())
    return Int32(nodes.count - 1)
  }

  /// The node that a word leads to from another, made where there is none.
  mutating func child(of node: Int32, _ word: Int32) -> Int32 {
    let known = withReader { $0.child(of: node, word) }
    guard known == 0 else { return known }
    let child = makeNode()
    let old = nodes[Int(node)]
    if old.word == -1 {
      nodes[Int(node)].word = word
      nodes[Int(node)].child = child
    } else {
      if old.word >= 0 {
        insert(node, old.word, old.child)
        nodes[Int(node)].word = -2
      }
      insert(node, word, child)
    }
    return child
  }

  /// Enters that an entry ends at a node; ascending and each once.
  mutating func end(_ entry: Int32, at node: Int32) {
    let known = nodes[Int(node)].entry
    guard known != entry else { return }
    guard known >= 0 else {
      nodes[Int(node)].entry = entry
      return
    }
    nodes[Int(node)].entry = min(known, entry)
    let other = max(known, entry)
    var before: Int32 = -1
    var next = nodes[Int(node)].more
    while next >= 0, links[Int(next)].entry < other {
      before = next
      next = links[Int(next)].next
    }
    if next >= 0, links[Int(next)].entry == other { return }
    links.append(Link(entry: other, next: next))
    let place = Int32(links.count - 1)
    if before >= 0 { links[Int(before)].next = place } else { nodes[Int(node)].more = place }
  }

  private mutating func insert(_ node: Int32, _ word: Int32, _ child: Int32) {
    slotCount += 1
    if 2 * slotCount > slots.count {
      let old = slots
      slots = Array(repeating: Slot(), count: slots.count * 2)
      for slot in old where slot.key != 0 { place(slot) }
    }
    place(Slot(key: NodeTable.key(node, word), child: child))
  }

  private mutating func place(_ edge: Slot) {
    var slot = NodeTable.slot(edge.key, slots.count)
    while slots[slot].key != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = edge
  }

  private static func key(_ node: Int32, _ word: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: node)) << 32 | UInt64(UInt32(bitPattern: word)) + 1
  }

  private static func slot(_ key: UInt64, _ count: Int) -> Int {
    let mixed = (key ^ (key >> 29)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 20) & (count - 1)
  }

  /// The table at hand as buffers, for as long as a text is read.
  struct Reader {
    fileprivate let nodes: UnsafeBufferPointer<Node>
    fileprivate let links: UnsafeBufferPointer<Link>
    fileprivate let slots: UnsafeBufferPointer<Slot>

    /// The node that `word` leads to from `node`; 0 where there is none.
    @inline(__always)
    func child(of node: Int32, _ word: Int32) -> Int32 {
      let node = (number: node, own: nodes[Int(node)])
      if node.own.word == word { return node.own.child }
      guard node.own.word == -2 else { return 0 }
      let key = NodeTable.key(node.number, word)
      var slot = NodeTable.slot(key, slots.count)
      while slots[slot].key != 0 {
        if slots[slot].key == key { return slots[slot].child }
        slot = (slot + 1) & (slots.count - 1)
      }
      return 0
    }

    /// Asks for the memory of a node.
    @inline(__always)
    func fetch(_ node: Int32) { tearline_prefetch(nodes.baseAddress.unsafelyUnwrapped + Int(node)) }

    /// Asks for the memory in which the child of a node by `word` is looked for first.
    @inline(__always)
    func fetchEdge(of node: Int32, _ word: Int32) {
      guard nodes[Int(node)].word == -2 else { return }
      let slot = NodeTable.slot(NodeTable.key(node, word), slots.count)
      tearline_prefetch(slots.baseAddress.unsafelyUnwrapped + slot)
    }

    /// Calls `body` for each entry that ends at a node, ascending.
    @inline(__always)
    func forEachEntry(of node: Int32, _ body: (Int) -> Void) {
      let first = nodes[Int(node)]
      guard first.entry >= 0 else { return }
      body(Int(first.entry))
      var next = first.more
      while next >= 0 {
        body(Int(links[Int(next)].entry))
        next = links[Int(next)].next
      }
    }
  }

  func withReader<Result>(_ body: (Reader) -> Result) -> Result {
    nodes.withUnsafeBufferPointer { nodes in
      links.withUnsafeBufferPointer { links in
        slots.withUnsafeBufferPointer { body(Reader(nodes: nodes, links: links, slots: $0)) }
      }
    }
  }
}
