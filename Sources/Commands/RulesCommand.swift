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

  /// A pack, with what it warns of.
  ///
  /// - Throws: every error at once where it cannot be used.
  static func load(_ path: String) throws(CommandFailure) -> (pack: RulePack, warnings: [Diagnostic]) {
    let (pack, diagnostics) = RuleFolder.pack(at: path)
    guard let pack else { throw CommandFailure(diagnostics) }
    return (pack, diagnostics)
  }
}
