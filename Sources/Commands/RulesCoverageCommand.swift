import ArgumentParser
import Detection
import Pipeline
import Rules

/// `tearline rules coverage`: what no test reaches.
struct RulesCoverageCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage",
    abstract:
      "Matchers, words and list entries of a pack that no test finds; ends with 1 where there are any.")

  @Argument(help: "The pack's folder, such as Rules/core.")
  var pack: String

  func execute(_ console: Console) -> Int32 {
    do {
      let pack = try RulesCommand.load(self.pack, console)
      let gaps = RuleFolder.runner.gaps(of: pack)
      for gap in gaps { console.out("\(gap.rule): \(gap.part)") }
      console.out("\(gaps.count) parts that no test reaches.")
      return gaps.isEmpty ? CommandExit.done : CommandExit.personNeeded
    } catch {
      return ErrorReport.show(error, on: console)
    }
  }
}
