public import SourceText

/// What one rule made of a passage, clause by clause.
public struct RuleExplanation: Sendable, Hashable {
  /// How it ended, from what fired to what was furthest from it.
  public enum Verdict: Sendable, Hashable {
    /// It found the passage, and its act is what the finding says.
    case fired
    /// It could not finish, and holds the passage.
    case held
    /// It found the passage; a rule that releases lifts it.
    case released
    /// It found the passage and only flags: the rule is on trial, or that is its act.
    case flagged
    /// An exception holds; the clause in words.
    case excepted(String)
    /// Found, but not where, or not under an order, the rule is for.
    case outOfScope
    /// Some clauses found something, and these, in words, did not.
    case incomplete(missing: [String])
  }

  public struct Clause: Sendable, Hashable {
    /// In words, with the view it reads.
    public let words: String
    /// What it found in or around the passage.
    public let found: [Span]

    public init(words: String, found: [Span]) {
      self.words = words
      self.found = found
    }
  }

  /// Id and revision, such as `source.cryptonym@2`.
  public let rule: String
  public let verdict: Verdict
  /// In the order of the rule.
  public let clauses: [Clause]
  /// How much of the rule held, from 0 to 1.
  public let share: Double

  /// Whether it keeps something of the passage from leaving.
  public var withholds: Bool { verdict == .fired || verdict == .held }

  /// The verdict in words.
  public var words: String {
    switch verdict {
    case .fired: "fired"
    case .held: "could not finish, so the passage is held"
    case .released: "fired, and a release lifts it"
    case .flagged: "found it and only flags"
    case .excepted(let clause): "found it, but an exception holds: \(clause)"
    case .outOfScope: "found it, but the rule does not look here, or not under this order"
    case .incomplete(let missing): "not all clauses hold; missing: \(missing.joined(separator: "; "))"
    }
  }
}

extension RuleExplanation: Comparable {
  /// What fired first, then the nearest to it, then by name.
  public static func < (left: RuleExplanation, right: RuleExplanation) -> Bool {
    if left.rank != right.rank { return left.rank < right.rank }
    if left.share != right.share { return left.share > right.share }
    return left.rule < right.rule
  }

  private var rank: Int {
    switch verdict {
    case .fired: 0
    case .held: 1
    case .released: 2
    case .flagged: 3
    case .excepted: 4
    case .outOfScope: 5
    case .incomplete: 6
    }
  }
}
