/// A command that finds something out: one answer, in whichever form is asked for.
protocol AnsweringCommand: ConsoleCommand {
  var output: AnswerOptions { get }

  /// - Throws: what kept it from an answer; its diagnostics are printed in the same form.
  func answer() throws -> Answer
}

extension AnsweringCommand {
  func execute(_ console: Console) -> Int32 {
    let found: Answer
    do { found = try answer() } catch {
      guard let diagnostics = ErrorReport.diagnostics(of: error) else {
        return ErrorReport.show(error, on: console)
      }
      found = Answer(diagnostics: diagnostics, code: CommandExit.inputFailed)
    }
    found.print(output.format, console)
    return found.code
  }
}
