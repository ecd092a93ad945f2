import ArgumentParser
import CaseStore
import Pipeline
import Sealing

/// `tearline packet recall`: a packet that may not be relied on any more.
struct PacketRecallCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "recall", abstract: "Recall a packet, and write the notice that tells everyone who has it.",
    discussion: """
      The packet is moved to OUT/withdrawn, the decision is recorded with its entry in the ledger, and the notice is \
      written beside it, as a small bag with one page: send it to everyone who has the packet. With --key or --with it \
      is signed as packets are; `packet sign` signs it later. `packet verify --notice` then refuses the copy. The same \
      packet is not built again until a report, a decision, the registry, the rules or the order changes.
      """)

  @Argument(help: "The output folder of a run.")
  var out: String

  @Argument(help: "The packet's id, such as PKT-R004.")
  var packet: String

  @Option(help: "A version that was given out; without it, the packet that stands.")
  var version: Int?

  @OptionGroup var reviewer: ReviewerOptions

  @Option(help: "What recipients are told, in a sentence. It is on the page and is given out.")
  var statement: String

  @OptionGroup var key: KeyOptions

  func execute(_ console: Console) -> Int32 {
    CaseAccess.with(out, console) { store in
      let result = try PacketRecall.recall(
        out, store, packet: packet, version: version, statement: statement, by: reviewer.reviewer,
        signer: key.signer())
      console.out("\(packet) is recalled: \(result.notice.tagManifest)")
      console.out("Send this notice to everyone who has it: \(result.path)")
      if let key = result.key {
        console.out("It is signed with the key \(key.fingerprint)")
        console.out(key.line)
      } else {
        console.out("It is not signed. `tearline packet sign \(result.path)` signs it.")
      }
      return CommandExit.done
    }
  }
}
