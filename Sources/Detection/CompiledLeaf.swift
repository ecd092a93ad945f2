import Patterns
import Rules

/// A leaf and where its hits come from.
struct CompiledLeaf {
  enum Source {
    /// Index in the scanner of its view.
    case expression(ReadingView, Int)
    /// Indices of the start and the end in the scanner of their view.
    case section(ReadingView, start: Int, end: Int)
    case terms
    case passages(PassageIndex)
    case field(labels: Set<[UInt8]>)
    case marking(MarkingMatcher)
    case path(NodePath)
    /// The link layer, and terms of lists.
    case people(Set<EntityMatcher.Role>)
    case date(DateMatcher)
    case age(AgeMatcher)
  }

  let matcher: Matcher
  let source: Source
  /// The clause in words, for evidence; it never holds text of a document.
  let clause: String

  init(_ matcher: Matcher, _ source: Source) {
    self.matcher = matcher
    self.source = source
    clause = CompiledLeaf.words(for: matcher)
  }

  private static func words(for matcher: Matcher) -> String {
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
    case .quote(let quote):
      words =
        "\(quote.atLeast) words or more of \(quote.lists.joined(separator: ", ")), \(quote.view.rawValue) view"
    case .path(let path): words = "path \(path.path.text)"
    case .entity(let entity):
      words = "person who is \(entity.roles.map(\.rawValue).sorted().joined(separator: ", "))"
    case .section(let section): words = "section\(name(section.id)), \(section.view.rawValue) view"
    case .date(let date): words = "date of the \(date.subject.rawValue) \(date.relation.words)"
    case .age(let age): words = "age under \(age.under) years (\(age.moment.rawValue))"
    case .all, .any, .not: words = "combination"
    }
    if let near = matcher.near { words += ", within \(near.within) of \(near.matcher)" }
    return words
  }

  private static func name(_ id: String?) -> String { id.map { " \($0)" } ?? "" }
}

extension DateMatcher.Relation {
  fileprivate var words: String {
    switch self {
    case .olderThan(let years): "\(years) years old or more"
    case .youngerThan(let years): "less than \(years) years old"
    }
  }
}
