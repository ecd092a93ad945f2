/// The node paths of a tree, such as `/article/section[2]/para[1]`: names as written, with a position where
/// siblings share the name. Made when first asked for, and counted against the limit.
struct XMLPaths {
  private let tree: XMLTree
  private let limit: Int
  private var made: [Int: String] = [:]
  private var bytes = 0

  struct TooLong: Error {}

  init(_ tree: XMLTree, limit: Int) {
    self.tree = tree
    self.limit = limit
  }

  mutating func path(of element: Int) throws(TooLong) -> String {
    // From the element up to the first ancestor whose path is known, then down again.
    var missing: [Int] = []
    var next: Int? = element
    var path = ""
    while let current = next {
      if let known = made[current] {
        path = known
        break
      }
      missing.append(current)
      next = tree.elements[current].parent
    }
    for current in missing.reversed() {
      let node = tree.elements[current]
      path += "/" + tree.names[node.name].qualified
      if node.isRepeated { path += "[\(node.position)]" }
      made[current] = path
      bytes += path.utf8.count
      if bytes > limit { throw TooLong() }
    }
    return path
  }

  mutating func path(of attribute: XMLTree.Attribute, on element: Int) throws(TooLong) -> String {
    let path = try path(of: element) + "/@" + tree.names[attribute.name].qualified
    bytes += path.utf8.count
    if bytes > limit { throw TooLong() }
    return path
  }
}
