import Documents
import Markings
import Rules
import SourceText

/// What the release order makes of a portion's effective marking.
struct MarkingVerdict {
  private(set) var reasons: [Reason] = []
  private(set) var pending: [PendingItem] = []
  /// The mark to show in front of the box, where it names nothing that is itself withheld.
  private(set) var printableMark: String?

  init(_ effective: EffectiveMarking, order: ReleaseOrder, span: Span, grounds: Grounds) {
    if effective.basis == .malformed || effective.basis == .unmarked {
      let words =
        effective.basis == .malformed
        ? "a marking that could not be read counts as the highest"
        : "neither the portion nor the document is marked"
      reasons = [Reason(.marking, span: span, ground: grounds.classified, words: words, isPending: true)]
      pending = [PendingItem(.marking, span: span, words: words)]
      return
    }
    for marking in effective.markings {
      let verdict = releasability(
        of: marking, to: order.audience, at: order.level, approvals: order.approvals)
      switch verdict.verdict {
      case .release: continue
      case .withhold:
        let words = verdict.reasons.joined(separator: "; ")
        reasons.append(Reason(.marking, span: span, ground: grounds.classified, words: words))
      case .needsApproval:
        let words = "needs approval: " + verdict.approvals.sorted().joined(separator: ", ")
        reasons.append(
          Reason(.marking, span: span, ground: Grounds.undecided, words: words, isPending: true))
        pending.append(PendingItem(.approval, span: span, words: words))
      }
    }
    // Two markings that disagree are not shown: either alone would misstate the portion.
    if effective.basis == .own, effective.markings.count == 1, let marking = effective.markings.first,
      marking.isPlain
    {
      printableMark = marking.portion
    }
  }
}
