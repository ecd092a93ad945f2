import ArgumentParser
import Diagnostics
import Pipeline
import Rules

/// `tearline rules`: rule packs.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Write, check, test, explain and sign rule packs.",
    subcommands: [
      RulesNewCommand.self, RulesCheckCommand.self, RulesTestCommand.self, RulesFormatCommand.self,
      RulesTryCommand.self, RulesExplainCommand.self, RulesCoverageCommand.self, RulesMutateCommand.self,
      RulesBaselineCommand.self, RulesSchemaCommand.self, RulesDocumentCommand.self, RulesLockCommand.self,
      RulesSignCommand.self, RulesVerifyCommand.self,
    ])

  /// A pack with what is wrong with it shown.
  ///
  /// - Throws: where it cannot be used, without diagnostics, for they have been shown.
  static func load(_ path: String, _ console: Console) throws(CommandFailure) -> RulePack {
    let (pack, diagnostics) = RuleFolder.pack(at: path)
    console.show(diagnostics)
    guard let pack else { throw CommandFailure() }
    return pack
  }
}
