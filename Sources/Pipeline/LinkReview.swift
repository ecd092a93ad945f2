public import CaseStore
import Diagnostics
public import Documents
import Hashing
import Identity

/// The links of a case as a person decides about them: what was proposed, what was decided, and what is open.
///
/// It reads the case file alone, so it shows states, evidence and places, and no document text.
public struct LinkReview {
  /// A link with its place.
  public struct Entry {
    /// The link's id; see `LinkID`.
    public let id: String
    public let document: DocumentRecord
    public let mention: Mention
    /// As the linker proposed it.
    public let link: PersonLink
    /// The decision that holds about it.
    public let decision: LinkDecisionRecord?
    /// Whether that decision waits for a person again, because the registry's record changed.
    public let isReopened: Bool
    /// Whether someone must still decide who the mention is.
    public let isOpen: Bool

    /// Whether the id begins so, in any letter case.
    func isNamed(_ id: String) -> Bool { self.id.hasPrefix(id.lowercased()) }

    /// What counts: the decision where one holds, else the proposal.
    public var state: PersonLink.State {
      guard let decision, !isReopened else { return link.state }
      return decision.verdict == .confirm ? .confirmed : .rejected
    }
  }

  /// Which links are held at hand. Those of a large case are too many to hold all.
  public enum Selection: Sendable {
    case all
    /// Those of one document, by its control number.
    case document(String)
    /// Those of the documents that have the link, by the beginning of its id.
    case link(String)
    /// None; enough to take a decision back.
    case none
  }

  /// Of the selected documents, in order of control number, place and person.
  public let entries: [Entry]
  private let store: CaseStore
  private let records: [String: Digest]

  public init(_ store: CaseStore, _ selection: Selection = .all) throws {
    self.store = store
    let decisions = try RecordedDecisions(store)
    let records = try store.registryRecords()
    self.records = records
    let redirects = Dictionary(
      decisions.merges.map { ($0.source, $0.target) }, uniquingKeysWith: { _, last in last })
    let byLink = Dictionary(
      decisions.active.map { ($0.subject.link, $0) }, uniquingKeysWith: { _, last in last })
    var entries: [Entry] = []
    for document in try Self.documents(store, selection) {
      let first = entries.count
      let payload = try store.payload(of: .link, document: document.key)
      guard let layer = StoredResult.decode(LinkLayer.self, payload) else { continue }
      for index in layer.mentions.indices {
        let mention = layer.mentions[index]
        let links = layer.links(of: index)
        let ids = links.map { LinkID.of(mention, person: $0.person, document: document.source.digest) }
        let found = ids.map { byLink[$0] }
        let stale = zip(found, links).map { decision, link in
          decision.map { $0.subject.personDigest != records[redirects[link.person] ?? link.person] } ?? false
        }
        let states = zip(links, zip(found, stale)).map { link, decided -> PersonLink.State in
          guard let decision = decided.0, !decided.1 else { return link.state }
          return decision.verdict == .confirm ? .confirmed : .rejected
        }
        let isOpen = PersonLink.State.leaveOpen(states)
        for place in links.indices {
          entries.append(
            Entry(
              id: ids[place], document: document, mention: mention, link: links[place],
              decision: found[place], isReopened: stale[place], isOpen: isOpen))
        }
      }
      if case .link(let id) = selection, !entries[first...].contains(where: { $0.isNamed(id) }) {
        entries.removeLast(entries.count - first)
      }
    }
    self.entries = entries
  }

  private static func documents(_ store: CaseStore, _ selection: Selection) throws -> [DocumentRecord] {
    switch selection {
    case .link(let id) where id.isEmpty: []
    case .all, .link: try store.documents()
    case .document(let control): try store.documents().filter { $0.controlNumber == control }
    case .none: []
    }
  }

  // MARK: Deciding

  /// Records that the mention is, or is not, the link's person.
  ///
  /// - Parameter id: the link's id, or enough of its beginning to name one link.
  /// - Returns: the decision's number.
  @discardableResult
  public func decide(_ verdict: LinkDecisionRecord.Verdict, _ id: String, by reviewer: Reviewer) throws -> Int
  {
    let entry = try entry(id)
    if let decision = entry.decision, !entry.isReopened {
      throw RunFailure(
        .linkAlreadyDecided,
        "decision \(decision.decision.sequence) of \(decision.decision.by.name) already decides about it")
    }
    if verdict == .confirm {
      let rival = entries.first {
        $0.document.source.digest == entry.document.source.digest && $0.mention == entry.mention
          && $0.id != entry.id && $0.decision?.verdict == .confirm && !$0.isReopened
      }
      if let rival, let decision = rival.decision {
        throw RunFailure(
          .linkOfAnother,
          "decision \(decision.decision.sequence) says that this mention is \(rival.link.person)")
      }
    }
    guard let record = records[entry.link.person] else {
      throw RunFailure(.linkUnknown, "the registry of the case has no record \(entry.link.person)")
    }
    return try store.decide(
      verdict,
      .init(
        link: entry.id, document: entry.document.source.digest, kind: entry.mention.kind,
        span: entry.mention.span, person: entry.link.person, personDigest: record,
        evidence: LinkID.evidence(of: entry.link, entry.mention)),
      by: try reviewer.attribution(), toolVersion: Software.version)
  }

  /// Takes back the decision that holds about a link. The decision stays on record.
  ///
  /// - Parameter id: the link's id, enough of its beginning, or the decision's number.
  /// - Returns: the number of the decision that was taken back.
  @discardableResult
  public func undo(_ id: String, by reviewer: Reviewer) throws -> Int {
    let active = try RecordedDecisions(store).active
    let wanted = Int(id)
    let found = active.filter {
      wanted == $0.decision.sequence || wanted == nil && $0.subject.link.hasPrefix(id.lowercased())
    }
    guard found.count == 1, let decision = found.first else {
      throw RunFailure(
        .decisionUnknown,
        found.isEmpty ? "no decision that holds has this number or link" : "several decisions begin so")
    }
    let number = decision.decision.sequence
    try store.undo(number, by: try reviewer.attribution(), toolVersion: Software.version)
    return number
  }

  private func entry(_ id: String) throws(RunFailure) -> Entry {
    let found = entries.filter { $0.isNamed(id) }
    // Two files of the same bytes have the same links, and one decision is about both.
    guard let first = found.first, !id.isEmpty else {
      throw RunFailure(.linkUnknown, "no link of the case has this id")
    }
    guard found.allSatisfy({ $0.id == first.id }) else {
      throw RunFailure(.linkUnknown, "several links begin with this id")
    }
    return first
  }
}
