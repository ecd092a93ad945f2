import CaseStore
import Diagnostics
import Pipeline

/// What any error of the layers below means for the person at the terminal.
enum ErrorReport {
  /// - Returns: the exit code.
  static func show(_ error: any Error, on console: Console) -> Int32 {
    switch error {
    case let failure as RunFailure: console.show(failure.diagnostics)
    case let failure as CaseFailure: console.show([failure.diagnostic])
    case let failure as CommandFailure: console.show(failure.diagnostics)
    default: console.err("error: \(error)\n  = help: Report this message with the command that gave it.")
    }
    return CommandExit.inputFailed
  }
}
