import ArgumentParser
import Detection
import Diagnostics
import Interchange
import Pipeline
import Rules

/// `tearline rules check`: everything that can be said of a pack without a report.
struct RulesCheckCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "All errors of a pack at once, with their places; and what is slow or ends soon.",
    discussion: """
      Each expression is measured alone over a sample of mixed text, by counting and not by the clock. With --as-of, \
      rules that end within ninety days of that day are named. A pack that has a lock is held against it.
      """)

  @Argument(help: "The pack's folder, such as Rules/core.")
  var pack: String

  @Option(help: "The day, yyyy-mm-dd, on which the pack is to be used.")
  var asOf: String?

  @OptionGroup var output: AnswerOptions

  func answer() throws -> Answer {
    let desk = try RuleDesk(packs: [pack])
    let name = self.pack
    var diagnostics = desk.warnings
    for pack in desk.packs {
      diagnostics += RuleFolder.lockDifferences(pack, RuleFolder.files(at: name), name: name)
      diagnostics += RuleCostCheck.diagnostics(of: pack)
      if let asOf { diagnostics += RulesCheckCommand.endings(of: pack, asOf: asOf) }
    }
    let errors = diagnostics.filter { $0.severity == .error }.count
    let warnings = diagnostics.filter { $0.severity == .warning }.count
    let rules = desk.packs.reduce(0) { $0 + $1.rules.count }
    return Answer(
      diagnostics: diagnostics.sorted(),
      words: ["\(rules) rules, \(errors) errors, \(warnings) warnings."],
      facts: [
        .init("rules", .integer(rules)), .init("errors", .integer(errors)),
        .init("warnings", .integer(warnings)),
      ], code: errors == 0 ? CommandExit.done : CommandExit.inputFailed)
  }

  private static func endings(of pack: RulePack, asOf: String) -> [Diagnostic] {
    guard let day = DayNumber(asOf) else { return [] }
    return pack.rules.compactMap { rule in
      guard let until = rule.effective.until, let end = DayNumber(until), end.days - day.days < 90 else {
        return nil
      }
      let words = end.days < day.days ? "ended on" : "ends on"
      return Diagnostic(.ruleExpires, "The rule `\(rule.id)` \(words) \(until).", at: rule.place)
    }
  }
}
