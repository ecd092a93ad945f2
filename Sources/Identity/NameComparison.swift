/// A written name held against one name of one person: which units are the same, what that is worth, what is
/// left out and what contradicts.
struct NameComparison: Sendable {
  /// Units beyond these are not compared.
  static let longest = 12

  enum Verdict: UInt8, Sendable, Comparable {
    /// Nothing speaks against it.
    case fits
    /// Something differs that may be a mistake or a second name; it can never be more than a candidate.
    case doubtful
    /// Another person: a parent, a child, a brother or sister, or another father.
    case rejected

    static func < (left: Verdict, right: Verdict) -> Bool { left.rawValue < right.rawValue }
  }

  struct Pair: Sendable {
    /// Position in the query's units.
    let query: Int
    /// Position in the record's chain, or -1 for its kunya.
    let place: Int
    let similarity: Double
    let bits: Double
    /// What the unit would be worth where it is equal, by the more frequent of its two spellings.
    let weight: Double
  }

  let person: Int
  let source: NameRecord.Source
  /// Units in the chain of the record.
  let length: Int
  let hasFamily: Bool
  var pairs: [Pair] = []
  var remarks: [NameRemark] = []
  var verdict = Verdict.fits
  /// The sum of all evidence.
  var bits = 0.0
  /// How much of the two names agrees, from 0 to 1.
  var coverage = 0.0
  /// For ranking, from 0 to 1; no probability.
  var score = 0.0

  /// Whether a part of the name is another than the registry's, or stands where it makes the name another
  /// person's: beside a number that is a contradiction.
  var isContradicted: Bool { verdict == .rejected || remarks.contains { $0.bits <= -4 } }

  /// Whether the person's own name is written in a known spelling, and nothing makes it that of a relative: what
  /// is left out, a spelling that only resembles further on, or a name more at the end.
  var isBorneOut: Bool {
    pairs.contains { $0.place == 0 && $0.similarity >= NameIndex.same }
      && remarks.allSatisfy {
        switch $0.outcome {
        case .notWritten, .resembles, .notInRegistry, .familyFirst: true
        default: false
        }
      }
  }

  /// Whether this is the comparison to judge a person by, of two with names of the same person.
  ///
  /// A short alias may not hide what a fuller name contradicts: where as many units agree, the longer name
  /// counts, unless the alias is what is written, unit for unit.
  func tellsMore(than other: NameComparison, of count: Int) -> Bool {
    func isWhole(_ comparison: NameComparison) -> Bool {
      comparison.agreements == count && comparison.length + comparison.kunyaCount == count
    }
    if isWhole(self) != isWhole(other) { return isWhole(self) }
    if agreements != other.agreements { return agreements > other.agreements }
    if length != other.length { return length > other.length }
    if verdict != other.verdict { return verdict < other.verdict }
    return bits > other.bits
  }

  private var kunyaCount: Int { pairs.count { $0.place < 0 } }

  /// How many units are the same name.
  var agreements: Int { pairs.count { $0.similarity >= NameIndex.same } }

  func role(of place: Int) -> NameRemark.Attribute {
    if place < 0 { return .kunya }
    if hasFamily, place == length - 1 { return .familyName }
    switch place {
    case 0: return .givenName
    case 1: return .fathersName
    case 2: return .grandfathersName
    default: return .ancestorsName
    }
  }
}

/// A written name with what the index knows of each unit.
struct NameQuery: Sendable {
  struct Unit: Sendable {
    let unit: NameUnit
    let hits: NameIndex.Hits
    /// Whether it may not be part of the name: a word with a capital that no table knows.
    var isUncertain = false
  }

  let units: [Unit]
  /// Positions of the units that are no kunya.
  let chain: [Int]

  init(_ units: some Sequence<Unit>) {
    let kept = Array(units.prefix(NameComparison.longest))
    self.units = kept
    chain = kept.indices.filter { !kept[$0].unit.kind.isKunya }
  }
}
