import SourceText

/// Finds names of the registry's people in one region.
///
/// A mention needs two units that agree with one name of a person in their order, or a kunya, or an alias of
/// one word written exactly; the longest sequence wins. Words on both sides that may belong to the name are
/// compared too, because a further name before it may make it the name of a child.
struct NameFinder {
  let text: SourceText
  let region: Int
  let matcher: NameMatcher
  private(set) var mentions: [NameMention] = []
  private(set) var readings: [NameReading] = []
  /// Single words that may be short for a name that stands in full elsewhere in the document.
  private(set) var singles: [ShortName] = []

  private var index: NameIndex { matcher.index }

  /// Units on each side of what agrees that are compared with it.
  private static let reach = 2
  /// Names compared with one in a document, at most: eight times as many as are ever listed.
  private static let most = 400
  /// Longer runs of words with capitals are no person's name.
  private static let longestReading = 6

  init(
    _ text: SourceText, in span: Span, region: Int, matcher: NameMatcher, lookups: inout NameLookups
  ) {
    self.text = text
    self.region = region
    self.matcher = matcher
    let reader = NameRunReader(text, in: span, index: matcher.index, lookups: &lookups)
    var isTaken = false
    for (place, run) in reader.runs.enumerated() {
      if isTaken {
        isTaken = false
        continue
      }
      let next = place + 1 < reader.runs.count ? reader.runs[place + 1] : nil
      if let next, next.followsComma, findInverted(run, next, reader.tokens, lookups.owners) {
        isTaken = true
      } else {
        find(in: run, reader.tokens, &lookups)
      }
    }
  }

  // MARK: Runs

  /// What of a run agrees with a record.
  private struct Segment {
    var range: ClosedRange<Int>
    var records: [Int]
  }

  /// The last part of a run that was compared as a whole, so that a name that is all of it is not compared again.
  private struct Compared {
    var range: ClosedRange<Int>?
    var comparisons: [Int: NameComparison] = [:]
  }

  private mutating func find(in run: NameRun, _ tokens: [NameToken], _ lookups: inout NameLookups) {
    if (2...Self.longestReading).contains(run.items.count) {
      let first = run.items[0].start
      let wordBefore = first > 0 && tokens[first].gap <= .space ? tokens[first - 1].word.letters : []
      readings.append(
        NameReading(
          span: run.span(0...run.items.count - 1, titled: false, in: tokens), region: region,
          query: query(run, 0...run.items.count - 1), knownCount: run.items.count(where: \.isKnown),
          wordBefore: wordBefore))
    }
    let owners = lookups.owners
    let found = lookups.names(of: run) { names(in: run, owners) }
    if found.isEmpty, let place = single(in: run, tokens) {
      singles.append(
        ShortName(
          span: run.span(place...place, titled: true, in: tokens), region: region,
          unit: run.items[place].unit))
    }
    for name in found.names {
      let units = run.items[name.agreeing].map(\.unit)
      mention(
        query(run, name.compared), name.fits, run.span(name.taken, titled: true, in: tokens),
        run.span(
          name.compared.lowerBound...max(name.compared.upperBound, name.taken.upperBound), titled: true,
          in: tokens), units)
    }
  }

  /// - Parameter owners: people who are compared however many others share the name.
  private func names(in run: NameRun, _ owners: Set<Int>) -> NameRunNames {
    var start = 0
    var segments: [Segment] = []
    var compared = Compared()
    while start < run.items.count {
      let end = min(run.items.count, start + NameComparison.longest)
      segments += self.segments(of: run, start..<end, owners, &compared)
      if end == run.items.count { break }
      start += NameComparison.longest / 2
    }
    let taken = Set(segments.flatMap { Array($0.range) })
    return NameRunNames(
      names: merged(segments).compactMap { name($0, of: run, taken: taken, compared) },
      isEmpty: segments.isEmpty)
  }

  /// The one word of a run that may be a name by itself: alone, or behind a word that no table knows and that
  /// begins a sentence or is Arabic, and so need not be a name.
  private func single(in run: NameRun, _ tokens: [NameToken]) -> Int? {
    guard let last = run.items.last, last.unit.kind != .initial, !last.followsKin else { return nil }
    if run.items.count == 1 { return 0 }
    guard run.items.count == 2, last.isKnown, !run.items[0].isKnown else { return nil }
    let first = tokens[run.items[0].start]
    return first.word.script == .arabic || run.items[0].start == 0 || first.gap >= .point ? 1 : nil
  }

  private func query(_ run: NameRun, _ range: ClosedRange<Int>) -> NameQuery {
    NameQuery(
      range.map { place in
        let item = run.items[place]
        return NameQuery.Unit(
          unit: item.unit, hits: item.hits, isUncertain: !item.isKnown && !item.followsKin)
      })
  }

  private func segments(
    of run: NameRun, _ window: Range<Int>, _ owners: Set<Int>, _ compared: inout Compared
  ) -> [Segment] {
    guard window.contains(where: { !run.items[$0].hits.entries.isEmpty }) else { return [] }
    let query = query(run, window.lowerBound...window.upperBound - 1)
    var found: [ClosedRange<Int>: [Int]] = [:]
    var comparer = NameComparer(index: index)
    compared = Compared(range: window.lowerBound...window.upperBound - 1)
    for record in matcher.search.records(for: query, leastHits: 2, of: owners, most: Self.most).records {
      guard index.records[record].source != .weakAlias else { continue }
      let comparison = comparer.compare(query, index.records[record])
      guard comparison.agreements >= 2,
        let range = Self.densest(comparison.pairs.filter { $0.similarity >= NameIndex.same })
      else { continue }
      compared.comparisons[record] = comparison
      found[range.lowerBound + window.lowerBound...range.upperBound + window.lowerBound, default: []]
        .append(record)
    }
    for place in window {
      let item = run.items[place]
      let isKunya = item.unit.kind.isKunya
      let alone = item.hits.entries.lazy.filter { $0.similarity >= (isKunya ? 0.9 : 1) }
      let records = alone.flatMap {
        isKunya ? Array(index.postings(of: $0.entry)) : index.aliases(of: $0.entry)
      }
      .map(Int.init).filter { index.records[$0].source != .weakAlias }
      if !records.isEmpty { found[place...place, default: []] += records }
    }
    return found.map { Segment(range: $0.key, records: $0.value.sorted()) }.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }

  /// The span of at least two agreeing units with at most one other unit between neighbours.
  private static func densest(_ pairs: [NameComparison.Pair]) -> ClosedRange<Int>? {
    var best: (range: ClosedRange<Int>, bits: Double)?
    var group: [NameComparison.Pair] = []
    func close() {
      guard group.count >= 2 else { return }
      let bits = group.reduce(0) { $0 + $1.bits }
      if let other = best, other.bits >= bits { return }
      best = (group[0].query...group[group.count - 1].query, bits)
    }
    for pair in pairs.sorted(by: { $0.query < $1.query }) {
      if let last = group.last, pair.query - last.query > 2 {
        close()
        group = []
      }
      group.append(pair)
    }
    close()
    return best?.range
  }

  /// Overlapping segments as one, in order.
  private func merged(_ segments: [Segment]) -> [Segment] {
    let order = segments.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    var result: [Segment] = []
    for segment in order {
      if let last = result.last, segment.range.lowerBound <= last.range.upperBound {
        result[result.count - 1].range =
          last.range.lowerBound...max(last.range.upperBound, segment.range.upperBound)
        result[result.count - 1].records += segment.records
      } else {
        result.append(segment)
      }
    }
    return result
  }

  private func name(
    _ segment: Segment, of run: NameRun, taken: Set<Int>, _ compared: Compared
  ) -> NameRunNames.Name? {
    var low = segment.range.lowerBound
    while low > 0, segment.range.lowerBound - low < Self.reach, !taken.contains(low - 1) { low -= 1 }
    var high = segment.range.upperBound
    while high + 1 < run.items.count, high - segment.range.upperBound < Self.reach, !taken.contains(high + 1)
    {
      high += 1
    }
    if high - low >= NameComparison.longest { high = low + NameComparison.longest - 1 }
    // What no table knows is compared and stays outside the mention.
    var first = low
    while first < segment.range.lowerBound, !run.items[first].isKnown, !run.items[first].followsKin {
      first += 1
    }
    var last = max(high, segment.range.upperBound)
    while last > segment.range.upperBound, !run.items[last].isKnown, !run.items[last].unit.hasArticle {
      last -= 1
    }
    let fits = fits(
      query(run, low...high), segment.records,
      known: compared.range == low...high ? compared.comparisons : [:])
    guard !fits.comparisons.isEmpty else { return nil }
    return NameRunNames.Name(
      agreeing: segment.range, compared: low...high, taken: first...last, fits: fits)
  }

  private func fits(
    _ query: NameQuery, _ records: [Int], known: [Int: NameComparison] = [:]
  ) -> NameFits {
    NameFits(best(query, records, known), listed: Linker.mostClaims, matcher)
  }

  private mutating func mention(
    _ query: NameQuery, _ fits: NameFits, _ span: Span, _ reach: Span, _ units: [NameUnit]
  ) {
    mentions.append(
      NameMention(
        span: span, reach: reach, region: region,
        key: units.map { String(decoding: $0.word.letters, as: UTF8.self) }.joined(separator: " "),
        query: query, fits: fits, isWeak: units.count < 2))
  }

  /// The best comparison of each person, best first.
  ///
  /// - Parameter known: by record, comparisons with the same query.
  private func best(
    _ query: NameQuery, _ records: [Int], _ known: [Int: NameComparison]
  ) -> [NameComparison] {
    var comparer = NameComparer(index: index)
    var best: [Int: NameComparison] = [:]
    for record in Set(records).sorted() {
      let comparison = known[record] ?? comparer.compare(query, index.records[record])
      guard comparison.agreements > 0 else { continue }
      if let other = best[comparison.person], !comparison.tellsMore(than: other, of: query.units.count) {
        continue
      }
      best[comparison.person] = comparison
    }
    // Keys are sorted rather than comparisons, which are large.
    return best.values.map { (rank: $0.verdict == .rejected ? 1 : 0, bits: -$0.bits, person: $0.person) }
      .sorted { $0 < $1 }.compactMap { best[$0.person] }
  }

  // MARK: FAMILY, Given

  /// `AL-ZAMRANI, Sabir Mahdi`: one mention, where the first run is a family name and the second begins with
  /// the given name of one person.
  private mutating func findInverted(
    _ family: NameRun, _ given: NameRun, _ tokens: [NameToken], _ owners: Set<Int>
  ) -> Bool {
    guard family.items.count <= 2, family.items.allSatisfy(\.isKnown), !given.items.isEmpty else {
      return false
    }
    let count = min(given.items.count, NameComparison.longest - family.items.count)
    let query = NameQuery(
      self.query(given, 0...count - 1).units + self.query(family, 0...family.items.count - 1).units)
    var comparer = NameComparer(index: index)
    let records = matcher.search.records(for: query, leastHits: 2, of: owners, most: Self.most).records.filter
    { record in
      let comparison = comparer.compare(query, index.records[record])
      return comparison.hasFamily && comparison.verdict != .rejected
        && comparison.pairs.contains { $0.query == 0 && $0.place == 0 }
        && comparison.pairs.contains { $0.query >= count && $0.place == comparison.length - 1 }
    }
    guard !records.isEmpty else { return false }
    let start = family.span(0...0, titled: true, in: tokens).start
    let end = given.span(0...count - 1, titled: false, in: tokens).end
    let fits = fits(query, records)
    if !fits.comparisons.isEmpty {
      mention(query, fits, Span(start, end), Span(start, end), query.units.map(\.unit))
    }
    return true
  }
}
