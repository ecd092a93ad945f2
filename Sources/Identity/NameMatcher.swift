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

  /// Whether two people are closer than the margin, by the figures as they are shown.
  static func isClose(_ bits: Double, _ other: Double) -> Bool {
    Logarithm.rounded(abs(bits - other)) < margin
  }

  let registry: Registry
  let index: NameIndex
  let search: NameSearch
  let memory = NameRunMemory()

  public init(registry: Registry) {
    self.registry = registry
    index = NameIndex(registry.people)
    search = NameSearch(index: index)
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

  /// One way to read a written name.
  struct Reading {
    let query: NameQuery
    /// Units that the name as it is written does not have: only who has one of them is worth another look.
    let fresh: Range<Int>?
  }

  /// The name as it is written, and where the registry has the words so: with two neighbouring words read as
  /// one, with one read as two, and with the border between two moved.
  func readings(of name: String) -> [Reading] {
    let units = NameParser.units(of: name).map { NameQuery.Unit(unit: $0, hits: index.hits(for: $0)) }
    var readings = [Reading(query: NameQuery(units), fresh: nil)]
    func add(_ words: [NameQuery.Unit], insteadOf place: Int, _ count: Int) {
      guard place + words.count <= NameComparison.longest else { return }
      readings.append(
        Reading(
          query: NameQuery(units[..<place] + words + units[(place + count)...]),
          fresh: place..<place + words.count))
    }
    for place in units.indices.prefix(NameComparison.longest) where units[place].unit.kind == .plain {
      let unit = units[place].unit
      if !isKnown(units[place]) {
        for halves in halves(of: unit.word, unlike: nil) { add(halves, insteadOf: place, 1) }
      }
      guard place + 1 < units.count, units[place + 1].unit.kind == .plain,
        let joined = NameWord(joining: unit.word, units[place + 1].unit.word)
      else { continue }
      if let whole = known(joined, like: unit) { add([whole], insteadOf: place, 2) }
      if isKnown(units[place]), isKnown(units[place + 1]) { continue }
      for halves in halves(of: joined, unlike: unit.word.letters.count) {
        add(halves, insteadOf: place, 2)
      }
    }
    return readings
  }

  private func isKnown(_ unit: NameQuery.Unit) -> Bool {
    unit.hits.entries.contains { $0.similarity >= NameIndex.same }
  }

  private func known(_ word: NameWord, like unit: NameUnit) -> NameQuery.Unit? {
    let unit = NameUnit(kind: .plain, word: word, tokens: unit.tokens)
    let known = NameQuery.Unit(unit: unit, hits: index.hits(for: unit))
    return isKnown(known) ? known : nil
  }

  private func halves(of word: NameWord, unlike border: Int?) -> [[NameQuery.Unit]] {
    index.halves(of: word, unlike: border).map { halves in
      halves.map { NameQuery.Unit(unit: $0, hits: index.hits(for: $0)) }
    }
  }

  private func state(_ comparison: NameComparison, among all: [NameComparison]) -> PersonLink.State {
    if comparison.verdict == .rejected { return .rejected }
    let rivals = all.contains {
      $0.person != comparison.person && $0.verdict != .rejected
        && NameMatcher.isClose($0.bits, comparison.bits)
    }
    return rivals ? .ambiguous : .candidate
  }

  /// The best comparison of each person over all readings, best first.
  func ranked(_ readings: [Reading]) -> [NameComparison] {
    var comparer = NameComparer(index: index)
    var best: [Int: NameComparison] = [:]
    for reading in readings {
      for record in search.records(for: reading.query, leastHits: 1, with: reading.fresh).records {
        let comparison = comparer.compare(reading.query, index.records[record])
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

  /// What in the names speaks for and against.
  func evidence(_ comparison: NameComparison) -> [PersonLink.Evidence] {
    var lines = comparison.pairs.map { pair in
      PersonLink.Evidence(
        attribute: comparison.role(of: pair.place).text, outcome: Self.words(for: pair),
        bits: Logarithm.rounded(pair.bits))
    }
    lines += comparison.remarks.map {
      PersonLink.Evidence(
        attribute: $0.attribute.text, outcome: $0.outcome.text, bits: Logarithm.rounded($0.bits))
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

  private static func words(for pair: NameComparison.Pair) -> String {
    let likeness =
      switch pair.similarity {
      case 1: "equal, or a spelling of the same name"
      case 0.93...: "sounds the same in another spelling or script"
      case NameIndex.same...: "sounds alike"
      default: "resembles it"
      }
    return likeness + ", borne by \(rarity(pair.weight))"
  }

  /// How many bear a name that is worth so many bits, in words.
  private static func rarity(_ weight: Double) -> String {
    let bits = Int((weight - 0.5).rounded())
    if weight >= NameIndex.mostBits { return "hardly anyone" }
    return bits < 1 ? "very many" : "about 1 in \(1 << bits)"
  }
}
