import CaseStore
import Identity

/// What people have decided in a case, as the records give it.
struct RecordedDecisions {
  /// The decisions that hold, by link, in the order in which they were taken.
  let active: [LinkDecisionRecord]
  /// The merges that hold.
  let merges: [RegistryMergeRecord]

  init(_ store: CaseStore) throws(CaseFailure) {
    active = try store.linkDecisions().filter(\.decision.holds)
    merges = try store.registryMerges().filter(\.decision.holds)
  }

  var linkDecisions: LinkDecisions {
    LinkDecisions(
      active.map { record in
        LinkDecision(
          number: record.decision.sequence, verdict: record.verdict == .confirm ? .confirmed : .rejected,
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
