/// One written name made ready to be compared with the registry, for measuring: whom the index finds, and how long
/// the comparisons take without the search.
public struct NameTrial: Sendable {
  private let matcher: NameMatcher
  private let lists: [(query: NameQuery, records: [Int])]

  public init(_ name: String, _ matcher: NameMatcher) {
    self.matcher = matcher
    lists = matcher.readings(of: name).map {
      ($0.query, matcher.search.records(for: $0.query, leastHits: 1, with: $0.fresh).records)
    }
  }

  /// Names that the written one is compared with.
  public var count: Int { lists.reduce(0) { $0 + $1.records.count } }

  /// Whether the person is among those it is compared with.
  public func finds(_ id: String) -> Bool {
    lists.contains { list in
      list.records.contains { matcher.registry.people[Int(matcher.index.records[$0].person)].id == id }
    }
  }

  /// Compares all, and returns the best score.
  public func compare() -> Double {
    var comparer = NameComparer(index: matcher.index)
    var best = 0.0
    for list in lists {
      for record in list.records {
        best = max(best, comparer.compare(list.query, matcher.index.records[record]).score)
      }
    }
    return best
  }
}
