import ArgumentParser
import Diagnostics
import Pipeline
import RuleLanguage

/// `tearline rules fmt`: rule files in their one form.
struct RulesFormatCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Write rule files in their one form; comments stay with what they stand above.")

  @Argument(help: "Rule files, or folders of packs.")
  var paths: [String]

  @Flag(help: "Change nothing; name the files that are not in their form, and end with 1.")
  var check = false

  func execute(_ console: Console) -> Int32 {
    do {
      var changed = 0
      var isWrong = false
      for path in try paths.flatMap({ try RulesFormatCommand.files(of: $0) }) {
        let bytes = try InputFile.bytes(of: path)
        let (formatted, diagnostics) = RuleFormatter.formatted(bytes, file: path)
        console.show(diagnostics)
        guard let formatted else {
          isWrong = true
          continue
        }
        guard formatted != bytes else { continue }
        changed += 1
        if check {
          console.show([
            Diagnostic(.ruleNotFormatted, "The file is not in its form.", at: DiagnosticPlace(file: path))
          ])
        } else if !FileAccess.replace(path, with: formatted) {
          throw CommandFailure(
            Diagnostic(.outputNotWritten, "the file cannot be replaced", at: DiagnosticPlace(file: path)))
        }
      }
      console.out(check ? "\(changed) files to be changed." : "\(changed) files changed.")
      return isWrong
        ? CommandExit.inputFailed : check && changed > 0 ? CommandExit.personNeeded : CommandExit.done
    } catch {
      return ErrorReport.show(error, on: console)
    }
  }

  /// A file itself, or the YAML files of a pack but for its head.
  private static func files(of path: String) throws(CommandFailure) -> [String] {
    if InputFile.exists(path) { return [path] }
    let names = RuleFolder.files(at: path).map(\.path).filter { $0.hasSuffix(".yaml") && $0 != "pack.yaml" }
    guard !names.isEmpty else {
      throw CommandFailure(
        Diagnostic(.inputMissing, "no rule file is there", at: DiagnosticPlace(file: path)))
    }
    let root = path.hasSuffix("/") ? String(path.dropLast()) : path
    return names.map { root + "/" + $0 }
  }
}
