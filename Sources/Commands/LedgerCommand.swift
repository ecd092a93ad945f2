import ArgumentParser
import CaseStore
import Sealing

/// `tearline ledger`: the case's record of events.
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "Show or verify the record of what was done in a case.",
    subcommands: [Show.self, Verify.self])

  struct Show: ConsoleCommand {
    static let configuration = CommandConfiguration(abstract: "Print every entry, one JSON object a line.")

    @Argument(help: "The output folder of a run.")
    var out: String

    func execute(_ console: Console) -> Int32 {
      CaseAccess.with(out, console) { store in
        for line in try store.ledgerLines() { console.out(String(decoding: line, as: UTF8.self)) }
        return CommandExit.done
      }
    }
  }

  struct Verify: ConsoleCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check the chain of digests from the first entry.")

    @Argument(help: "The output folder of a run.")
    var out: String

    func execute(_ console: Console) -> Int32 {
      CaseAccess.with(out, console) { store in
        try store.verifyLedger()
        let lines = try store.ledgerLines()
        console.out("\(lines.count) entries, the chain is whole.")
        console.out(
          "Entries cut off at the end cannot be noticed from the case alone: compare the count with your own record."
        )
        return CommandExit.done
      }
    }
  }
}
