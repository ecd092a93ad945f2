import Documents
import Rules
import SourceText

/// Tells what a rule made of a passage: which clauses found something in or around it, and what was missing.
struct RuleTrace {
  private let compiled: CompiledRule
  private let reading: DocumentReading
  private let passage: Span
  /// Where clauses count as being around the passage.
  private let around: Span

  init(_ compiled: CompiledRule, _ reading: DocumentReading, _ passage: Span) {
    self.compiled = compiled
    self.reading = reading
    self.passage = passage
    around = reading.distances.paragraph(of: passage)
  }

  /// - Parameters:
  ///   - findings: all that the rule found in the document, whether its order runs it or not.
  ///   - standing: those of all rules that count in the packet.
  ///   - runs: whether the rule runs under the order.
  /// - Returns: nil where the rule has nothing to say of the passage.
  func explanation(_ findings: [Finding], standing: [Finding], runs: Bool) -> RuleExplanation? {
    let mine = findings.filter { $0.span.overlaps(passage) || $0.act == .withholdDocument }
    let clauses = compiled.leaves.map { leaf in
      RuleExplanation.Clause(words: reading.program.leaves[leaf].clause, found: found(leaf))
    }
    let holding = clauses.filter { !$0.found.isEmpty }.count
    guard holding > 0 || !mine.isEmpty else { return nil }
    return RuleExplanation(
      rule: compiled.rule.reference, verdict: verdict(mine, standing, runs, clauses), clauses: clauses,
      share: Double(holding) / Double(max(1, clauses.count)))
  }

  private func verdict(
    _ mine: [Finding], _ standing: [Finding], _ runs: Bool, _ clauses: [RuleExplanation.Clause]
  ) -> RuleExplanation.Verdict {
    if !mine.isEmpty {
      guard runs else { return .outOfScope }
      if mine.contains(where: \.isHeld) { return .held }
      guard mine.contains(where: \.act.withholds) else { return .flagged }
      let counted = Set(standing)
      return mine.contains { $0.act.withholds && counted.contains($0) } ? .fired : .released
    }
    if let exception { return .excepted(exception) }
    if isOutOfScope { return .outOfScope }
    let missing = clauses.filter(\.found.isEmpty).map(\.words)
    return .incomplete(missing: missing.isEmpty ? ["the clauses stand too far from each other"] : missing)
  }

  /// What a leaf found in the passage, or for a clause of its surroundings around it.
  private func found(_ leaf: Int) -> [Span] {
    let hits = reading.hits[leaf].map(\.span)
    let inside = hits.filter { $0.overlaps(passage) }
    return inside.isEmpty && compiled.leaves.count > 1 ? hits.filter { $0.overlaps(around) } : inside
  }

  /// The clause of an exception that holds for something found in the passage.
  private var exception: String? {
    let evaluation = RuleEvaluation(compiled, reading)
    for leaf in compiled.leaves {
      for hit in reading.hits[leaf] where hit.span.overlaps(passage) {
        if let holds = evaluation.exception(to: hit, of: leaf) { return reading.program.leaves[holds].clause }
      }
    }
    return nil
  }

  /// Whether everything but the place is right.
  private var isOutOfScope: Bool {
    let evaluation = RuleEvaluation(compiled, reading)
    let found = evaluation.unscoped.filter { $0.hit.span.overlaps(passage) }
    return !found.isEmpty && !found.contains { evaluation.isInScope($0.hit.span) }
  }
}
