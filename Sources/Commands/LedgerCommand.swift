import ArgumentParser

/// `tearline ledger`: the case's record of events.
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "Show, seal or verify the record of what was done in a case.",
    subcommands: [LedgerShowCommand.self, LedgerSealCommand.self, LedgerVerifyCommand.self])
}
