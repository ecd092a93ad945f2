import ArgumentParser
import CaseStore
import Pipeline
import Sealing

/// `tearline ledger seal`: a checkpoint of the ledger, and proofs for the packets.
struct LedgerSealCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal",
    abstract: "Write a checkpoint of the record, and put a proof of its publication beside every packet.",
    discussion: """
      The checkpoint (c2sp.org/tlog-checkpoint) goes to OUT/ledger, where every one is kept: it stands for all entries \
      up to now. Each packet gets signatures/export.tlog-proof, which `packet verify` checks without the case. Nothing \
      that was sealed is changed. Give checkpoints to others, on paper too: whoever holds one can notice a record that \
      was rewritten or cut off later.
      """)

  @Argument(help: "The output folder of a run.")
  var out: String

  @Option(help: "The private key that signs the checkpoint: Ed25519 in a PEM file, without a passphrase.")
  var key: String?

  @Option(
    help: ArgumentHelp(
      "A checkpoint that somebody holds: a proof that the new one goes on from it is written beside it. It may be given more than once.",
      valueName: "file"))
  var since: [String] = []

  func execute(_ console: Console) -> Int32 {
    CaseAccess.with(out, console) { store in
      let pem = try key.map { (pem: try InputFile.bytes(of: $0), file: $0) }
      let held = try since.map { (name: $0, bytes: try InputFile.bytes(of: $0)) }
      let result = try LedgerSealing.seal(out, store, since: held, key: pem)
      let checkpoint = result.checkpoint
      console.out("\(checkpoint.count) entries sealed: \(result.path)")
      for path in result.consistency { console.out("It goes on from what is held: \(path)") }
      console.out("Packets with a proof: \(result.packets.count) of \(try store.packets().count)")
      if let key = result.key {
        console.out("Signed with the key \(SignedNote.verifierKey(key, name: checkpoint.origin))")
        console.out(key.line)
      } else {
        console.out(
          "Not signed: it proves something only to those to whom you give it by another way. Use --key to sign it."
        )
      }
      return CommandExit.done
    }
  }
}
