public import CaseStore
import Diagnostics
import Hashing
public import Identity

/// The registry of a case over time: its versions, and the merges of its records.
public struct RegistryReview {
  private let store: CaseStore

  public init(_ store: CaseStore) {
    self.store = store
  }

  public func versions() throws(CaseFailure) -> [RegistryVersionRecord] { try store.registryVersions() }

  /// Every merge with whether it holds, and every taking back of one, in order.
  public func merges() throws(CaseFailure) -> [DecisionRecord] { try store.decisions(about: .merge) }

  /// Records a registry as the case's next version, before a run uses it.
  ///
  /// - Returns: the version's number, and whether anything changed.
  public func record(_ registry: Registry, by reviewer: Reviewer) throws -> (version: Int, isNew: Bool) {
    try RegistryReview.record(registry, in: store, by: try reviewer.attribution())
  }

  /// - Parameter registry: as the file has it; merges of the case are carried out first.
  static func record(
    _ registry: Registry, in store: CaseStore, by attribution: Attribution
  ) throws(CaseFailure) -> (version: Int, isNew: Bool) {
    let effective = try RecordedDecisions(store).applied(to: registry)
    if try store.registryVersions().last?.digest == effective.digest {
      return (try store.registryVersions().count, false)
    }
    let records = Dictionary(
      effective.people.map { ($0.id, $0.identityDigest) }, uniquingKeysWith: { first, _ in first })
    return try store.recordRegistry(
      effective.digest, records: records, by: attribution, toolVersion: Software.version)
  }

  /// Records that `source` is the person of `target`. The next run joins the two; links to either are looked at
  /// again, because what the registry says of the person has changed.
  ///
  /// - Returns: the merge's number.
  public func merge(_ source: String, into target: String, by reviewer: Reviewer) throws -> Int {
    let merges = try RecordedDecisions(store).merges
    let known = try store.registryRecords()
    let merged = Set(merges.map(\.source))
    for id in [source, target] where known[id] == nil && !merged.contains(id) {
      throw RunFailure(.mergeUnknownPerson, "the registry of the case has no record \(id)")
    }
    if let earlier = merges.first(where: { $0.source == source }) {
      throw RunFailure(
        .mergeAgain, "decision \(earlier.decision.sequence) already joins \(source) to \(earlier.target)")
    }
    var end = target
    while let next = merges.first(where: { $0.source == end }) { end = next.target }
    guard end != source else {
      throw RunFailure(.mergeAgain, "\(target) is already joined to \(source)")
    }
    return try store.recordMerge(
      of: source, into: target, by: try reviewer.attribution(), toolVersion: Software.version)
  }

  /// Takes back a merge. It stays on record.
  public func split(_ number: Int, by reviewer: Reviewer) throws {
    guard try RecordedDecisions(store).merges.contains(where: { $0.decision.sequence == number }) else {
      throw RunFailure(.mergeUnknown, "no merge that holds has the number \(number)")
    }
    try store.undo(number, by: try reviewer.attribution(), toolVersion: Software.version)
  }
}
