import ArgumentParser
import Detection
import Interchange
import Pipeline
import Rules

/// `tearline rules test`: the tests that rules carry.
struct RulesTestCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Run the tests inside the rules, as every run does before it starts.",
    discussion: """
      Each test is run as it is written and then with its text written in other ways that mean the same: other line \
      ends, no-break spaces, soft hyphens, split lines, accented letters in front, and as XML.
      """)

  @Argument(help: "The pack's folder, such as Rules/core.")
  var pack: String

  @OptionGroup var output: AnswerOptions

  func answer() throws -> Answer {
    let (pack, warnings) = try RulesCommand.load(self.pack)
    let report = RuleFolder.test(pack)
    let count = report.failures.count
    let words =
      report.isPassed
      ? "\(report.tests) tests of \(pack.rules.count) rules hold, in \(report.readings) ways of writing them."
      : "\(count) failures in \(report.tests) tests of \(pack.rules.count) rules."
    return Answer(
      diagnostics: warnings + report.failures, words: [words],
      facts: [
        .init("rules", .integer(pack.rules.count)), .init("tests", .integer(report.tests)),
        .init("readings", .integer(report.readings)), .init("failures", .integer(count)),
      ], code: report.isPassed ? CommandExit.done : CommandExit.inputFailed)
  }
}
