import ArgumentParser
import Diagnostics
import Glibc
import Interchange
import LeakCheck
import Pipeline

/// `tearline verify`: looks for leaks in finished files, whoever made them.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract:
      "Look for leaks in finished files: PDF, Office, XML, HTML, ZIP, e-mail, text; no case file needed.",
    discussion: """
      Reads everything a program could read out of the files, and reports text under boxes, unapplied redactions, \
      invisible text, earlier revisions, tracked changes, comments and the like. With --secrets it also looks for \
      each secret in folded, split and reversed form; with --case for everything that a case withholds, which needs \
      the folder, registry, order and rules of its last run. It never changes a file and never uses the network.

      Exit codes: 0 clean; 3 a leak; 2 a file could not be read to its end.
      """)

  @Argument(help: "A finished file, or a folder of them.")
  var path: String

  @Option(help: "What must not be there: CSV with the columns id, kind (passage, name, identifier) and text.")
  var secrets: String?

  @Option(name: .customLong("case"), help: "The output folder of a run: look for what that case withholds.")
  var caseFolder: String?

  @Option(help: "With --case: the folder of reports.")
  var folder: String?

  @Option(help: "With --case: the detainee registry.")
  var registry: String?

  @Option(help: "With --case: the release order.")
  var order: String?

  @Option(help: "With --case: the folder of rule packs.")
  var rules = "Rules"

  @Option(help: "Where to write what was checked and what was not, to keep beside the files.")
  var certificate: String?

  @Option(help: "text or json.")
  var format = OutputFormat.text

  func validate() throws {
    if caseFolder != nil, folder == nil || registry == nil || order == nil {
      throw ValidationError("--case needs --folder, --registry and --order.")
    }
  }

  func run() async throws {
    try CommandExit.leave(await executeAll(.standard()))
  }

  /// Takes what a case withholds, where one is named, and then looks for it.
  func executeAll(_ console: Console) async -> Int32 {
    guard let out = caseFolder, let folder, let registry, let order else { return execute(console) }
    return await CaseAccess.with(out, console) { store in
      let request = RunRequest(
        folder: folder, registry: registry, order: order, rules: rules, out: out, jobs: 1)
      return execute(console, withheld: try await CaseSecrets.secrets(of: store, request))
    }
  }

  /// - Parameter withheld: what a case withholds.
  func execute(_ console: Console, withheld: [Secret]? = nil) -> Int32 {
    do {
      let listed = try secrets.map { file throws(CommandFailure) in
        try SecretList.read(try InputFile.bytes(of: file), file: file)
      }
      let wanted = listed == nil && withheld == nil ? nil : (listed ?? []) + (withheld ?? [])
      let result = VerifyReport(report: try inspect(wanted ?? []), hadSecrets: wanted != nil)
      console.out(format == .json ? result.json.line : result.text)
      if let certificate {
        try OutputFile.write(Array(result.certificate(version: Version.text).utf8), to: certificate)
      }
      switch result.report.verdict {
      case .clean: return CommandExit.done
      case .leak: return CommandExit.leak
      case .unreadable: return CommandExit.inputFailed
      }
    } catch {
      return ErrorReport.show(error, on: console)
    }
  }

  private func inspect(_ secrets: [Secret]) throws(CommandFailure) -> LeakReport {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw CommandFailure(
        Diagnostic(.inputMissing, "there is nothing at this path", at: DiagnosticPlace(file: path)))
    }
    if status.st_mode & S_IFMT == S_IFDIR {
      return LeakCheck.inspect(folder: path, secrets: secrets, looksForHidden: true)
    }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return LeakCheck.inspect(
      files: [ReleasedFile(path: name, bytes: try InputFile.bytes(of: path))], secrets: secrets,
      looksForHidden: true)
  }
}
