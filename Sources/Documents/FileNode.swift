/// Names a node of a document that had nodes: `/article/section[2]/para[1]`, `/report/@number`, `/p/comment()`.
/// Empty for plain text.
public struct FileNode: Sendable {
  private enum Tail {
    static let none: Int32 = -1
    static let comment: Int32 = -2
    static let processingInstruction: Int32 = -3
  }

  private let paths: NodePaths?
  /// -1 for the document itself.
  private let element: Int32
  /// One of `Tail`, or the name of an attribute.
  private let tail: Int32

  private init(_ paths: NodePaths?, _ element: Int?, _ tail: Int32) {
    self.paths = paths
    self.element = Int32(element ?? -1)
    self.tail = tail
  }

  /// A path as it is written.
  public init(_ path: String) {
    self.init(
      path.isEmpty ? nil : NodePaths(names: [path], elements: []), nil, path.isEmpty ? Tail.none : 0)
  }

  public static func element(_ element: Int, in paths: NodePaths) -> FileNode {
    FileNode(paths, element, Tail.none)
  }

  /// - Parameter name: index into the names of `paths`.
  public static func attribute(_ name: Int, of element: Int, in paths: NodePaths) -> FileNode {
    FileNode(paths, element, Int32(name))
  }

  /// - Parameter parent: nil outside the root element.
  public static func comment(in parent: Int?, _ paths: NodePaths) -> FileNode {
    FileNode(paths, parent, Tail.comment)
  }

  /// - Parameter parent: nil outside the root element.
  public static func processingInstruction(in parent: Int?, _ paths: NodePaths) -> FileNode {
    FileNode(paths, parent, Tail.processingInstruction)
  }

  /// The name of the element or attribute, as written; empty where it is neither.
  var name: String {
    guard let paths, element >= 0 else { return "" }
    switch tail {
    case Tail.none: return paths.name(ofElement: Int(element))
    case Tail.comment, Tail.processingInstruction: return ""
    default: return paths.name(Int(tail))
    }
  }

  /// Put together anew each time.
  public var text: String {
    guard let paths else { return "" }
    let head = element < 0 ? "" : paths.path(of: Int(element))
    switch tail {
    case Tail.none: return head
    case Tail.comment: return head + "/comment()"
    case Tail.processingInstruction: return head + "/processing-instruction()"
    default: return element < 0 ? paths.name(Int(tail)) : head + "/@" + paths.name(Int(tail))
    }
  }
}

extension FileNode: Hashable {
  public static func == (left: FileNode, right: FileNode) -> Bool {
    if left.paths === right.paths { return left.element == right.element && left.tail == right.tail }
    return left.text == right.text
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
  }
}
