import ArgumentParser
import Detection
import Diagnostics
import Documents
import Hashing
import Markings
import Pipeline
import Readers
import Rules
import SourceText

/// `tearline rules explain`: why a passage is withheld, or why it is not.
struct RulesExplainCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Why a passage is withheld, clause by clause; or why not, and which rule came nearest.",
    discussion:
      "Places are bytes of the document's text, as `doc show` tells them. Text is masked unless --reveal.")

  @Argument(help: "A report.")
  var file: String

  @Option(help: "The folder of a pack; may be given several times.")
  var rules = ["Rules/core"]

  @OptionGroup var release: ReleaseOptions

  @Option(help: "Ask about the passages on this line of the file.")
  var line: Int?

  @Option(help: "Ask about the passage at this byte of the text, or at these, such as 120-140.")
  var at: ByteRange?

  @Flag(help: "Print the document's text.")
  var reveal = false

  func execute(_ console: Console) -> Int32 {
    do {
      let desk = try release.desk(packs: rules, console)
      let bytes = try InputFile.bytes(of: file)
      let source = SourceFile(name: file, digest: SHA2.sha256(bytes), byteCount: bytes.count)
      let document: Document
      do { document = try DocumentReader.read(bytes, file: source, limits: .standard) } catch {
        console.show(error.diagnostics)
        return CommandExit.inputFailed
      }
      if let at {
        let end = min(document.text.count, at.range.upperBound)
        explain(Span(min(at.range.lowerBound, end), end), of: document, desk, console)
      } else if let line {
        explain(line: line, of: document, desk, console)
      } else {
        let findings = desk.findings(in: document)
        let printer = FindingPrinter(document: document, console: console)
        for finding in findings { printer.show(finding) }
        console.out("\(findings.count) findings")
      }
      return CommandExit.done
    } catch {
      return ErrorReport.show(error, on: console)
    }
  }

  private func explain(line: Int, of document: Document, _ desk: RuleDesk, _ console: Console) {
    let printer = FindingPrinter(document: document, console: console)
    let passages = document.regions.filter { $0.place.line <= line && printer.lastLine(of: $0) >= line }
    if passages.isEmpty { console.out("No passage of the document stands on line \(line).") }
    for region in passages { explain(region.span, of: document, desk, console) }
  }

  private func explain(_ passage: Span, of document: Document, _ desk: RuleDesk, _ console: Console) {
    let explanations = desk.explanations(of: passage, in: document)
    let isWithheld = explanations.contains(where: \.withholds)
    let kind = document.regions.first { $0.span.overlaps(passage) }?.kind.rawValue ?? "between passages"
    let answer = isWithheld ? "withheld in part or whole" : "not withheld by any rule"
    console.out("\(FindingPrinter(document: document, console: console).place(passage)), \(kind): \(answer)")
    if !isWithheld {
      let nearest =
        explanations.first.map { "\($0.rule): \($0.words)" } ?? "no clause of any rule finds anything here"
      console.out("  nearest: \(nearest)")
    }
    for explanation in explanations {
      console.out("  \(explanation.rule): \(explanation.words)")
      for clause in explanation.clauses {
        let found = clause.found.map { "bytes \($0)" }.joined(separator: ", ")
        console.out("    \(clause.words): \(found.isEmpty ? "nothing" : found)")
      }
    }
  }
}
