import ArgumentParser

/// A command that speaks through a console and answers with an exit code, so that tests call it in process.
protocol ConsoleCommand: ParsableCommand {
  /// Whether it prints document text, which is masked otherwise.
  var reveal: Bool { get }

  func execute(_ console: Console) -> Int32
}

extension ConsoleCommand {
  var reveal: Bool { false }

  func run() throws {
    try CommandExit.leave(execute(.standard(reveal: reveal)))
  }
}
