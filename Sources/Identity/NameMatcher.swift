public import Documents

/// Ranks the people of a registry by how well a written name fits them. It needs no document, and it never
/// says more than `candidate`: a name alone is no identity (law 8).
public struct NameMatcher: Sendable {
  /// One person a name may be that of.
  public struct Candidate: Sendable, Hashable {
    /// The registry's record id.
    public let person: String
    /// For ranking, from 0 to 1; no probability.
    public let score: Double
    /// The sum of the evidence.
    public let bits: Double
    /// `candidate`, `ambiguous` where the next person fits about as well, or `rejected`.
    public let state: PersonLink.State
    public let why: [PersonLink.Evidence]
  }

  /// People closer than this many bits to the best are not told apart by the name.
  public static let margin = 4.0

  let registry: Registry
  let index: NameIndex

  public init(registry: Registry) {
    self.registry = registry
    index = NameIndex(registry.people)
  }

  /// The people the name may be that of, best first; people who were looked at and rejected stand at the end
  /// of what they score.
  public func candidates(for name: String, limit: Int = 10) -> [Candidate] {
    let best = ranked(readings(of: name))
    guard let top = best.first else { return [] }
    // Where several people fit, each one's score is shared with the others: a score tells right from wrong only
    // if it also says how many it could be.
    func power(_ comparison: NameComparison) -> Double {
      let square = comparison.score * comparison.score
      return square * square
    }
    let total = best.reduce(0) { $0 + power($1) }
    return best.prefix(limit).enumerated().map { place, comparison in
      let rival = place == 0 ? best.dropFirst().first : top
      let share = total > 0 ? power(comparison) / total : 0
      return Candidate(
        person: registry.people[comparison.person].id,
        score: (comparison.score * share * 10_000).rounded() / 10_000,
        bits: Logarithm.rounded(comparison.bits), state: state(comparison, among: best),
        why: evidence(comparison) + [runnerUp(comparison, rival)])
    }
  }

  /// The name as it is written, and where the registry has the words so: with two neighbouring words read as
  /// one, with one read as two, and with the border between two moved.
  func readings(of name: String) -> [NameQuery] {
    let units = NameParser.units(of: name).map { NameQuery.Unit(unit: $0, hits: index.hits(for: $0)) }
    var queries = [NameQuery(units)]
    for place in units.indices.prefix(NameComparison.longest) where units[place].unit.kind == .plain {
      let unit = units[place].unit
      if !isKnown(units[place]) {
        for halves in halves(of: unit.word, unlike: nil, units[place].unit) {
          queries.append(NameQuery(units[..<place] + halves + units[(place + 1)...]))
        }
      }
      guard place + 1 < units.count, units[place + 1].unit.kind == .plain,
        let joined = NameWord(joining: unit.word, units[place + 1].unit.word)
      else { continue }
      let whole = known(joined, like: unit).map { [[$0]] } ?? []
      let moved =
        isKnown(units[place]) && isKnown(units[place + 1])
        ? [] : halves(of: joined, unlike: unit.word.letters.count, unit)
      for words in whole + moved {
        queries.append(NameQuery(units[..<place] + words + units[(place + 2)...]))
      }
    }
    return queries
  }

  private func isKnown(_ unit: NameQuery.Unit) -> Bool {
    unit.hits.entries.contains { $0.similarity >= NameIndex.same }
  }

  private func known(_ word: NameWord, like unit: NameUnit) -> NameQuery.Unit? {
    let unit = NameUnit(kind: .plain, word: word, tokens: unit.tokens)
    let known = NameQuery.Unit(unit: unit, hits: index.hits(for: unit))
    return isKnown(known) ? known : nil
  }

  /// The ways to read a word as two that the registry has letter by letter.
  private func halves(of word: NameWord, unlike border: Int?, _ unit: NameUnit) -> [[NameQuery.Unit]] {
    guard word.script == .latin, word.letters.count >= 6, word.letters.count <= NameSounds.limit else {
      return []
    }
    return (3...word.letters.count - 3).compactMap { place in
      guard place != border else { return nil }
      let halves = [word.letters[..<place], word.letters[place...]].map {
        NameUnit(kind: .plain, word: NameWord(latin: Array($0)), tokens: unit.tokens)
      }
      guard halves.allSatisfy(index.hasExactly) else { return nil }
      return halves.map { NameQuery.Unit(unit: $0, hits: index.hits(for: $0)) }
    }
  }

  private func state(_ comparison: NameComparison, among all: [NameComparison]) -> PersonLink.State {
    if comparison.verdict == .rejected { return .rejected }
    let rivals = all.contains {
      $0.person != comparison.person && $0.verdict != .rejected
        && abs($0.bits - comparison.bits) < NameMatcher.margin
    }
    return rivals ? .ambiguous : .candidate
  }

  /// The best comparison of each person over all readings, best first.
  func ranked(_ queries: [NameQuery]) -> [NameComparison] {
    let comparer = NameComparer(index: index)
    var best: [Int: NameComparison] = [:]
    for query in queries {
      for record in candidates(for: query, leastHits: 1) {
        let comparison = comparer.compare(query, index.records[record])
        if let other = best[comparison.person], !isBetter(comparison, other) { continue }
        best[comparison.person] = comparison
      }
    }
    return best.values.sorted(by: isBetter)
  }

  /// The order of candidates: what is not rejected first only where the score is equal; then by person.
  private func isBetter(_ left: NameComparison, _ right: NameComparison) -> Bool {
    if left.score != right.score { return left.score > right.score }
    if left.verdict != right.verdict { return left.verdict < right.verdict }
    if left.person != right.person { return left.person < right.person }
    return left.source.rawValue < right.source.rawValue
  }

  /// The records that share at least so many units with the query. The most common unit's list is read only
  /// where there is no other.
  func candidates(for query: NameQuery, leastHits: Int) -> [Int] {
    var lists = query.units.map { unit in
      unit.hits.entries.reduce(into: [Int32]()) { $0 += index.postings[$1.entry] }
    }
    lists.sort { $0.count < $1.count }
    if leastHits > 1, let largest = lists.indices.last, lists.count(where: { !$0.isEmpty }) > 1 {
      lists.remove(at: largest)
    }
    var found = Set<Int32>()
    for list in lists { found.formUnion(list) }
    return found.sorted().map(Int.init)
  }

  /// What in the names speaks for and against.
  func evidence(_ comparison: NameComparison) -> [PersonLink.Evidence] {
    var lines = comparison.pairs.map { pair in
      PersonLink.Evidence(
        attribute: comparison.role(of: pair.place), outcome: Self.words(for: pair.similarity),
        bits: Logarithm.rounded(pair.bits))
    }
    lines += comparison.remarks.map {
      PersonLink.Evidence(attribute: $0.attribute, outcome: $0.outcome, bits: Logarithm.rounded($0.bits))
    }
    let percent = Int((comparison.coverage * 100).rounded())
    lines.append(
      PersonLink.Evidence(
        attribute: "sum",
        outcome: "\(Logarithm.rounded(comparison.bits)) bits; \(percent)% of the two names agree", bits: nil))
    return lines
  }

  private func runnerUp(_ comparison: NameComparison, _ rival: NameComparison?) -> PersonLink.Evidence {
    guard let rival else {
      return PersonLink.Evidence(
        attribute: "runner-up", outcome: "no other person of the registry fits", bits: nil)
    }
    let margin = Logarithm.rounded(comparison.bits - rival.bits)
    return PersonLink.Evidence(
      attribute: "runner-up",
      outcome: "the best other person is \(registry.people[rival.person].id), the margin \(margin) bits",
      bits: nil)
  }

  private static func words(for similarity: Double) -> String {
    switch similarity {
    case 1: "equal, or a spelling of the same name"
    case 0.93...: "sounds the same in another spelling or script"
    case NameIndex.same...: "sounds alike"
    default: "resembles it"
    }
  }
}
