import CaseStore
import Detection
import Diagnostics
import Documents
import Hashing
import Identity
import Redaction
import Rules

/// The stages, each with what it records.
extension DocumentAnalysis {
  /// Records that a file could not be read: no findings, no links.
  func refuse(_ diagnostics: [Diagnostic], _ results: inout StageResults) -> LinkLayer {
    let reading = StoredResult.Reading(
      isQuarantined: true, dialect: "", regions: 0, portions: 0, unread: 0,
      diagnostics: diagnostics.map(StoredResult.StoredDiagnostic.init))
    let payload = StoredResult.encode(reading)
    let empty = SHA2.sha256([])
    let links = LinkLayer(mentions: [], links: [])
    results.forget()
    results.keep(
      .read, SHA2.sha256(payload), payload, brief: StageBrief.Reading(reading).bytes,
      tallies: ["quarantined": 1])
    results.keep(.tag, empty, StoredResult.encode([Finding]()))
    results.keep(.link, empty, StoredResult.encode(links), brief: brief(links).bytes)
    return links
  }

  /// Records what was read.
  ///
  /// - Returns: what was noted; nil where the reading is recorded already.
  /// - Throws: where the document reads differently from the record.
  func note(
    _ document: Document, _ markings: MarkingLayer, _ record: DocumentRecord, _ results: inout StageResults
  ) throws(RunFailure) -> [Diagnostic]? {
    let digest = document.digest
    if let recorded = results[.read] {
      guard recorded.output == digest else {
        throw RunFailure(
          .rereadDiffers, "the document reads differently from the record",
          at: DiagnosticPlace(file: record.source.name))
      }
      return nil
    }
    let noted = document.diagnostics + markings.diagnostics
    let reading = StoredResult.Reading(
      isQuarantined: false, dialect: document.dialect, regions: document.regions.count,
      portions: document.portions.count, unread: document.unread.count,
      diagnostics: noted.map(StoredResult.StoredDiagnostic.init),
      section: document.section.map(StoredResult.StoredSection.init))
    results.keep(
      .read, digest, StoredResult.encode(reading), brief: StageBrief.Reading(reading).bytes,
      tallies: [
        "parsed": 1, "regions": reading.regions, "portions": reading.portions, "unread": reading.unread,
      ])
    return noted
  }

  /// - Returns: nil where the links are recorded already.
  func link(_ document: Document, _ results: inout StageResults) -> LinkLayer? {
    guard results[.link] == nil else { return nil }
    let links = inputs.linker.links(in: document)
    let payload = StoredResult.encode(links)
    let counted = brief(links)
    results.keep(.link, SHA2.sha256(payload), payload, brief: counted.bytes, tallies: counted.states)
    return links
  }

  /// - Parameters:
  ///   - links: nil where they are recorded.
  ///   - earlier: what holds of findings that were recorded under other rules.
  func tag(
    _ document: Document, _ markings: MarkingLayer, _ links: LinkLayer?,
    _ earlier: (change: RuleChange, findings: [Finding])?, _ record: DocumentRecord,
    _ results: inout StageResults
  ) throws {
    guard results[.tag] == nil else { return }
    let engine = earlier.map(\.change.engine) ?? inputs.engine
    let people = engine?.needsPeople == true ? try self.people(links, record) : nil
    let findings =
      engine?.findings(in: document, markings: markings, order: inputs.order, people: people) ?? []
    let all = RuleEngine.union(earlier?.findings ?? [], findings)
    let sights = try sights(document, markings, all, try links ?? self.links(of: record), results[.link])
    results.keep(all, sights: sights?.bytes ?? [])
  }

  /// What is left of findings that were recorded under earlier rules; nil where all rules are to be applied.
  func earlierFindings(
    _ record: DocumentRecord, _ stored: [StageRecord.Stage: StoredStage], _ dependencies: StageKeys
  ) throws -> (change: RuleChange, findings: [Finding])? {
    guard let tag = stored[.tag],
      let change = try changes.change(since: { dependencies.tag(under: $0) == tag.key }),
      let recorded = StoredResult.decode([Finding].self, try store.payload(of: .tag, document: record.key))
    else { return nil }
    return (change, change.remaining(of: recorded))
  }

  /// What is shown of the mentions of a document to packets of people whom it does not settle.
  ///
  /// - Returns: nil where it differs from packet to packet, or no packet asks.
  private func sights(
    _ document: Document, _ markings: MarkingLayer, _ findings: [Finding], _ links: LinkLayer?,
    _ link: StoredStage?
  ) throws -> MentionSights? {
    guard let links, let link, inputs.order.withheldDocuments == .list,
      findings.allSatisfy({ $0.packets == .all })
    else { return nil }
    let plan = planner.plan(document, markings: markings, findings: findings, links: links, subject: "")
    return MentionSights(links, plan, of: document, basis: sightsBasis(link.output))
  }

  func sightsBasis(_ links: Digest) -> Digest {
    var basis = DigestBuilder("tearline.sights")
    basis.add(Planner.version)
    basis.add(links)
    basis.add(inputs.registry.digest)
    basis.add(inputs.book.digest)
    basis.add(inputs.grounds.digest)
    return basis.digest()
  }

  /// Who is mentioned, with what the registry says of them; nil where the recorded links cannot be read back.
  private func people(_ links: LinkLayer?, _ record: DocumentRecord) throws -> PeopleLayer? {
    try (links ?? self.links(of: record)).map { PeopleLayer($0, roles: inputs.roles) }
  }

  /// The recorded links of a document.
  func links(of record: DocumentRecord) throws(CaseFailure) -> LinkLayer? {
    StoredResult.decode(LinkLayer.self, try store.payload(of: .link, document: record.key))
  }
}
