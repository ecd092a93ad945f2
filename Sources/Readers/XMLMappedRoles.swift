import Documents
import Rules

/// What a mapping makes of the elements and attributes of one document.
struct XMLMappedRoles {
  /// What each element says of the report; nil for nothing.
  private(set) var facts: [DialectMapping.Role?]
  /// What each element is in the layout of the text; nil where its name decides.
  private var layouts: [DialectMapping.Role?]
  /// By index.
  private(set) var attributes: [Int: DialectMapping.Role] = [:]
  /// For each element the nearest portion element at or above it; nil where there is none.
  private(set) var groups: [Int?] = []

  private let tree: XMLTree

  init(_ tree: XMLTree, _ mapping: DialectMapping) {
    self.tree = tree
    facts = [DialectMapping.Role?](repeating: nil, count: tree.elements.count)
    layouts = facts
    for entry in mapping.entries { add(Path(entry.path, tree), entry.role) }
    // Cells without a row of their own make one of the element around them.
    for (index, element) in tree.elements.enumerated() where layouts[index] == .cell {
      if let parent = element.parent, layouts[parent] == nil { layouts[parent] = .row }
    }
    groups.reserveCapacity(tree.elements.count)
    for (index, element) in tree.elements.enumerated() {
      groups.append(layouts[index] == .portion ? index : element.parent.flatMap { groups[$0] })
    }
  }

  /// The role of an element in the layout of the text; nil where its name decides.
  func layout(_ element: Int) -> XMLVocabulary.Role? {
    switch layouts[element] ?? facts[element] {
    case .title, .heading: .block(.heading)
    case .paragraph: .block(.paragraph)
    case .number, .date, .identifier, .field: .block(.field)
    case .row: .row
    case .cell: .block(.cell)
    case .portion: .container
    case .inline: .inline
    case .opaque: .block(.unplaced)
    case .mark, nil: nil
    }
  }

  /// Whether an element is a value that may stand inside a sentence.
  func isValue(_ element: Int) -> Bool {
    switch layouts[element] ?? facts[element] {
    case .number, .date, .identifier, .field: true
    default: false
    }
  }

  // MARK: Paths

  /// A path with the names of the tree that its steps fit; nil for any name.
  private struct Path {
    var steps: [(names: Set<Int>?, isDeep: Bool)] = []
    var attribute: (names: Set<Int>?, isDeep: Bool)?

    init(_ path: NodePath, _ tree: XMLTree) {
      func names(_ wanted: String?) -> Set<Int>? {
        wanted.map { wanted in
          Set(
            tree.names.indices.filter {
              tree.names[$0].qualified == wanted || !wanted.contains(":") && tree.names[$0].local == wanted
            })
        }
      }
      for step in path.steps {
        switch step.node {
        case .element(let name): steps.append((names(name), step.isDeep))
        case .attribute(let name): attribute = (names(name), step.isDeep)
        case .comment, .processingInstruction: break
        }
      }
    }
  }

  private mutating func add(_ path: Path, _ role: DialectMapping.Role) {
    guard let attribute = path.attribute else {
      for element in tree.elements.indices where leads(path.steps[...], to: element) {
        if role.isFact {
          facts[element] = facts[element] ?? role
        } else {
          layouts[element] = layouts[element] ?? role
        }
      }
      return
    }
    for element in tree.elements.indices {
      for index in tree.elements[element].attributes
      where attribute.names?.contains(tree.attributes[index].name) ?? true {
        let isThere =
          path.steps.isEmpty
          ? attribute.isDeep
          : leads(path.steps[...], to: element)
            || attribute.isDeep && isBelow(path.steps[...], tree.elements[element].parent)
        if isThere, attributes[index] == nil { attributes[index] = role }
      }
    }
  }

  /// Whether the steps lead to an element.
  private func leads(_ steps: ArraySlice<(names: Set<Int>?, isDeep: Bool)>, to element: Int) -> Bool {
    guard let last = steps.last, last.names?.contains(tree.elements[element].name) ?? true else {
      return false
    }
    let parent = tree.elements[element].parent
    let rest = steps.dropLast()
    if rest.isEmpty { return last.isDeep || parent == nil }
    if last.isDeep { return isBelow(rest, parent) }
    return parent.map { leads(rest, to: $0) } ?? false
  }

  /// Whether the steps lead to an element or to one above it.
  private func isBelow(_ steps: ArraySlice<(names: Set<Int>?, isDeep: Bool)>, _ element: Int?) -> Bool {
    var next = element
    while let current = next {
      if leads(steps, to: current) { return true }
      next = tree.elements[current].parent
    }
    return false
  }
}
