import ArgumentParser
import Diagnostics
import Documents
import Glibc
import Pipeline
import Rules
import SourceText

/// `tearline rules try`: one rule on one report, again whenever either changes.
struct RulesTryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "try",
    abstract: "What one rule finds in a report; with --watch, again at every change of either.",
    discussion: "The rule acts whatever its status is. Text is masked unless --reveal.")

  @Argument(help: "The rule's file, in its pack.")
  var rule: String

  @Argument(help: "A report.")
  var file: String

  @Option(help: "A release order; without one everything is released to the public at the level U.")
  var order: String?

  @Flag(help: "Look again whenever one of the files changes, until interrupted.")
  var watch = false

  @Flag(help: "Print the text that was found.")
  var reveal = false

  func run() throws {
    let console = Console.standard(reveal: reveal)
    guard watch else { return try CommandExit.leave(execute(console)) }
    var seen: [FileStamp?] = []
    while true {
      let stamps = [rule, file].map(FileStamp.init)
      if stamps != seen {
        seen = stamps
        console.out("--")
        _ = execute(console)
      }
      usleep(300_000)
    }
  }

  func execute(_ console: Console) -> Int32 {
    do {
      let desk = try RuleDesk(rule: rule, orderFile: order)
      console.show(desk.warnings)
      let files = try ReportFiles(at: file)
      for source in files.sources {
        let document = try files.document(source)
        let printer = FindingPrinter(document: document, reveal: console.reveal)
        let findings = desk.findings(in: document)
        for line in findings.flatMap(printer.words) { console.out(line) }
        console.out("\(findings.count) findings")
      }
      return CommandExit.done
    } catch {
      return ErrorReport.show(error, on: console)
    }
  }
}

/// When a file was last written, and how long it is.
private struct FileStamp: Equatable {
  private let seconds: Int
  private let nanoseconds: Int
  private let size: Int

  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
    size = Int(status.st_size)
  }
}
