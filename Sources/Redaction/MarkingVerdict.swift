import Documents
import Markings
import Rules

/// What the release order makes of a portion's effective marking.
struct MarkingVerdict {
  /// One thing that stands against a release.
  struct Demand: Hashable {
    let kind: PendingItem.Kind
    let ground: Ground
    /// In words, without document text.
    let words: String

    /// Whether it holds only until a person has decided.
    var isPending: Bool { kind != .classified }
  }

  private(set) var demands: [Demand] = []
  /// The mark to show in front of the box, where it names nothing that is itself withheld.
  private(set) var printableMark: String?

  init(_ effective: EffectiveMarking, order: ReleaseOrder, grounds: Grounds) {
    if effective.basis == .malformed || effective.basis == .unmarked {
      let words =
        effective.basis == .malformed
        ? "a marking that could not be read counts as the highest"
        : "neither the portion nor the document is marked"
      demands = [Demand(kind: .marking, ground: grounds.classified, words: words)]
      return
    }
    for marking in effective.markings {
      let verdict = releasability(
        of: marking, to: order.audience, at: order.level, approvals: order.approvals)
      switch verdict.verdict {
      case .release: continue
      case .withhold:
        let words = verdict.reasons.joined(separator: "; ")
        demands.append(Demand(kind: .classified, ground: grounds.classified, words: words))
      case .needsApproval:
        let words = "needs approval: " + verdict.approvals.sorted().joined(separator: ", ")
        demands.append(Demand(kind: .approval, ground: Grounds.undecided, words: words))
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
