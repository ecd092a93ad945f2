import Documents
import Rules
import SourceText

/// How a text would read after findings were applied, as rule tests write it: a box is `[code]`. Only for tests
/// of rules; what leaves is made by other modules, under a person's decision.
enum ReleasePreview {
  static let withheld = "withheld"

  /// - Parameter part: the part of the text that is shown.
  static func text(of document: Document, _ findings: [Finding], in part: Span) -> String {
    if findings.contains(where: { $0.act == .withholdDocument }) { return withheld }
    let changes = findings.filter { $0.act.withholds && $0.span.overlaps(part) }.sorted()
    var output = ""
    var cursor = part.start
    var letters: [String: String] = [:]
    for united in SpanSet(changes.map(\.span)).spans {
      guard let place = united.intersection(part) else { continue }
      let inside = changes.filter { $0.span.overlaps(united) }
      guard let strongest = inside.max(by: { $0.act.strength < $1.act.strength }) else { continue }
      output += document.text.string(Span(cursor, max(cursor, place.start)))
      output += replacement(for: strongest, &letters)
      cursor = max(cursor, place.end)
    }
    return output + document.text.string(Span(cursor, max(cursor, part.end)))
  }

  private static func replacement(for finding: Finding, _ letters: inout [String: String]) -> String {
    switch finding.act {
    case .withholdDocument, .flag, .release: return ""
    case .redact, .redactPortion, .refer: return "[\(finding.ground?.code ?? "")]"
    case .substitute(let text): return text
    case .pseudonym(let category):
      let entity = finding.entity ?? ""
      if let known = letters[entity] { return known }
      let letter = Unicode.Scalar(UInt8(ascii: "A") + UInt8(min(25, letters.count)))
      letters[entity] = "\(category) \(letter)"
      return "\(category) \(letter)"
    }
  }
}
