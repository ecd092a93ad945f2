import ArgumentParser
import CaseStore
import Pipeline

/// `tearline packet issue`: a packet that is given out.
struct PacketIssueCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "issue", abstract: "Record that a packet is given out, to whom and by whom.",
    discussion: """
      Until then a packet is a draft, built again under the same numbers as often as something changes. From then on its \
      Bates numbers are used for ever: what is built next is the next version, numbered behind them, and says what it \
      shows or withholds otherwise, and by what order.
      """)

  @Argument(help: "The output folder of a run.")
  var out: String

  @Argument(help: "The packet's id, such as PKT-R004.")
  var packet: String

  @Option(help: "To whom.")
  var to: String

  @OptionGroup var reviewer: ReviewerOptions

  func execute(_ console: Console) -> Int32 {
    CaseAccess.with(out, console) { store in
      let result = try PacketIssue.issue(out, store, packet: packet, to: to, by: reviewer.reviewer)
      let range = result.bates.map { ", \($0.first) to \($0.last)" } ?? ""
      console.out("\(packet), version \(result.version)\(range), is recorded as given out to \(to).")
      return CommandExit.done
    }
  }
}
