import ArgumentParser
import CaseStore
import Diagnostics
import Pipeline
import Sealing

/// `tearline ledger verify`.
struct LedgerVerifyCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check the chain of digests from the first entry, and every checkpoint.",
    discussion: """
      Every checkpoint in OUT/ledger, and every one you give, must stand for the first entries of the record as it is \
      now. Two that do are consistent with each other. Give one that was kept elsewhere: only that shows that the \
      record was not rewritten as a whole, or replaced by an older copy.
      """)

  @Argument(help: "The output folder of a run.")
  var out: String

  @Option(
    help: ArgumentHelp(
      "A checkpoint that was kept elsewhere. It may be given more than once.", valueName: "file"))
  var checkpoint: [String] = []

  @Option(
    help: ArgumentHelp(
      "The key that must have signed the checkpoints you give: a PEM public key or an OpenSSH .pub file.",
      valueName: "file"))
  var signer: String?

  func execute(_ console: Console) -> Int32 {
    CaseAccess.with(out, console) { store in
      let keys = try SignerKeys.read(signer)
      let files = try checkpoint.map { (name: $0, bytes: try InputFile.bytes(of: $0)) }
      let result = try LedgerSealing.verify(out, store, files: files, keys: keys ?? [])
      let count = try store.ledgerLines().count
      guard result.problems.isEmpty else {
        console.show(result.problems)
        console.out(
          "NOT VALID. The chain of the \(count) entries is whole, and it is not the one that was sealed.")
        return CommandExit.inputFailed
      }
      console.out("\(count) entries, the chain is whole.")
      console.out(
        result.held == 0
          ? "Entries cut off at the end cannot be noticed from the case alone: compare the count with your own record, "
            + "or give a checkpoint that was kept elsewhere."
          : "\(result.held) checkpoints stand for it" + (files.isEmpty ? ", all kept beside it." : "."))
      return CommandExit.done
    }
  }
}
