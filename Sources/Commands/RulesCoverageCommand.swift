import ArgumentParser
import Detection
import Interchange
import Pipeline
import Rules

/// `tearline rules coverage`: what no test reaches.
struct RulesCoverageCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract:
      "Matchers, words and list entries of a pack that no test finds; ends with 1 where there are any.")

  @Argument(help: "The pack's folder, such as Rules/core.")
  var pack: String

  @OptionGroup var output: AnswerOptions

  func answer() throws -> Answer {
    let (pack, warnings) = try RulesCommand.load(self.pack)
    let gaps = RuleFolder.runner.gaps(of: pack)
    return Answer(
      diagnostics: warnings,
      words: gaps.map { "\($0.rule): \($0.part)" } + ["\(gaps.count) parts that no test reaches."],
      facts: [
        .init("gaps", .array(gaps.map { ["rule": .string($0.rule), "part": .string($0.part)] }))
      ], code: gaps.isEmpty ? CommandExit.done : CommandExit.personNeeded)
  }
}
