import ArgumentParser
import CaseStore
import Diagnostics
import Identity
import Pipeline

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
