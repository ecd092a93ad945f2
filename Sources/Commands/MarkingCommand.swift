import ArgumentParser

/// `tearline marking`: what a marking means, what is wrong with it, what several add up to, who may have it.
struct MarkingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "marking", abstract: "Read, check, roll up and test markings.",
    subcommands: [
      MarkingParseCommand.self, MarkingCheckCommand.self, MarkingRollUpCommand.self,
      MarkingReleaseCommand.self,
    ])
}
