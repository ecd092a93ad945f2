import ArgumentParser
import CaseStore
import Glibc
import Pipeline

/// `tearline case`: what a case holds and what waits for people.
struct CaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case", abstract: "What a case holds and what waits for a person.",
    subcommands: [Status.self])

  struct Status: ConsoleCommand {
    static let configuration = CommandConfiguration(abstract: "Documents, packets and what is open.")

    @Argument(help: "The output folder of a run.")
    var out: String

    func execute(_ console: Console) -> Int32 {
      CaseAccess.looking(out, console) { store, isHeld in
        if let standing = RunStanding.last(in: out) {
          console.out(
            isHeld ? "A run is under way." : "The last run was cut off; another one goes on from there.")
          console.out("  " + StandingWords.line(standing))
          if isHeld, let waiting = StandingWords.waiting(standing, now: time(nil)) {
            console.out("  " + waiting)
          }
        }
        let read = try store.tallies(of: .read)
        console.out("Documents: \(read["parsed"] ?? 0) read, \(read["quarantined"] ?? 0) quarantined")
        let packets = try store.packets()
        console.out("Packets: \(packets.count)")
        for packet in packets {
          console.out(
            "  \(packet.id)  documents \(packet.documents)  pages \(packet.pages)  boxes \(packet.boxes)")
        }
        let pending = try store.pending()
        console.out(pending.isEmpty ? "Nothing waits for a person." : "Open, by document:")
        for item in pending {
          console.out("  \(item.controlNumber)  \(item.kind)  \(item.words)  \(item.count)")
        }
        return pending.isEmpty ? CommandExit.done : CommandExit.personNeeded
      }
    }
  }
}
