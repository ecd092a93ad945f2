import Detection
import Documents
import Rules

/// What became of the rules since findings were recorded. Rules know nothing of each other, so what the others found
/// still holds, and only those that are new or changed are applied.
struct RuleChange: Sendable {
  /// Ids of the rules whose recorded findings hold no longer: those that are changed or gone.
  let dropped: Set<String>
  /// Applies the rules that are new or changed; nil where there are none.
  let engine: RuleEngine?

  /// - Returns: nil where most rules changed, so that applying them all costs no more, and where what changed cannot be
  ///   told rule by rule.
  init?(from earlier: RuleSet, to current: RuleSet, _ inputs: RunInputs) throws(RunFailure) {
    let packs = inputs.file.packs
    let rules = Set(packs.flatMap(\.rules).map(\.id))
    dropped = current.differences(to: earlier)
    guard Set(current.rules.keys) == rules, dropped.count * 2 < rules.count else { return nil }
    let applied = packs.map { [dropped] in $0.keeping(dropped) }.filter { !$0.rules.isEmpty }
    guard !applied.isEmpty else {
      engine = nil
      return
    }
    do {
      engine = try RuleEngine(packs: applied, lists: inputs.file.lists, cache: inputs.patterns)
    } catch {
      throw RunFailure(error.diagnostics)
    }
  }

  /// What is left of recorded findings.
  func remaining(of recorded: [Finding]) -> [Finding] { recorded.filter { !dropped.contains($0.rule) } }
}
