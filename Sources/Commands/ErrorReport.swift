import CaseStore
import Diagnostics
import Pipeline

/// What any error of the layers below means for the person at the terminal.
enum ErrorReport {
  /// - Returns: the exit code.
  static func show(_ error: any Error, on console: Console) -> Int32 {
    if let diagnostics = diagnostics(of: error) {
      console.show(diagnostics)
    } else {
      console.err("error: \(error)\n  = help: Report this message with the command that gave it.")
    }
    return CommandExit.inputFailed
  }

  /// - Returns: nil for an error that nobody expected.
  static func diagnostics(of error: any Error) -> [Diagnostic]? {
    switch error {
    case let failure as RunFailure: failure.diagnostics
    case let failure as CaseFailure: [failure.diagnostic]
    case let failure as CommandFailure: failure.diagnostics
    default: nil
    }
  }
}
