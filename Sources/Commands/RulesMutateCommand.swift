import ArgumentParser
import Detection
import Interchange
import Pipeline
import Rules

/// `tearline rules mutate`: whether the tests would notice a change.
struct RulesMutateCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "mutate",
    abstract:
      "Change one thing in a rule at a time and run its tests; name the changes that no test notices.",
    discussion: """
      A word, an alternative, an exception or a bound is left out, a distance made short or long. Some changes make \
      no difference to what a rule means, so not every one that passes is a gap in the tests.
      """)

  @Argument(help: "The pack's folder, such as Rules/core.")
  var pack: String

  @Option(help: "Only rules whose id begins with this.")
  var rule = ""

  @Flag(help: "Print the score alone.")
  var quiet = false

  @OptionGroup var output: AnswerOptions

  func answer() throws -> Answer {
    let (pack, warnings) = try RulesCommand.load(self.pack)
    let runner = RuleFolder.runner
    var answer = Answer(diagnostics: warnings)
    var killed = 0
    var count = 0
    var rules: [JSON] = []
    for rule in pack.rules where rule.id.hasPrefix(self.rule) {
      let report = runner.mutate(rule, of: pack)
      killed += report.killed
      count += report.count
      if quiet { continue }
      answer.words.append("\(rule.id): \(report.killed) of \(report.count)")
      answer.words += report.survivors.map { "  no test notices: \($0.change)" }
      rules.append([
        "rule": .string(rule.id), "noticed": .integer(report.killed), "changes": .integer(report.count),
        "unnoticed": .array(report.survivors.map { .string($0.change) }),
      ])
    }
    let share = count == 0 ? 1000 : killed * 1000 / count
    answer.words.append("\(killed) of \(count) changes noticed: \(share / 10).\(share % 10) %")
    answer.facts = [
      .init("noticed", .integer(killed)), .init("changes", .integer(count)), .init("rules", .array(rules)),
    ]
    answer.code = killed == count ? CommandExit.done : CommandExit.personNeeded
    return answer
  }
}
