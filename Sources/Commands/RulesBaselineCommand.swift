import ArgumentParser
import Diagnostics
import Interchange
import Pipeline
import Rules

/// `tearline rules baseline`: what packs find in a folder of samples, against what they found before.
struct RulesBaselineCommand: AnsweringCommand {
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

  @OptionGroup var output: AnswerOptions

  func answer() throws -> Answer {
    let desk = try release.desk(packs: packs)
    var answer = Answer(diagnostics: desk.warnings)
    let now = try BaselineRecord(desk, over: over, excluding: release.files)
    if let clean {
      let found = try BaselineRecord(desk, over: clean, excluding: release.files, onlyWithheld: true)
      answer.words = found.lines.map { "withheld of clean text: \($0)" }
      answer.facts.append(.init("cleanWithheld", .array(found.lines.map(\.json))))
      if !found.lines.isEmpty { answer.code = CommandExit.inputFailed }
    }
    if record {
      guard FileAccess.replace(file, with: now.bytes) else {
        throw CommandFailure(
          Diagnostic(.outputNotWritten, "the record cannot be written", at: DiagnosticPlace(file: file)))
      }
      answer.words.append("\(now.count) spans in \(now.documents) documents recorded.")
      answer.facts.append(.init("recorded", .integer(now.count)))
      return answer
    }
    guard let before = BaselineRecord(try InputFile.bytes(of: file)) else {
      throw CommandFailure(
        Diagnostic(
          .inputMissing, "the record is not one object a line", help: "Write it anew with --record.",
          at: DiagnosticPlace(file: file)))
    }
    let (more, less) = now.changes(since: before)
    let documents = Set((more + less).map(\.document)).count
    answer.words += less.map { "- \($0)" } + more.map { "+ \($0)" }
    answer.words.append(
      "+\(more.count) -\(less.count) spans in \(documents) documents; \(now.count) in all.")
    answer.facts += [
      .init("more", .array(more.map(\.json))), .init("less", .array(less.map(\.json))),
      .init("spans", .integer(now.count)),
    ]
    if answer.code == CommandExit.done, !(more.isEmpty && less.isEmpty) {
      answer.code = CommandExit.personNeeded
    }
    return answer
  }
}
