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
struct RulesExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Why a passage is withheld, clause by clause; or why not, and which rule came nearest.",
    discussion:
      "Places are bytes of the document's text, as `doc show` tells them. Text is masked unless --reveal.")

  @Argument(help: "A report.")
  var file: String

  @Option(help: "Folders of packs, such as Rules/core.")
  var pack: [String] = ["Rules/core"]

  @Option(help: "A release order; without one everything is released to the public at the level U.")
  var order: String?

  @Option(help: "Ask about the passages on this line of the file.")
  var line: Int?

  @Flag(help: "Print the document's text.")
  var reveal = false

  func run() throws {
    try CommandExit.leave(execute(.standard(reveal: reveal)))
  }

  func execute(_ console: Console) -> Int32 {
    do {
      let desk = try RuleDesk(packs: pack, orderFile: order)
      console.show(desk.warnings)
      let bytes = try InputFile.bytes(of: file)
      let source = SourceFile(name: file, digest: SHA2.sha256(bytes), byteCount: bytes.count)
      let document: Document
      do { document = try DocumentReader.read(bytes, file: source, limits: .standard) } catch {
        console.show(error.diagnostics)
        return CommandExit.inputFailed
      }
      if let line {
        explain(line: line, of: document, desk, console)
      } else {
        let findings = desk.findings(in: document)
        for finding in findings { show(finding, in: document, console) }
        console.out("\(findings.count) findings")
      }
      return CommandExit.done
    } catch {
      return ErrorReport.show(error, on: console)
    }
  }

  private func show(_ finding: Finding, in document: Document, _ console: Console) {
    let ground = finding.ground.map { " on \($0.label), \($0.authority)" } ?? ""
    let held = finding.isHeld ? " (held: the rule could not finish)" : ""
    console.out(
      "\(place(finding.span, document)) \(finding.rule)@\(finding.revision): \(finding.act.words)\(ground)\(held)"
    )
    if console.reveal { console.out("    \(Excerpt(document.text.string(finding.span)).text(reveal: true))") }
    for clause in finding.evidence {
      console.out("    \(clause.clause)\(clause.span.map { ": bytes \($0)" } ?? "")")
    }
  }

  private func explain(line: Int, of document: Document, _ desk: RuleDesk, _ console: Console) {
    let passages = document.regions.filter { $0.place.line <= line && lastLine(of: $0, document) >= line }
    if passages.isEmpty { console.out("No passage of the document stands on line \(line).") }
    for region in passages {
      let explanations = desk.explanations(of: region.span, in: document)
      let isWithheld = explanations.contains(where: \.withholds)
      console.out(
        "\(place(region.span, document)) \(region.kind.rawValue): \(isWithheld ? "withheld in part or whole by rules" : "no rule withholds anything of it")"
      )
      if !isWithheld, let nearest = explanations.first {
        console.out("  nearest: \(nearest.rule): \(nearest.words)")
      }
      for explanation in explanations {
        console.out("  \(explanation.rule): \(explanation.words)")
        for clause in explanation.clauses {
          let found =
            clause.found.isEmpty ? "nothing" : clause.found.map { "bytes \($0)" }.joined(separator: ", ")
          console.out("    \(clause.words): \(found)")
        }
      }
    }
  }

  /// Line and bytes of a span.
  private func place(_ span: Span, _ document: Document) -> String {
    let region = document.regions.first { $0.span.overlaps(span) }
    let line = region.map { region in
      region.place.line
        + (region.place.node.isEmpty
          ? breaks(Span(region.span.start, max(region.span.start, span.start)), document) : 0)
    }
    return "line \(line ?? 1), bytes \(span)"
  }

  private func lastLine(of region: Region, _ document: Document) -> Int {
    region.place.line + (region.place.node.isEmpty ? breaks(region.span, document) : 0)
  }

  private func breaks(_ span: Span, _ document: Document) -> Int {
    document.text[span].reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
  }
}

extension Act {
  /// What it does, in words.
  fileprivate var words: String {
    switch self {
    case .withholdDocument: "withholds the document"
    case .redact: "redacts"
    case .redactPortion: "redacts the portion"
    case .substitute(let text): "substitutes \"\(text)\""
    case .pseudonym(let category): "gives a pseudonym (\(category))"
    case .refer(let owner): "refers to \(owner)"
    case .flag(let kind): "flags as \(kind)"
    case .release(let rules): "releases over \(rules.joined(separator: ", "))"
    }
  }
}
