import Documents
import Rules
import SourceText

/// Applies one rule to what its leaves found in a document.
struct RuleEvaluation {
  private let compiled: CompiledRule
  private let reading: DocumentReading
  /// The person whose packet it is; nil for anyone of whom the document says nothing.
  private let subject: String?
  /// Hits of each leaf of the rule after exceptions, where they may differ from what the leaf found.
  private var remaining: [Int: [LeafHit]]?
  /// Nil where the rule looks everywhere.
  private let scope: ScopeTest?

  /// What the act applies to, with the clauses that led to it.
  struct Hit: Hashable {
    let hit: LeafHit
    let evidence: [Finding.Evidence]
  }

  /// Hits, and places of the leaf named in `otherwise` that took no part in one.
  struct Outcome {
    var hits: [Hit] = []
    var left: [Hit] = []
  }

  init(_ compiled: CompiledRule, _ reading: DocumentReading, subject: String? = nil) {
    self.compiled = compiled
    self.reading = reading
    self.subject = subject
    scope = compiled.isUnscoped ? nil : ScopeTest(compiled, reading)
    guard compiled.dependsOnPacket || !compiled.exceptions.isEmpty else { return }
    var remaining: [Int: [LeafHit]] = [:]
    for leaf in Set(compiled.leaves) {
      remaining[leaf] = mine(leaf).filter { suppressor(of: $0, leaf) == nil }
    }
    self.remaining = remaining
  }

  /// What the rule hits wherever it looks.
  var unscoped: [Hit] {
    var hits: [Hit] = []
    var used: [Int: Set<Int>]?
    collect(compiled.match, &hits, &used)
    return hits
  }

  var outcome: Outcome {
    var outcome = Outcome()
    var used: [Int: Set<Int>]? = compiled.rule.otherwise == nil ? nil : [:]
    collect(compiled.match, &outcome.hits, &used)
    if scope != nil || !compiled.exceptions.isEmpty {
      outcome.hits = outcome.hits.filter { isInScope($0.hit.span) && container(of: $0.hit.span) == nil }
    }
    guard let otherwise = compiled.rule.otherwise, let leaf = leaf(named: otherwise.matcher) else {
      return outcome
    }
    let taken = used?[leaf] ?? []
    for (index, hit) in hits(leaf).enumerated() where !taken.contains(index) && isInScope(hit.span) {
      outcome.left.append(Hit(hit: hit, evidence: [evidence(leaf, hit)]))
    }
    return outcome
  }

  /// Where a leaf of the match could not finish.
  var unfinished: [(leaf: Int, span: Span)] {
    compiled.leaves.flatMap { leaf in (reading.unfinished[leaf] ?? []).map { (leaf, $0) } }
  }

  // MARK: - Combining

  private func collect(_ node: CompiledRule.Node, _ result: inout [Hit], _ used: inout [Int: Set<Int>]?) {
    switch node {
    case .leaf(let leaf):
      for (index, hit) in hits(leaf).enumerated() {
        used?[leaf, default: []].insert(index)
        if isTarget(leaf) { result.append(Hit(hit: hit, evidence: [evidence(leaf, hit)])) }
      }
    case .any(let members):
      for member in members { collect(member, &result, &used) }
    case .all(let members):
      collect(all: members, &result, &used)
    case .not: break
    }
  }

  /// A hit of the first member counts where every other member has a hit that stands to it as it must.
  private func collect(
    all members: [CompiledRule.Node], _ result: inout [Hit], _ used: inout [Int: Set<Int>]?
  ) {
    guard let first = members.first else { return }
    var unvisited: [Int: UnvisitedIndices] = [:]
    for leaf in first.leaves {
      for (index, hit) in hits(leaf).enumerated() {
        var support: [(leaf: Int, ranges: [Range<Int>])] = []
        let holds = members.dropFirst().allSatisfy { member in
          let found = member.leaves.map { (leaf: $0, ranges: supporting($0, hit, of: leaf)) }
          let isThere = found.contains { $0.ranges.contains { !$0.isEmpty } }
          if case .not = member { return !isThere }
          support += found
          return isThere
        }
        guard holds else { continue }
        used?[leaf, default: []].insert(index)
        let others = support.compactMap { nearest($0.leaf, $0.ranges, to: hit.span) }
        if isTarget(leaf) { result.append(Hit(hit: hit, evidence: [evidence(leaf, hit)] + others)) }
        for (other, ranges) in support {
          let fresh = ranges.flatMap { range in
            unvisited[other, default: UnvisitedIndices(count: hits(other).count)].take(range)
          }
          for index in fresh {
            used?[other, default: []].insert(index)
            guard isNamed(other) else { continue }
            let found = hits(other)[index]
            result.append(Hit(hit: found, evidence: [evidence(other, found), evidence(leaf, hit)]))
          }
        }
      }
    }
  }

  /// Indices of the hits of `leaf` that stand to `hit` (of the first member) as the clause says.
  private func supporting(_ leaf: Int, _ hit: LeafHit, of first: Int) -> [Range<Int>] {
    let found = hits(leaf)
    if let near = reading.program.leaves[leaf].near {
      let window = reading.distances.window(around: hit.span, near.within)
      let range = self.range(of: window, in: found)
      // A place is not near itself.
      let own = self.range(of: hit.span, in: found)
      if own.isEmpty || own.upperBound <= range.lowerBound || own.lowerBound >= range.upperBound {
        return [range]
      }
      return [
        range.lowerBound..<max(range.lowerBound, own.lowerBound),
        min(range.upperBound, own.upperBound)..<range.upperBound,
      ]
    }
    if reading.program.leaves[leaf].isPlace {
      let range = self.range(of: hit.span, in: found)
      return range.filter { found[$0].span.contains(hit.span) }.map { $0..<$0 + 1 }
    }
    let range = self.range(of: hit.span, in: found)
    return range.filter { hit.span.contains(found[$0].span) }.map { $0..<$0 + 1 }
  }

  /// Indices of the hits that share a byte with `span`; they follow one another, for hits of one leaf do not lie
  /// inside each other.
  private func range(of span: Span, in hits: [LeafHit]) -> Range<Int> {
    let low = hits.partitioningIndex { $0.span.end > span.start }
    return low..<max(low, hits.partitioningIndex { $0.span.start >= span.end })
  }

  private func nearest(_ leaf: Int, _ ranges: [Range<Int>], to span: Span) -> Finding.Evidence? {
    let found = hits(leaf)
    // Only the ends next to the place can be nearest.
    let candidates = ranges.filter { !$0.isEmpty }.flatMap { [$0.lowerBound, $0.upperBound - 1] }
    let best = candidates.min { gap(found[$0].span, span) < gap(found[$1].span, span) }
    return best.map { evidence(leaf, found[$0]) }
  }

  private func gap(_ left: Span, _ right: Span) -> Int {
    left.overlaps(right) ? 0 : max(right.start - left.end, left.start - right.end)
  }

  // MARK: - Exceptions and scope

  /// The leaf of the exception that suppresses a hit; nil where none does.
  func exception(to hit: LeafHit, of leaf: Int) -> Int? {
    suppressor(of: hit, leaf) ?? container(of: hit.span)
  }

  /// The leaf of an exception that stands to the hit as it says.
  private func suppressor(of hit: LeafHit, _ leaf: Int) -> Int? {
    let id = reading.program.leaves[leaf].id
    return compiled.exceptions.first { exception in
      let clause = mine(exception.leaf)
      switch exception.relation {
      case .equals(let name):
        return name == id && range(of: hit.span, in: clause).contains { clause[$0].span == hit.span }
      case .near(let near):
        guard near.matcher == id else { return false }
        let window = reading.distances.window(around: hit.span, near.within)
        return range(of: window, in: clause).contains { !clause[$0].span.overlaps(hit.span) }
      case .inside: return false
      }
    }?.leaf
  }

  /// The leaf of an exception in whose place the span lies.
  private func container(of span: Span) -> Int? {
    compiled.exceptions.first { exception in
      guard case .inside = exception.relation else { return false }
      let clause = mine(exception.leaf)
      return range(of: span, in: clause).contains { clause[$0].span.contains(span) }
    }?.leaf
  }

  private func hits(_ leaf: Int) -> [LeafHit] { remaining?[leaf] ?? reading.hits[leaf] }

  /// What a leaf found, as far as it counts in the subject's packet.
  private func mine(_ leaf: Int) -> [LeafHit] {
    compiled.dependsOnPacket ? reading.hits[leaf].filter { $0.holds(for: subject) } : reading.hits[leaf]
  }

  func isInScope(_ span: Span) -> Bool { scope?.holds(for: span) ?? true }

  /// Whether the act applies to a leaf that finds: one that stands alone, or first in `all`.
  private func isTarget(_ leaf: Int) -> Bool { compiled.rule.target == .match || isNamed(leaf) }

  private func isNamed(_ leaf: Int) -> Bool {
    if case .matcher(let id) = compiled.rule.target { return reading.program.leaves[leaf].id == id }
    return false
  }

  private func leaf(named id: String) -> Int? {
    compiled.leaves.first { reading.program.leaves[$0].id == id }
  }

  private func evidence(_ leaf: Int, _ hit: LeafHit) -> Finding.Evidence {
    Finding.Evidence(clause: reading.program.leaves[leaf].clause, span: hit.span)
  }
}
