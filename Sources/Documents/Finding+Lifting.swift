import Rules
import SourceText

extension [Finding] {
  /// The findings that count in the packet of `subject`: of the others none was made for it, or a rule that releases
  /// lifts them.
  ///
  /// A finding is lifted where passages released over its rule cover all of it. Nothing lifts a marking, the
  /// withholding of a document, or a passage held because a rule could not finish.
  public func standing(for subject: String) -> [Finding] {
    let mine = filter { $0.packets.contain(subject) }
    var released: [String: [Span]] = [:]
    for finding in mine {
      guard case .release(let rules) = finding.act, !finding.isHeld else { continue }
      for rule in rules { released[rule, default: []].append(finding.span) }
    }
    guard !released.isEmpty else { return mine }
    let spans = released.mapValues { SpanSet($0) }
    return mine.filter { finding in
      guard finding.act.withholds, finding.act != .withholdDocument, !finding.isHeld,
        !finding.rule.hasPrefix("marking."), let set = spans[finding.rule]
      else { return true }
      return !set.covers(finding.span)
    }
  }
}
