import CaseStore
import Synchronization

/// What became of the rules since each of the earlier runs whose findings are met; worked out once for each of them,
/// and only where it is asked for.
final class RuleChanges: Sendable {
  private let inputs: RunInputs
  private let current: RuleSet
  private let earlier: [RuleSet]
  /// By digest of the earlier rules.
  private let known = Mutex<[String: RuleChange?]>([:])

  /// How many earlier sets of rules a run looks back on.
  private static let memory = 8

  /// - Parameter earlier: the rules of earlier runs, the latest first.
  init(_ inputs: RunInputs, since earlier: [RuleSet]) {
    self.inputs = inputs
    current = inputs.ruleSet
    self.earlier = earlier.filter { [digest = current.digest] in $0.digest != digest }
  }

  /// Records the rules of a run, and looks up those of earlier ones.
  convenience init(_ inputs: RunInputs, recordingIn store: CaseStore) throws(CaseFailure) {
    let sets = try store.ruleSets(limit: RuleChanges.memory).compactMap {
      StoredResult.decode(RuleSet.self, $0)
    }
    self.init(inputs, since: sets)
    // A run that finds nothing changed leaves the case file as it is.
    if sets.first != current {
      try store.recordRuleSet(inputs.file.rulesDigest, StoredResult.encode(current))
    }
  }

  /// The change since the first earlier set that fits; nil where none does, or where all rules are to be applied.
  func change(since fits: (RuleSet) -> Bool) throws(RunFailure) -> RuleChange? {
    guard let set = earlier.first(where: fits) else { return nil }
    let result = known.withLock { known in
      Result { () throws(RunFailure) -> RuleChange? in
        if let change = known[set.digest] { return change }
        let change = try RuleChange(from: set, to: current, inputs)
        known[set.digest] = .some(change)
        return change
      }
    }
    return try result.get()
  }
}
