import Rules

/// A rule with its leaves numbered, so that what each found can be looked up.
struct CompiledRule {
  /// The combination of leaves, by number.
  indirect enum Node {
    case leaf(Int)
    case any([Node])
    case all([Node])

    var leaves: [Int] {
      switch self {
      case .leaf(let number): [number]
      case .any(let members), .all(let members): members.flatMap(\.leaves)
      }
    }
  }

  struct Exception {
    let leaf: Int
    let relation: Unless.Relation
  }

  let rule: Rule
  let match: Node
  let exceptions: [Exception]
}

/// A leaf and where its hits come from.
struct CompiledLeaf {
  enum Source {
    /// Index in the scanner of its view.
    case expression(ReadingView, Int)
    case terms
    case field(labels: Set<[UInt8]>)
    case marking(MarkingMatcher)
  }

  let matcher: Matcher
  let source: Source

  /// The clause in words, for evidence; it never holds text of a document.
  var clause: String {
    var words: String
    switch matcher {
    case .marking(let marking):
      switch marking.condition {
      case .aboveRelease: words = "marking of the portion above the release"
      case .controls(let names): words = "marking of the portion with \(names.joined(separator: ", "))"
      }
    case .pattern(let pattern): words = "pattern\(name(pattern.id)), \(pattern.view.rawValue) view"
    case .words(let list): words = "words\(name(list.id)), \(list.view.rawValue) view"
    case .gazetteer(let gazetteer):
      words = "list \(gazetteer.lists.joined(separator: ", ")), \(gazetteer.view.rawValue) view"
    case .field(let field): words = "field \(field.labels.joined(separator: ", "))"
    case .all, .any: words = "combination"
    }
    if let near = matcher.near { words += ", within \(near.within) of \(near.matcher)" }
    return words
  }

  private func name(_ id: String?) -> String { id.map { " \($0)" } ?? "" }
}
