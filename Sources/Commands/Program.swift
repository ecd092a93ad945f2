public import ArgumentParser
import Readers

/// The `tearline` program.
public struct Program: AsyncParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "tearline",
    abstract: "Declassification and evidence packets, offline.",
    discussion: """
      Reads a folder of intelligence reports, withholds what a release order does not cover, ties what is said \
      to detainee identifiers, and writes packets that anyone can verify. A release, a link and an omission are \
      decisions of people; Tearline proposes, computes and records.

      Exit codes: 0 done; 1 done but a person is needed; 2 an input failed; 3 a leak was found and nothing was \
      exported; 64 the command line was wrong.
      """,
    version: Version.text,
    subcommands: [
      RunCommand.self, CaseCommand.self, DocumentCommand.self, MarkingCommand.self, ScanCommand.self,
      RulesCommand.self, OrderCommand.self, RegistryCommand.self, LinksCommand.self, ReviewCommand.self,
      PacketCommand.self,
      VerifyCommand.self, LedgerCommand.self,
      ExplainCommand.self,
    ])

  public init() {}

  /// Runs the program with the process's arguments and ends the process.
  public static func start() async {
    ReadingMemory.keepForNextDocument()
    await main()
  }
}
