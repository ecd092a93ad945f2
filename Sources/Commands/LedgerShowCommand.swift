import ArgumentParser
import CaseStore

/// `tearline ledger show`.
struct LedgerShowCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print every entry, one JSON object a line.")

  @Argument(help: "The output folder of a run.")
  var out: String

  func execute(_ console: Console) -> Int32 {
    CaseAccess.with(out, console) { store in
      for line in try store.ledgerLines() { console.out(String(decoding: line, as: UTF8.self)) }
      return CommandExit.done
    }
  }
}
