import ArgumentParser
import Diagnostics
import Interchange
import Pipeline
import Rules

/// `tearline rules docs`: a page a rule, for those who read and approve them.
struct RulesDocumentCommand: AnsweringCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs", abstract: "Write a page of Markdown for every rule of a pack, and a list of them.")

  @Argument(help: "The pack's folder, such as Rules/core.")
  var pack: String

  @Option(help: "The folder that the pages go to; it must be there.")
  var out: String

  @OptionGroup var output: AnswerOptions

  func answer() throws -> Answer {
    let (pack, warnings) = try RulesCommand.load(self.pack)
    let index = pack.rules.map { "| [\($0.id)](\($0.id).md) | \($0.title) | \($0.status.rawValue) |" }
    let head = ["# \(pack.title)", "", "Pack `\(pack.id)` \(pack.version), \(pack.rules.count) rules.", ""]
    let table = ["| rule | what it does | status |", "|---|---|---|"] + index
    try PackFile.write(RulesDocumentCommand.bytes(head + table), "README.md", in: out)
    for rule in pack.rules {
      try PackFile.write(RulesDocumentCommand.bytes(RulePage(rule).lines), "\(rule.id).md", in: out)
    }
    return Answer(
      diagnostics: warnings, words: ["\(pack.rules.count) pages written."],
      facts: [.init("pages", .integer(pack.rules.count))])
  }

  private static func bytes(_ lines: [String]) -> [UInt8] {
    Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}
