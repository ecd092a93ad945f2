import ArgumentParser
import Diagnostics
import Interchange
import Pipeline
import RuleLanguage
import Rules

/// `tearline order`: release orders.
struct OrderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "order", abstract: "Check a release order, and say what it lets out.",
    subcommands: [Check.self, Explain.self])

  struct Check: AnsweringCommand {
    static let configuration = CommandConfiguration(
      abstract: "All errors of a release order, its packs and its lists at once, with their places.")

    @Argument(help: "The order, a YAML file.")
    var file: String

    @Option(help: "The folder of rule packs.")
    var rules = "Rules"

    @OptionGroup var output: AnswerOptions

    func answer() throws -> Answer {
      let loaded = try OrderFile(file, rules: rules)
      let count = loaded.packs.reduce(0) { $0 + $1.rules.count }
      return Answer(
        diagnostics: loaded.warnings,
        words: ["Order \(loaded.order.id): \(count) rules, \(loaded.lists.count) lists, no error."],
        facts: [
          .init("order", .string(loaded.order.id)), .init("rules", .integer(count)),
          .init("lists", .integer(loaded.lists.count)),
        ])
    }
  }

  struct Explain: ConsoleCommand {
    static let configuration = CommandConfiguration(
      abstract: "In words: what a release order lets out, to whom, and what still waits for people.")

    @Argument(help: "The order, a YAML file.")
    var file: String

    func execute(_ console: Console) -> Int32 {
      do {
        let (order, diagnostics) = ReleaseOrderLoader.load(try InputFile.bytes(of: file), file: file)
        console.show(diagnostics)
        guard let order else { return CommandExit.inputFailed }
        console.out(OrderWords(order).text)
        return CommandExit.done
      } catch {
        return ErrorReport.show(error, on: console)
      }
    }
  }
}
