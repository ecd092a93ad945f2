import Documents

/// Names the nodes of a tree, and counts the bytes of every path named against the limit, since each may be shown.
struct XMLPaths {
  private let tree: XMLTree
  let nodes: NodePaths
  private let nameBytes: [Int]
  private let limit: Int
  /// The bytes of each element's path; zero until it is named.
  private var counts: [Int32]
  private var bytes = 0

  struct TooLong: Error {}

  init(_ tree: XMLTree, limit: Int) {
    self.tree = tree
    self.limit = limit
    let elements = [NodePaths.Element](inRoomFor: tree.elements.count) { index in
      let element = tree.elements[index]
      return NodePaths.Element(
        parent: element.parent, name: element.name, position: element.isRepeated ? element.position : nil)
    }
    nodes = NodePaths(names: tree.names.map(\.qualified), elements: elements)
    nameBytes = tree.names.map(\.qualified.utf8.count)
    counts = Array(repeating: 0, inRoomFor: tree.elements.count)
  }

  mutating func path(of element: Int) throws(TooLong) -> FileNode {
    try count(element)
    return .element(element, in: nodes)
  }

  /// Counts the path of an attribute, which is named.
  mutating func count(_ attribute: XMLTree.Attribute, on element: Int) throws(TooLong) {
    try add(count(element) + 2 + nameBytes[attribute.name])
  }

  /// The bytes of an element's path; the first time they, and those of its ancestors, are added to the sum.
  @discardableResult
  mutating func count(_ element: Int) throws(TooLong) -> Int {
    if counts[element] > 0 { return Int(counts[element]) }
    // Depth is limited.
    guard let parent = tree.elements[element].parent else { return try name(element, behind: 0) }
    return try name(element, behind: count(parent))
  }

  /// Counts the bytes of an element's path behind those of its parent's.
  private mutating func name(_ element: Int, behind parent: Int) throws(TooLong) -> Int {
    let node = tree.elements[element]
    var count = parent + 1 + nameBytes[node.name]
    if node.isRepeated {
      count += 3
      var rest = node.position / 10
      while rest > 0 {
        count += 1
        rest /= 10
      }
    }
    counts[element] = Int32(count)
    try add(count)
    return count
  }

  private mutating func add(_ count: Int) throws(TooLong) {
    bytes += count
    if bytes > limit { throw TooLong() }
  }
}
