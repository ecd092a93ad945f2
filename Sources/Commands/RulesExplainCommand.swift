import ArgumentParser
import Detection
import Diagnostics
import Documents
import Hashing
import Interchange
import Markings
import Pipeline
import Readers
import Rules
import SourceText

/// `tearline rules explain`: why a passage is withheld, or why it is not.
struct RulesExplainCommand: AnsweringCommand {
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

  @OptionGroup var output: AnswerOptions

  func answer() throws -> Answer {
    let desk = try release.desk(packs: rules)
    let bytes = try InputFile.bytes(of: file)
    let source = SourceFile(name: file, digest: SHA2.sha256(bytes), byteCount: bytes.count)
    let document: Document
    do { document = try DocumentReader.read(bytes, file: source, limits: .standard) } catch {
      throw CommandFailure(error.diagnostics)
    }
    let printer = FindingPrinter(document: document, reveal: reveal)
    var answer = Answer(diagnostics: desk.warnings)
    guard let passages = passages(of: document, printer) else {
      let findings = desk.findings(in: document)
      answer.words = findings.flatMap(printer.words) + ["\(findings.count) findings"]
      answer.facts = [.init("findings", .array(findings.map(printer.json)))]
      return answer
    }
    if passages.isEmpty { answer.words = ["No passage of the document stands there."] }
    var explained: [JSON] = []
    for passage in passages {
      let explanations = desk.explanations(of: passage, in: document)
      let kind = document.regions.first { $0.span.overlaps(passage) }?.kind.rawValue ?? "between passages"
      answer.words += words(explanations, "\(printer.place(passage)), \(kind)")
      explained.append([
        "start": .integer(passage.start), "end": .integer(passage.end), "kind": .string(kind),
        "withheld": .boolean(explanations.contains(where: \.withholds)),
        "rules": .array(explanations.map(json)),
      ])
    }
    answer.facts = [.init("passages", .array(explained))]
    return answer
  }

  /// The passages asked about; nil where everything that rules find is asked for.
  private func passages(of document: Document, _ printer: FindingPrinter) -> [Span]? {
    if let at {
      let end = min(document.text.count, at.range.upperBound)
      return [Span(min(at.range.lowerBound, end), end)]
    }
    return line.map { line in
      document.regions.filter { $0.place.line <= line && printer.lastLine(of: $0) >= line }.map(\.span)
    }
  }

  private func words(_ explanations: [RuleExplanation], _ place: String) -> [String] {
    let isWithheld = explanations.contains(where: \.withholds)
    var lines = ["\(place): \(isWithheld ? "withheld in part or whole" : "not withheld by any rule")"]
    if !isWithheld {
      let nearest =
        explanations.first.map { "\($0.rule): \($0.words)" } ?? "no clause of any rule finds anything here"
      lines.append("  nearest: \(nearest)")
    }
    for explanation in explanations {
      lines.append("  \(explanation.rule): \(explanation.words)")
      for clause in explanation.clauses {
        let found = clause.found.map { "bytes \($0)" }.joined(separator: ", ")
        lines.append("    \(clause.words): \(found.isEmpty ? "nothing" : found)")
      }
    }
    return lines
  }

  private func json(_ explanation: RuleExplanation) -> JSON {
    let clauses = explanation.clauses.map { clause -> JSON in
      let found = clause.found.map { JSON.array([.integer($0.start), .integer($0.end)]) }
      return ["clause": .string(clause.words), "found": .array(found)]
    }
    return [
      "rule": .string(explanation.rule), "withholds": .boolean(explanation.withholds),
      "verdict": .string(explanation.words), "clauses": .array(clauses),
    ]
  }
}
