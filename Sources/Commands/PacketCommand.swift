import ArgumentParser
import Diagnostics
import Sealing

/// `tearline packet`: packets as bags.
struct PacketCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "packet", abstract: "Check packets.", subcommands: [Verify.self])

  struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check that a packet is whole, without case file or network.",
      discussion: "Follows RFC 8493. Says which file was changed, added or lost.")

    @Argument(help: "The packet's folder.")
    var packet: String

    func run() throws {
      try CommandExit.leave(execute(.standard()))
    }

    func execute(_ console: Console) -> Int32 {
      let report = BagVerifier().verify(packet)
      for finding in report.findings {
        console.err("\(finding.severity.rawValue)[\(finding.code)]: \(finding.path): \(finding.message)")
      }
      guard report.isValid else {
        console.out("NOT VALID. Do not rely on this packet; ask for it again from where it came.")
        return CommandExit.inputFailed
      }
      console.out("Valid: every file is the one that was sealed, and none is missing or added.")
      console.out(
        "This proves nothing about who sealed it, nor that what the documents say is true.")
      return CommandExit.done
    }
  }
}
