import ArgumentParser
import Detection
import Diagnostics
import Pipeline
import Rules

/// `tearline rules`: rule packs.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Check and test rule packs.",
    subcommands: [Check.self, Test.self, RulesExplainCommand.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "All errors of a pack at once, with their places.")

    @Argument(help: "The pack's folder, such as Rules/core.")
    var pack: String

    func run() throws {
      try CommandExit.leave(execute(.standard()))
    }

    func execute(_ console: Console) -> Int32 {
      let (pack, diagnostics) = RulesCommand.load(self.pack)
      console.show(diagnostics)
      guard let pack else { return CommandExit.inputFailed }
      console.show(RuleCostCheck.diagnostics(of: pack))
      console.out("\(pack.rules.count) rules, no error.")
      return CommandExit.done
    }
  }

  struct Test: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Run the tests inside the rules, as every run does before it starts.")

    @Argument(help: "The pack's folder, such as Rules/core.")
    var pack: String

    func run() throws {
      try CommandExit.leave(execute(.standard()))
    }

    func execute(_ console: Console) -> Int32 {
      let (pack, diagnostics) = RulesCommand.load(self.pack)
      console.show(diagnostics)
      guard let pack else { return CommandExit.inputFailed }
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
    }
  }

  private static func load(_ path: String) -> (pack: RulePack?, diagnostics: [Diagnostic]) {
    RuleFolder.pack(at: path)
  }
}
