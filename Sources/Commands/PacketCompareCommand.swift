import ArgumentParser
import Diagnostics
import Pipeline

/// `tearline packet compare`: two editions or versions of one packet.
struct PacketCompareCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Look in the lesser of two editions of a packet for what only the fuller shows.",
    discussion: """
      Whatever the documents of the fuller packet say and those of the lesser do not is looked for in every file of the \
      lesser: pages, tables, model, load files, names. What the lesser's own documents show is what its order released, \
      and is not questioned here.

      Exit codes: 0 nothing found; 3 a leak; 2 a packet could not be read.
      """)

  @Argument(help: "The folder of the fuller packet, such as the sealed edition.")
  var fuller: String

  @Argument(help: "The folder of the lesser packet, such as the public edition.")
  var lesser: String

  func execute(_ console: Console) -> Int32 {
    do {
      let result = try EditionPair.compare(fuller: fuller, lesser: lesser)
      console.show(result.leaks + result.unsought)
      guard result.leaks.isEmpty else {
        console.out("LEAK: do not release the lesser packet.")
        return CommandExit.leak
      }
      console.out(
        "\(result.secrets) passages, names and numbers are in the fuller packet only, and none of them is in any file of "
          + "the lesser."
      )
      return CommandExit.done
    } catch {
      return ErrorReport.show(error, on: console)
    }
  }
}
