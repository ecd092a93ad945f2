import ArgumentParser

/// `tearline packet`: packets as bags.
struct PacketCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "packet", abstract: "Check and sign packets.",
    subcommands: [PacketVerifyCommand.self, PacketSignCommand.self])
}
