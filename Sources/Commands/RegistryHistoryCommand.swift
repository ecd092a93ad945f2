import ArgumentParser
import CaseStore
import Diagnostics
import Identity
import Pipeline

/// `tearline registry history`.
struct RegistryHistoryCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "The versions of a case's registry, and the merges of its records.")

  @Argument(help: "The output folder of a run.")
  var out: String

  func execute(_ console: Console) -> Int32 {
    CaseAccess.with(out, console) { store in
      let review = RegistryReview(store)
      for version in try review.versions() {
        console.out(
          "Version \(version.version)  \(version.people) people; \(version.added) added, \(version.changed) changed, \(version.removed) removed"
        )
        console.out("   \(RegistryHistoryCommand.words(version.by))")
      }
      for decision in try review.merges() {
        let words =
          decision.undoes.map { "takes back decision \($0)" }
          ?? "\(decision.subject)\(decision.holds ? "" : ", taken back")"
        console.out("Decision \(decision.sequence)  \(words)")
        console.out("   \(RegistryHistoryCommand.words(decision.by))")
      }
      return CommandExit.done
    }
  }

  private static func words(_ by: Attribution) -> String {
    "\(by.time)  \(by.name), \(by.role); authority: \(by.authority); reason: \(by.reason)"
  }
}
