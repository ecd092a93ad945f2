import CaseStore
import Hashing
import Identity
import Redaction
import Rules

/// What people have decided in a case, as the records give it.
struct RecordedDecisions {
  /// The decisions that hold, by link, in the order in which they were taken.
  let active: [LinkDecisionRecord]
  /// The merges that hold.
  let merges: [RegistryMergeRecord]
  /// The decisions about passages that hold.
  let passages: [ReviewDecisionRecord]

  init(_ store: CaseStore) throws(CaseFailure) {
    active = try store.linkDecisions().filter(\.decision.holds)
    merges = try store.registryMerges().filter(\.decision.holds)
    passages = try store.reviewDecisions().filter(\.decision.holds)
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

  /// What holds about passages, under the order's demand for a second person.
  func book(for order: ReleaseOrder, grounds: GroundCatalogue) -> DecisionBook {
    DecisionBook(
      passages.compactMap { record in
        guard let act = ReviewAct(rawValue: record.decision.action),
          let key = Digest(hex: record.decision.subject)
        else { return nil }
        let given = record.particulars
        return .init(
          key: key,
          ruling: Ruling(
            act, text: given.text,
            ground: given.ground.isEmpty
              ? nil : grounds.ground(code: given.ground, authority: given.groundAuthority)),
          name: record.decision.by.name)
      }, secondPerson: order.secondPerson)
  }

  /// The registry with its merges carried out.
  func applied(to registry: Registry) -> Registry {
    registry.merging(merges.map { ($0.source, $0.target) })
  }
}
