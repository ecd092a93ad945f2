/// The elements of an XML document, as far as their node paths need them. A path such as
/// `/article/section[2]/para[1]` is put together when it is asked for: a large document has millions of them, and
/// nearly all are never shown.
public final class NodePaths: Sendable {
  /// An element's parent, name and position.
  public struct Element: Sendable {
    private let parentIndex: Int32
    private let nameIndex: Int32
    private let position: Int32

    fileprivate var parent: Int? { parentIndex < 0 ? nil : Int(parentIndex) }
    fileprivate var name: Int { Int(nameIndex) }
    fileprivate var step: String { position > 0 ? "[\(position)]" : "" }

    /// - Parameters:
    ///   - parent: index of an element before this one; nil for the root.
    ///   - name: index into the names.
    ///   - position: from 1 among the siblings of its name; nil where there is no other.
    public init(parent: Int?, name: Int, position: Int?) {
      parentIndex = Int32(parent ?? -1)
      nameIndex = Int32(name)
      self.position = Int32(position ?? 0)
    }
  }

  private let names: [String]
  private let elements: [Element]

  /// - Parameter names: as written, with their prefixes.
  public init(names: [String], elements: [Element]) {
    self.names = names
    self.elements = elements
  }

  func path(of element: Int) -> String {
    var steps: [Int] = []
    var next: Int? = element
    while let current = next {
      steps.append(current)
      next = elements[current].parent
    }
    return steps.reversed().reduce(into: "") { path, index in
      path += "/" + names[elements[index].name] + elements[index].step
    }
  }

  func name(_ index: Int) -> String { names[index] }

  func name(ofElement element: Int) -> String { names[elements[element].name] }
}
