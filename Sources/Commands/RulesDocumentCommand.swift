import ArgumentParser
import Diagnostics
import Pipeline
import Rules

/// `tearline rules docs`: a page a rule, for those who read and approve them.
struct RulesDocumentCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs", abstract: "Write a page of Markdown for every rule of a pack, and a list of them.")

  @Argument(help: "The pack's folder, such as Rules/core.")
  var pack: String

  @Option(help: "The folder that the pages go to; it must be there.")
  var out: String

  func execute(_ console: Console) -> Int32 {
    do {
      let pack = try RulesCommand.load(self.pack, console)
      let index = pack.rules.map { "| [\($0.id)](\($0.id).md) | \($0.title) | \($0.status.rawValue) |" }
      let head = ["# \(pack.title)", "", "Pack `\(pack.id)` \(pack.version), \(pack.rules.count) rules.", ""]
      let table = ["| rule | what it does | status |", "|---|---|---|"] + index
      try PackFile.write(RulesDocumentCommand.bytes(head + table), "README.md", in: out)
      for rule in pack.rules {
        try PackFile.write(RulesDocumentCommand.bytes(RulePage(rule).lines), "\(rule.id).md", in: out)
      }
      console.out("\(pack.rules.count) pages written.")
      return CommandExit.done
    } catch {
      return ErrorReport.show(error, on: console)
    }
  }

  private static func bytes(_ lines: [String]) -> [UInt8] {
    Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}
