import Diagnostics
import Documents
import Interchange
import Rules
import SourceText

/// Findings with their reasons, for a person and for programs; the document's text only where it is revealed.
struct FindingPrinter {
  let document: Document
  let reveal: Bool

  func words(_ finding: Finding) -> [String] {
    let ground = finding.ground.map { " on \($0.label), \($0.authority)" } ?? ""
    let held = finding.isHeld ? " (held: the rule could not finish)" : ""
    var lines = [
      "\(place(finding.span)) \(finding.rule)@\(finding.revision): \(finding.act.words)\(ground)\(held)"
    ]
    if reveal { lines.append("    \(Excerpt(document.text.string(finding.span)).text(reveal: true))") }
    for clause in finding.evidence {
      lines.append("    \(clause.clause)\(clause.span.map { ": bytes \($0)" } ?? "")")
    }
    return lines
  }

  func json(_ finding: Finding) -> JSON {
    var members: [JSON.Member] = [
      .init("rule", .string(finding.rule)), .init("revision", .integer(finding.revision)),
      .init("start", .integer(finding.span.start)), .init("end", .integer(finding.span.end)),
      .init("line", .integer(line(of: finding.span))), .init("act", .string(finding.act.words)),
      .init("held", .boolean(finding.isHeld)),
    ]
    if let ground = finding.ground { members.append(.init("ground", .string(ground.code))) }
    if reveal { members.append(.init("text", .string(document.text.string(finding.span)))) }
    let clauses = finding.evidence.map { clause -> JSON in
      var parts: [JSON.Member] = [.init("clause", .string(clause.clause))]
      if let span = clause.span {
        parts += [.init("start", .integer(span.start)), .init("end", .integer(span.end))]
      }
      return .object(parts)
    }
    return .object(members + [.init("clauses", .array(clauses))])
  }

  /// Line of the file and bytes of the text.
  func place(_ span: Span) -> String { "line \(line(of: span)), bytes \(span)" }

  private func line(of span: Span) -> Int {
    document.regions.first { $0.span.overlaps(span) }.map { document.line(of: span.start, in: $0) } ?? 1
  }

  /// The last line of the file on which a region stands.
  func lastLine(of region: Region) -> Int { document.line(of: region.span.end, in: region) }
}
