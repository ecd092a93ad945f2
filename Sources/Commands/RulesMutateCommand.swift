import ArgumentParser
import Detection
import Pipeline
import Rules

/// `tearline rules mutate`: whether the tests would notice a change.
struct RulesMutateCommand: ConsoleCommand {
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

  func execute(_ console: Console) -> Int32 {
    do {
      let pack = try RulesCommand.load(self.pack, console)
      let runner = RuleFolder.runner
      var killed = 0
      var count = 0
      for rule in pack.rules where rule.id.hasPrefix(self.rule) {
        let report = runner.mutate(rule, of: pack)
        killed += report.killed
        count += report.count
        if quiet { continue }
        console.out("\(rule.id): \(report.killed) of \(report.count)")
        for survivor in report.survivors { console.out("  no test notices: \(survivor.change)") }
      }
      let share = count == 0 ? 1000 : killed * 1000 / count
      console.out("\(killed) of \(count) changes noticed: \(share / 10).\(share % 10) %")
      return killed == count ? CommandExit.done : CommandExit.personNeeded
    } catch {
      return ErrorReport.show(error, on: console)
    }
  }
}
