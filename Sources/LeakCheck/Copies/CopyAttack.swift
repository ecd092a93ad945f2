/// Lays everything that leaves, and has left, side by side, as an adversary with all packets would: whatever is
/// hidden in one place and shown in a copy of it is found.
///
/// It knows the hidden words and so finds at least what an adversary does, who must guess where copies are: it looks
/// where the rarest hidden words are shown, tells copies by MinHash over word shingles, aligns their words, and looks
/// for any eight hidden words in a row that stand anywhere in the open. Texts are read piece by piece, so that
/// memory grows with what is hidden and not with what is shown.
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

  /// Copies: so many of the shorter one's words correspond.
  static let likeness = 0.6
  /// A hidden passage of up to this many words is found only whole.
  private static let short = 3

  /// How many words of a hidden passage must be shown for it to be given away.
  static func needed(of count: Int) -> Int { count > short ? count / 2 + 1 : count }

  private let archive: CopyArchive
  private let blocks: [CopyArchive.Block]

  /// - Parameter blocks: in any order; the result does not depend on it.
  public init(_ archive: CopyArchive, _ blocks: [CopyArchive.Block]) {
    self.archive = archive
    self.blocks = blocks
  }

  /// Sorted; one for each pair of places.
  public func findings() throws(CopyArchive.Failure) -> [Finding] {
    let table = try CopyTable(archive, blocks)
    guard !table.passages.isEmpty else { return [] }
    var candidates = CopyCandidates(table)
    var runs = CopyRuns(table)
    try table.forEach { index, unit in
      candidates.count(unit)
      runs.look(at: index, unit)
    }
    candidates.choose()
    try table.forEach { candidates.place($0, $1) }

    var found = Set<Finding>()
    try candidates.forEach { (hidden, others) throws(CopyArchive.Failure) in
      let unit = try table.unit(hidden)
      for shown in others {
        guard let (kind, words) = Self.laidBeside(unit, try table.unit(shown)) else { continue }
        found.insert(
          Finding(kind: kind, hidden: try table.place(hidden), shown: try table.place(shown), words: words))
      }
    }
    let known = Set(found.map { [$0.hidden, $0.shown] })
    for (hidden, shown) in try runs.pairs(table) where !known.contains([hidden, shown]) {
      found.insert(Finding(kind: .conflict, hidden: hidden, shown: shown, words: CopyRuns.length))
    }
    return found.sorted()
  }

  /// The first hidden passage of a unit whose words stand in the open in the other.
  static func laidBeside(
    _ hidden: CodedUnit, _ shown: CodedUnit
  ) -> (kind: Finding.Kind, words: Int)? {
    let shorter = min(hidden.codes.count, shown.codes.count)
    guard let pairs = WordAlignment.pairs(hidden.codes, shown.codes),
      Double(pairs.count) >= likeness * Double(shorter)
    else { return nil }
    var open = Set<Int>()
    var seen = 0
    for pair in pairs where shown.sights[pair.right] == .shown {
      switch hidden.sights[pair.left] {
      case .hidden: open.insert(pair.left)
      case .shown: seen += 1
      case .own, .undecided: break
      }
    }
    for passage in hidden.passages {
      let count = passage.count { open.contains($0) }
      guard count >= needed(of: passage.count) else { continue }
      let isWhole = passage.count * 2 > hidden.codes.count
      // What is shown in one alone must be like the other, too: rows of tables that share a date and a place do not
      // say of each other whom they name.
      if !isWhole, Double(seen) < likeness * Double(shorter - open.count) { continue }
      return (isWhole ? .conflict : .recovered, count)
    }
    return nil
  }
}
