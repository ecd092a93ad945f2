import Documents
import ReleaseModel
import Rules
import SourceText

extension Gate {
  /// The passages that rules flagged, so far as the packet may tell of them: those that leave, those a person wrote
  /// words for, and those a person logged for the judge. A flag in withheld text that nobody decided about leaves no
  /// trace (law 4).
  ///
  /// - Parameter blocks: of the released document, by region.
  func flags(_ document: Document, _ plan: Plan, blocks: [Int: Int]) -> [ReleasedFlag] {
    plan.flags.compactMap { finding -> ReleasedFlag? in
      guard case .flag(let kind) = finding.act else { return nil }
      let ruling = plan.rulings[finding]
      let block = document.regions.firstIndex { $0.span.overlaps(finding.span) }.flatMap { blocks[$0] }
      let name = "\(finding.rule)@\(finding.revision)"
      if plan.releases(finding.span, of: document) {
        var writer = ReleasedTextWriter()
        writer.write(document.text[finding.span])
        let text = writer.finish().map(\.plainText).joined()
        return ReleasedFlag(
          kind: kind, rule: name, text: text, block: block, decision: Gate.decision(ruling))
      }
      switch ruling?.act {
      case .summary where plan.withholding.isEmpty:
        return ReleasedFlag(
          kind: kind, rule: "", text: ruling?.text, block: block, decision: .summarised)
      case .log: return ReleasedFlag(kind: kind, rule: "", text: nil, decision: Gate.decision(ruling))
      default: return nil
      }
    }.uniqued()
  }

  private static func decision(_ ruling: Ruling?) -> ReleasedFlag.Decision {
    switch ruling?.act {
    case .release: .disclosed
    case .summary: .summarised
    case .log: .logged(reason: ruling.flatMap { $0.text.isEmpty ? nil : $0.text })
    default: .open
    }
  }
}
