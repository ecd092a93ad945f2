import ArgumentParser
import CaseStore
import Diagnostics
import Identity
import Pipeline

/// `tearline registry import`.
struct RegistryImportCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Record a registry as the next version of a case's registry.",
    discussion: """
      A run records the registry it is given by itself; importing it first records who brought it in and why. \
      Decisions about people whose records changed must be looked at again; all others hold.
      """)

  @Argument(help: "The registry.")
  var file: String

  @Option(help: "The output folder of a run.")
  var out: String

  @OptionGroup var decision: ReviewerOptions

  func execute(_ console: Console) -> Int32 {
    CaseAccess.with(out, console) { store in
      let registry = try RegistryCommand.read(file, console)
      let (version, isNew) = try RegistryReview(store).record(registry, by: decision.reviewer)
      guard isNew, let record = try RegistryReview(store).versions().last else {
        console.out("Nothing changed: version \(version) is this registry.")
        return CommandExit.done
      }
      console.out(
        "Version \(version): \(record.people) people; \(record.added) added, \(record.changed) changed, \(record.removed) removed."
      )
      return CommandExit.done
    }
  }
}
