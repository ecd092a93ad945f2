public import Diagnostics
import Patterns
public import Rules

/// Measures each expression of a pack alone and warns of slow ones, with a hint how to say the same faster.
public enum RuleCostCheck {
  /// Sorted. Expressions that PCRE2 refuses are left to the engine, which reports them.
  public static func diagnostics(of pack: RulePack) -> [Diagnostic] {
    pack.rules.flatMap { rule in rule.leaves.flatMap { diagnostics(of: $0, in: rule) } }.sorted()
  }

  private static func diagnostics(of leaf: Matcher, in rule: Rule) -> [Diagnostic] {
    switch leaf {
    case .pattern(let pattern): check(pattern.regex, pattern.flags, pattern.view, pattern.place ?? rule.place)
    case .section(let section):
      check(section.start, section.flags, section.view, section.startPlace ?? rule.place)
        + check(section.end, section.flags, section.view, section.endPlace ?? rule.place)
    default: []
    }
  }

  private static func check(
    _ regex: String, _ flags: Set<PatternMatcher.Flag>, _ view: ReadingView, _ place: DiagnosticPlace?
  ) -> [Diagnostic] {
    guard let cost = try? ExpressionCost.measure(Expression(regex, flags: flags.expressionFlags)),
      !cost.faults.isEmpty
    else { return [] }
    let kilobytes = max(1, cost.sample / 1000)
    let measured =
      "\(cost.hits / kilobytes) places and \(cost.steps / kilobytes) steps a kilobyte, a table of "
      + "\(cost.tableSize / 1000) KB"
    var hints = cost.faults.map(hint)
    if view == .folded, flags.contains(.caseless) || regex.contains("(?i") {
      hints.insert("The folded view has no capitals: take `caseless` and `(?i)` out.", at: 0)
    }
    return [
      Diagnostic(
        .matchingExpressionSlow, "The expression is slow: \(measured).", help: hints.joined(separator: " "),
        at: place)
    ]
  }

  private static func hint(_ fault: ExpressionCost.Fault) -> String {
    switch fault {
    case .alone: "Say the same without recursion, `\\K` or `\\X`, so that the fast scan can take it."
    case .largeTable: "Use `+` in the place of a high count such as `{1,64}`, or a lower count."
    case .manyHits:
      "Begin with a word or sign that is rare in the text, or put `\\b` and a shorter class in front."
    case .manySteps:
      "Two repeats that can take the same characters follow each other: let their classes differ."
    }
  }
}
