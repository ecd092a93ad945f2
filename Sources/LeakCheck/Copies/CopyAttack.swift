/// Lays everything that leaves, and has left, side by side, as an adversary with all packets would: whatever is
/// hidden in one place and shown in a copy of it is found.
///
/// It knows the hidden words and so finds at least what an adversary does, who must guess where copies are: it finds
/// copies among paragraphs by MinHash over word shingles, aligns their words, and looks for any eight hidden words in
/// a row that stand anywhere in the open.
public struct CopyAttack {
  /// Something hidden in one place and shown in another.
  public struct Finding: Hashable, Sendable, Comparable {
    public enum Kind: String, Hashable, Sendable {
      /// The same paragraph, or one almost the same, is withheld here and released there.
      case conflict
      /// A passage withheld inside a paragraph stands in a copy of it.
      case recovered
    }

    public let kind: Kind
    public let hidden: String
    public let shown: String
    /// How many words.
    public let words: Int

    public static func < (left: Finding, right: Finding) -> Bool {
      (left.hidden, left.shown, left.kind.rawValue) < (right.hidden, right.shown, right.kind.rawValue)
    }
  }

  /// Eight words in a row are nobody's chance.
  private static let run = 8
  /// Copies: so many of the shorter one's words correspond.
  private static let likeness = 0.6
  /// A hidden passage of up to this many words is found only whole.
  private static let short = 3

  private let units: [CopyUnit]
  private let codes: [[Int32]]

  /// - Parameter units: in any order; the result does not depend on it.
  public init(_ units: [CopyUnit]) {
    // Copies that show the same are one, under the place that sorts first.
    var first: [CopyUnit.Content: CopyUnit] = [:]
    for unit in units where !unit.words.isEmpty {
      if let known = first[unit.content], known.place <= unit.place { continue }
      first[unit.content] = unit
    }
    self.units = first.values.sorted { left, right in
      if left.place != right.place { return left.place < right.place }
      if left.words != right.words { return left.words.lexicographicallyPrecedes(right.words) }
      return left.sights.map(\.rawValue).lexicographicallyPrecedes(right.sights.map(\.rawValue))
    }
    var numbers: [String: Int32] = [:]
    codes = self.units.map { unit in
      unit.words.map { word in
        let number = numbers[word] ?? Int32(numbers.count)
        numbers[word] = number
        return number
      }
    }
  }

  /// Sorted; one for each pair of places.
  public var findings: [Finding] {
    var found = Set<Finding>()
    let hiding = Set(units.indices.filter { units[$0].sights.contains(.hidden) })
    guard !hiding.isEmpty else { return [] }
    for (left, right) in pairs(hiding) {
      for (hidden, shown) in [(left, right), (right, left)] where hiding.contains(hidden) {
        if let finding = laidBeside(hidden, shown) { found.insert(finding) }
      }
    }
    let known = Set(found.map { [$0.hidden, $0.shown] })
    found.formUnion(runs(hiding).filter { !known.contains([$0.hidden, $0.shown]) })
    return found.sorted()
  }

  // MARK: Near-duplicates

  /// Pairs of units that are alike, at least one of which hides something.
  private func pairs(_ hiding: Set<Int>) -> [(Int, Int)] {
    var buckets: [UInt64: [Int]] = [:]
    for index in units.indices {
      for band in MinHash(units[index].words).bands { buckets[band, default: []].append(index) }
    }
    var seen = Set<[Int]>()
    for bucket in buckets.values where bucket.count > 1 {
      for (place, left) in bucket.enumerated() {
        for right in bucket[(place + 1)...] where hiding.contains(left) || hiding.contains(right) {
          seen.insert([left, right])
        }
      }
    }
    return seen.sorted { $0.lexicographicallyPrecedes($1) }.map { ($0[0], $0[1]) }
  }

  /// The first hidden passage of a unit whose words stand in the open in the other.
  private func laidBeside(_ hidden: Int, _ shown: Int) -> Finding? {
    guard let pairs = WordAlignment.pairs(codes[hidden], codes[shown]),
      Double(pairs.count) >= CopyAttack.likeness * Double(min(codes[hidden].count, codes[shown].count))
    else { return nil }
    var open = Set<Int>()
    var seen = 0
    for pair in pairs where units[shown].sights[pair.right] == .shown {
      switch units[hidden].sights[pair.left] {
      case .hidden: open.insert(pair.left)
      case .shown: seen += 1
      case .own, .undecided: break
      }
    }
    for passage in passages(of: hidden) {
      let count = passage.count { open.contains($0) }
      guard count > 0, passage.count > CopyAttack.short ? count * 2 > passage.count : count == passage.count
      else {
        continue
      }
      let isWhole = passage.count * 2 > units[hidden].words.count
      // What is shown in one alone must be like the other, too: rows of tables that share a date and a place do not
      // say of each other whom they name.
      let rest = min(codes[hidden].count, codes[shown].count) - open.count
      if !isWhole, Double(seen) < CopyAttack.likeness * Double(rest) { continue }
      return Finding(
        kind: isWhole ? .conflict : .recovered, hidden: units[hidden].place, shown: units[shown].place,
        words: count)
    }
    return nil
  }

  /// Runs of hidden words.
  private func passages(of unit: Int) -> [Range<Int>] {
    var passages: [Range<Int>] = []
    var start: Int?
    for (index, sight) in units[unit].sights.enumerated() {
      if sight == .hidden {
        start = start ?? index
      } else if let first = start {
        passages.append(first..<index)
        start = nil
      }
    }
    if let start { passages.append(start..<units[unit].sights.count) }
    return passages
  }

  // MARK: Runs of words

  /// Eight hidden words in a row that stand in the open anywhere.
  private func runs(_ hiding: Set<Int>) -> [Finding] {
    var owners: [ArraySlice<Int32>: Int] = [:]
    for unit in hiding.sorted() {
      for passage in passages(of: unit) where passage.count >= CopyAttack.run {
        for start in passage.lowerBound...(passage.upperBound - CopyAttack.run) {
          let run = codes[unit][start..<start + CopyAttack.run]
          if owners[run] == nil { owners[run] = unit }
        }
      }
    }
    guard !owners.isEmpty else { return [] }
    var found: [Int: Finding] = [:]
    for (index, unit) in units.enumerated() where unit.words.count >= CopyAttack.run {
      for start in 0...(unit.words.count - CopyAttack.run) {
        let range = start..<start + CopyAttack.run
        guard unit.sights[range].allSatisfy({ $0 == .shown }), let owner = owners[codes[index][range]],
          found[owner] == nil
        else { continue }
        found[owner] = Finding(
          kind: .conflict, hidden: units[owner].place, shown: unit.place, words: CopyAttack.run)
      }
    }
    return Array(found.values)
  }
}

extension CopyUnit {
  /// What a unit says and shows, wherever it stands.
  struct Content: Hashable {
    let words: [String]
    let sights: [Sight]
  }

  var content: Content { Content(words: words, sights: sights) }
}
