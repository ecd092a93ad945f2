import ArgumentParser
import Markings

/// The rule set of `--rules`.
struct MarkingRulesOption: ParsableArguments {
  @Option(help: "capco-2016, dodm-2012 or ism-2022nov.")
  var rules: String?

  func validate() throws {
    if let rules, RuleSetName(rawValue: rules) == nil {
      throw ValidationError("--rules is capco-2016, dodm-2012 or ism-2022nov.")
    }
  }

  /// The rule set named, or nil where the command's own default holds.
  var chosen: MarkingRuleSet? { rules.flatMap(RuleSetName.init)?.rules }
}
