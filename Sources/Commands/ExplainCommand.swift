import ArgumentParser
import Diagnostics

/// `tearline explain CODE`: the page of a diagnostic code.
struct ExplainCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "What a diagnostic code means and what to do about it.")

  @Argument(help: "A code such as RD0201; none lists them all.")
  var code: String?

  func execute(_ console: Console) -> Int32 {
    guard let code else {
      for known in DiagnosticCode.all.sorted(by: { $0.id < $1.id }) {
        console.out("\(known.id)  \(known.title)")
      }
      return CommandExit.done
    }
    guard let known = DiagnosticCode.named(code) else {
      console.err("There is no code \(code). Run `tearline explain` for the list.")
      return CommandExit.inputFailed
    }
    console.out(DiagnosticRenderer().page(known))
    return CommandExit.done
  }
}
