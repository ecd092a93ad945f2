/// Elements, attributes, comments and instructions of an XML document by where they stand.
public struct PathMatcher: Sendable, Hashable {
  public var id: String?
  public var path: NodePath

  public init(id: String? = nil, path: NodePath) {
    self.id = id
    self.path = path
  }
}
