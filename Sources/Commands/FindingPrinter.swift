import Diagnostics
import Documents
import Rules
import SourceText

/// Prints findings with their reasons; the document's text only where the console reveals it.
struct FindingPrinter {
  let document: Document
  let console: Console

  func show(_ finding: Finding) {
    let ground = finding.ground.map { " on \($0.label), \($0.authority)" } ?? ""
    let held = finding.isHeld ? " (held: the rule could not finish)" : ""
    console.out(
      "\(place(finding.span)) \(finding.rule)@\(finding.revision): \(finding.act.words)\(ground)\(held)")
    if console.reveal { console.out("    \(Excerpt(document.text.string(finding.span)).text(reveal: true))") }
    for clause in finding.evidence {
      console.out("    \(clause.clause)\(clause.span.map { ": bytes \($0)" } ?? "")")
    }
  }

  /// Line of the file and bytes of the text.
  func place(_ span: Span) -> String {
    let region = document.regions.first { $0.span.overlaps(span) }
    let line = region.map { region in
      region.place.line
        + (isPlain(region) ? breaks(Span(region.span.start, max(region.span.start, span.start))) : 0)
    }
    return "line \(line ?? 1), bytes \(span)"
  }

  /// The last line of the file on which a region stands.
  func lastLine(of region: Region) -> Int {
    region.place.line + (isPlain(region) ? breaks(region.span) : 0)
  }

  /// Whether the text's line breaks are those of the file.
  private func isPlain(_ region: Region) -> Bool { region.place.node.isEmpty }

  private func breaks(_ span: Span) -> Int {
    document.text[span].reduce(0) { $0 + ($1 == UInt8(ascii: "\n") ? 1 : 0) }
  }
}
