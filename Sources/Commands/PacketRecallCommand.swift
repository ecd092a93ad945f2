import ArgumentParser
import CaseStore
import Pipeline
import Sealing

/// `tearline packet recall`: a packet that may not be relied on any more.
struct PacketRecallCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "recall", abstract: "Recall a packet, and write the page that tells everyone who has it.",
    discussion: """
      The packet is moved to OUT/withdrawn, the decision is recorded with its entry in the ledger, and the page is \
      written beside it: send it to everyone who has the packet. `packet verify --notice` then refuses the copy. The \
      same packet is not built again until a report, a decision, the registry, the rules or the order changes.
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

  func execute(_ console: Console) -> Int32 {
    CaseAccess.with(out, console) { store in
      let result = try PacketRecall.recall(
        out, store, packet: packet, version: version, statement: statement, by: reviewer.reviewer)
      console.out("\(packet) is recalled: \(result.notice.tagManifest)")
      console.out("Send this page to everyone who has it: \(result.path)")
      return CommandExit.done
    }
  }
}
