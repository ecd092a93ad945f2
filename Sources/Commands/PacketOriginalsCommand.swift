import ArgumentParser
import CaseStore
import Pipeline

/// `tearline packet seal-originals`: the originals of a packet's documents, for the court alone.
struct PacketOriginalsCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "seal-originals",
    abstract: "Put the originals of a packet's documents into a sealed bag of their own. NOT FOR RELEASE.",
    discussion: """
      Writes TO/PKT-originals, a bag with the originals and their salts, and TO/PKT-commitments.csv, which may be given \
      out with the packet: it holds SHA-256 over each original behind 32 random bytes, so that the originals cannot be \
      exchanged later and nobody can confirm a guess at what they say. `packet verify` opens them again.
      """)

  @Argument(help: "The output folder of a run.")
  var out: String

  @Argument(help: "The packet's id, such as PKT-R004.")
  var packet: String

  @Option(help: "The folder of reports, as the run read it.")
  var folder: String

  @Option(help: "Where the sealed bag goes: never where packets are given out from.")
  var to: String

  @OptionGroup var reviewer: ReviewerOptions

  func execute(_ console: Console) -> Int32 {
    CaseAccess.with(out, console) { store in
      let result = try OriginalsSealing.seal(
        out, store, packet: packet, reports: folder, into: to, by: reviewer.reviewer)
      console.out("\(result.documents) originals sealed, NOT FOR RELEASE: \(result.bag)")
      console.out("Commitments to them, which may be given out: \(result.commitments)")
      return CommandExit.done
    }
  }
}
