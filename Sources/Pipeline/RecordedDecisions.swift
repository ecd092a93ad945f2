import CaseStore
import Identity

/// What people have decided in a case, as the records give it.
struct RecordedDecisions {
  /// The decisions that hold, by link, in the order in which they were taken.
  let active: [LinkDecisionRecord]
  /// The merges that hold.
  let merges: [RegistryMergeRecord]

  init(_ store: CaseStore) throws(CaseFailure) {
    let decisions = try store.linkDecisions()
    let undone = Set(decisions.compactMap(\.undoes))
    active = decisions.filter { $0.action != .undo && !undone.contains($0.sequence) }
    let recorded = try store.registryMerges()
    let split = Set(recorded.compactMap(\.undoes))
    merges = recorded.filter { $0.undoes == nil && !split.contains($0.sequence) }
  }

  var linkDecisions: LinkDecisions {
    LinkDecisions(
      active.map { record in
        LinkDecision(
          number: record.sequence, verdict: record.action == .confirm ? .confirmed : .rejected,
          document: record.subject.document, kind: record.subject.kind, span: record.subject.span,
          person: record.subject.person, personDigest: record.subject.personDigest,
          evidence: record.subject.evidence)
      })
  }

  /// The registry with its merges carried out.
  func applied(to registry: Registry) -> Registry {
    registry.merging(merges.map { ($0.source, $0.target) })
  }
}
