extension Matcher {
  /// The matcher in words, for evidence and documentation; it never holds text of a document.
  public var words: String {
    var words: String
    switch self {
    case .marking(let marking):
      switch marking.condition {
      case .aboveRelease: words = "marking of the portion above the release"
      case .controls(let names): words = "marking of the portion with \(names.joined(separator: ", "))"
      }
    case .pattern(let pattern): words = "pattern\(Matcher.name(pattern.id)), \(pattern.view.rawValue) view"
    case .words(let list): words = "words\(Matcher.name(list.id)), \(list.view.rawValue) view"
    case .gazetteer(let gazetteer):
      words = "list \(gazetteer.lists.joined(separator: ", ")), \(gazetteer.view.rawValue) view"
    case .field(let field): words = "field \(field.labels.joined(separator: ", "))"
    case .quote(let quote):
      words =
        "\(quote.atLeast) words or more of \(quote.lists.joined(separator: ", ")), \(quote.view.rawValue) view"
    case .path(let path): words = "path \(path.path.text)"
    case .entity(let entity):
      words = "person who is \(entity.roles.map(\.rawValue).sorted().joined(separator: ", "))"
    case .section(let section): words = "section\(Matcher.name(section.id)), \(section.view.rawValue) view"
    case .date(let date): words = "date of the \(date.subject.rawValue) \(date.relation.words)"
    case .age(let age): words = "age under \(age.under) years (\(age.moment.rawValue))"
    case .all, .any, .not: words = "combination"
    }
    if let near { words += ", within \(near.within) of \(near.matcher)" }
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
