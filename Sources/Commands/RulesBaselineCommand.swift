import ArgumentParser
import Diagnostics
import Interchange
import Pipeline
import Rules

/// `tearline rules baseline`: what packs find in a folder of samples, against what they found before.
struct RulesBaselineCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline",
    abstract:
      "What changed in what packs find over samples since it was last recorded; and that good text stays.",
    discussion: """
      The record holds places and rules, no text: one JSON object a document, as `scan --format jsonl` writes it. Ends \
      with 1 where something changed, and with 2 where a rule withholds something of the clean samples.
      """)

  @Argument(help: "Folders of packs, such as Rules/core.")
  var packs: [String]

  @Option(help: "The folder of samples.")
  var over = "SampleDocs/case"

  @Option(help: "Samples of which no rule may withhold anything.")
  var clean: String?

  @OptionGroup var release: ReleaseOptions

  @Option(help: "The record.")
  var file = "SampleDocs/BASELINE.jsonl"

  @Flag(help: "Write the record anew.")
  var record = false

  func execute(_ console: Console) -> Int32 {
    do {
      let desk = try release.desk(packs: packs, console)
      let now = try BaselineRecord(desk, over: over)
      var isClean = true
      if let clean {
        let found = try BaselineRecord(desk, over: clean, onlyWithheld: true)
        for line in found.lines { console.out("withheld of clean text: \(line)") }
        isClean = found.lines.isEmpty
      }
      if record {
        guard FileAccess.replace(file, with: now.bytes) else {
          throw CommandFailure(
            Diagnostic(.outputNotWritten, "the record cannot be written", at: DiagnosticPlace(file: file)))
        }
        console.out("\(now.count) spans in \(now.documents) documents recorded.")
        return isClean ? CommandExit.done : CommandExit.inputFailed
      }
      guard let before = BaselineRecord(try InputFile.bytes(of: file)) else {
        throw CommandFailure(
          Diagnostic(
            .inputMissing, "the record is not one object a line", help: "Write it anew with --record.",
            at: DiagnosticPlace(file: file)))
      }
      let isSame = show(before, now, console)
      return !isClean ? CommandExit.inputFailed : isSame ? CommandExit.done : CommandExit.personNeeded
    } catch {
      return ErrorReport.show(error, on: console)
    }
  }

  private func show(_ before: BaselineRecord, _ now: BaselineRecord, _ console: Console) -> Bool {
    let (more, less) = now.changes(since: before)
    for line in less { console.out("- \(line)") }
    for line in more { console.out("+ \(line)") }
    let documents = Set((more + less).map(\.document)).count
    console.out("+\(more.count) -\(less.count) spans in \(documents) documents; \(now.count) in all.")
    return more.isEmpty && less.isEmpty
  }
}
