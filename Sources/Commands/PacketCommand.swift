import ArgumentParser

/// `tearline packet`: packets as bags.
struct PacketCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "packet", abstract: "Check, sign, give out, compare and recall packets.",
    subcommands: [
      PacketVerifyCommand.self, PacketSignCommand.self, PacketCompareCommand.self,
      PacketOriginalsCommand.self, PacketIssueCommand.self, PacketRecallCommand.self,
    ])
}
