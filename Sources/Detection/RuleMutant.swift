public import Rules

/// A rule with one thing in it changed. A test of the rule should fail on it; where none does, the tests say nothing
/// about that thing.
public struct RuleMutant: Sendable, Hashable {
  public let rule: Rule
  /// What was changed, in words.
  public let change: String

  /// Every mutant of a rule, in the order of its parts. Of long lists of alternatives an even choice is taken.
  public static func all(of rule: Rule) -> [RuleMutant] {
    var mutants: [RuleMutant] = []
    func add(_ change: String, _ edit: (inout Rule) -> Void) {
      var changed = rule
      edit(&changed)
      if changed != rule { mutants.append(RuleMutant(rule: changed, change: change)) }
    }
    for (matcher, change) in MatcherMutation.mutants(of: rule.match) { add(change) { $0.match = matcher } }
    for index in rule.unless.indices {
      add("exception \(index + 1) left out") { $0.unless.remove(at: index) }
      for (clause, change) in MatcherMutation.mutants(of: rule.unless[index].clause) {
        add("exception \(index + 1): \(change)") {
          $0.unless[index].clause = clause
          if let near = clause.near { $0.unless[index].relation = .near(near) }
        }
      }
    }
    add("otherwise left out") { $0.otherwise = nil }
    for index in rule.escalations.indices {
      add("escalation \(index + 1) left out") { $0.escalations.remove(at: index) }
    }
    for part in rule.propagation.sorted(by: { $0.rawValue < $1.rawValue }) {
      add("\(part.rawValue) form not propagated") { $0.propagation.remove(part) }
    }
    add("formats not confined") { $0.scope.formats = [] }
    add("dialects not confined") { $0.scope.dialects = [] }
    add("regions not confined") { $0.scope.regions = [] }
    add("fields not confined") { $0.scope.fields = [] }
    add("marking not asked for") { $0.scope.marked = [] }
    return mutants
  }
}
