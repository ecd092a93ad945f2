import Rules
import SourceText

/// One demand that a passage be replaced, before overlapping demands are united.
struct Claim {
  var span: Span
  var replacement: Plan.Replacement
  var reason: Reason
  /// Whether a person gave the words that are to stand here for what may clear someone: they are shown whatever
  /// else asks for a box.
  var isSummary = false

  /// Unites claims that overlap (law 5). The result does not depend on their order.
  ///
  /// A box is stronger than a text or pseudonym; two different texts or persons on one passage become a box
  /// that waits for a person, because either replacement would be a guess.
  static func united(_ claims: [Claim]) -> [Plan.Passage] {
    var passages: [Plan.Passage] = []
    var cluster: [Claim] = []
    var span = Span(0, 0)
    func close() {
      guard !cluster.isEmpty else { return }
      passages.append(passage(cluster, span))
    }
    for claim in claims.filter({ !$0.span.isEmpty }).sorted(by: { $0.span < $1.span }) {
      if !cluster.isEmpty, claim.span.start < span.end {
        span = span.hull(claim.span)
        cluster.append(claim)
      } else {
        close()
        cluster = [claim]
        span = claim.span
      }
    }
    close()
    return passages
  }

  private static func passage(_ cluster: [Claim], _ span: Span) -> Plan.Passage {
    let replacements = Set(cluster.map(\.replacement))
    var reasons = Set(cluster.map(\.reason))
    let replacement: Plan.Replacement
    let summaries = Set(cluster.filter(\.isSummary).map(\.replacement))
    if let summary = summaries.first, summaries.count == 1 {
      replacement = summary
    } else if replacements.contains(.box) {
      replacement = .box
    } else if let only = replacements.first, replacements.count == 1 {
      replacement = only
    } else {
      replacement = .box
      reasons = Set(reasons.map { $0.waiting() })
    }
    return Plan.Passage(span: span, replacement: replacement, reasons: reasons.sorted())
  }
}

extension Reason: Comparable {
  public static func < (left: Reason, right: Reason) -> Bool {
    if left.span != right.span { return left.span < right.span }
    return (left.sourceName, left.ground.code, left.words) < (
      right.sourceName, right.ground.code, right.words
    )
  }

  /// The same reason, holding until a person has decided.
  func waiting() -> Reason { Reason(source, span: span, ground: ground, words: words, isPending: true) }
}
