import ArgumentParser
import Detection
import Pipeline
import Rules

/// `tearline rules test`: the tests that rules carry.
struct RulesTestCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Run the tests inside the rules, as every run does before it starts.",
    discussion: """
      Each test is run as it is written and then with its text written in other ways that mean the same: other line \
      ends, no-break spaces, soft hyphens, split lines, accented letters in front, and as XML.
      """)

  @Argument(help: "The pack's folder, such as Rules/core.")
  var pack: String

  func execute(_ console: Console) -> Int32 {
    do {
      let pack = try RulesCommand.load(self.pack, console)
      let report = RuleFolder.test(pack)
      console.show(report.failures)
      guard report.isPassed else {
        console.out(
          "\(report.failures.count) failures in \(report.tests) tests of \(pack.rules.count) rules.")
        return CommandExit.inputFailed
      }
      console.out(
        "\(report.tests) tests of \(pack.rules.count) rules hold, in \(report.readings) ways of writing them."
      )
      return CommandExit.done
    } catch {
      return ErrorReport.show(error, on: console)
    }
  }
}
