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

/// `tearline registry merge`.
struct RegistryMergeCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Record that two records of the registry are one person.")

  @Argument(help: "The record that is joined to the other; its id goes on to find the person.")
  var source: String

  @Argument(help: "The record that stays.")
  var target: String

  @Option(help: "The output folder of a run.")
  var out: String

  @OptionGroup var decision: ReviewerOptions

  func execute(_ console: Console) -> Int32 {
    CaseAccess.with(out, console) { store in
      let number = try RegistryReview(store).merge(source, into: target, by: decision.reviewer)
      console.out("Decision \(number) is recorded. The next run joins \(source) to \(target).")
      return CommandExit.done
    }
  }
}

/// `tearline registry split`.
struct RegistrySplitCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "split", abstract: "Take back a merge; it stays on record.")

  @Argument(help: "The number of the decision that joined the two.")
  var merge: Int

  @Option(help: "The output folder of a run.")
  var out: String

  @OptionGroup var decision: ReviewerOptions

  func execute(_ console: Console) -> Int32 {
    CaseAccess.with(out, console) { store in
      try RegistryReview(store).split(merge, by: decision.reviewer)
      console.out("Decision \(merge) is taken back. The next run keeps the two records apart.")
      return CommandExit.done
    }
  }
}

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
