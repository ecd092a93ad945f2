import Diagnostics
public import Rules

extension RuleTestRunner {
  /// What the tests of a rule make of its mutants.
  public struct MutationReport: Sendable, Hashable {
    public internal(set) var killed = 0
    /// Mutants that every test lets pass: gaps in the tests.
    public internal(set) var survivors: [RuleMutant] = []

    public var count: Int { killed + survivors.count }
  }

  /// Runs the tests of a rule, as they are written, on every mutant of it.
  public func mutate(_ rule: Rule, of pack: RulePack? = nil) -> MutationReport {
    var report = MutationReport()
    for mutant in RuleMutant.all(of: rule) {
      let result = run(mutant.rule, of: pack, rewritten: false)
      if result.isPassed {
        report.survivors.append(mutant)
      } else if result.failures.allSatisfy({ $0.code.id.hasPrefix("MT02") }) {
        report.killed += 1
      }
    }
    return report
  }
}
