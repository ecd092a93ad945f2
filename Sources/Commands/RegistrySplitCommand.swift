import ArgumentParser
import CaseStore
import Diagnostics
import Identity
import Pipeline

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
