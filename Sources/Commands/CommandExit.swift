import ArgumentParser

/// The exit codes every command shares.
enum CommandExit {
  static let done: Int32 = 0
  static let personNeeded: Int32 = 1
  static let inputFailed: Int32 = 2
  static let leak: Int32 = 3

  /// Ends the process with `code`, unless it is 0.
  static func leave(_ code: Int32) throws {
    if code != done { throw ExitCode(code) }
  }
}
