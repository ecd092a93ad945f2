import CaseStore
import Detection
import Diagnostics
import Documents
import Hashing
import Identity
import Readers
import Redaction
import Rules
import SourceText

/// The stages of one document up to its links, each done only where its key is new.
struct DocumentAnalysis: Sendable {
  /// What the rest of the run needs to know of a document.
  struct Outcome: Sendable {
    let record: DocumentRecord
    let reading: StageBrief.Reading
    /// The message that the document is a section of.
    let message: RecordedMessage?
    let links: Links
    /// Positions in the registry of the people any link names, and of those a confirmed link names, with people's
    /// decisions, rising.
    let linked: [Int]
    let confirmed: [Int]
    /// Whether decisions are about the document.
    var isDecided = false
    /// What was noted while it was read, where that was now.
    let diagnostics: [Diagnostic]?
  }

  /// How far a document came.
  enum Step: Sendable {
    case done(Outcome)
    /// It was read, and what its marks count with depends on the other sections of its message.
    case waits(RecordedMessage.Section)
  }

  /// A step, and results to be recorded; none where nothing was done.
  struct Work: Sendable {
    let step: Step
    let fresh: [StageRecord]
  }

  /// What a summary tells of a document's links.
  struct Links: Sendable {
    /// Mentions by the best state of their links.
    let states: [String: Int]
    let open: Int
    var decided = 0
    var reopened: [Int] = []
    var detached: [Int] = []
  }

  let request: RunRequest
  let inputs: RunInputs
  let store: CaseStore
  let files: CaseFiles
  let changes: RuleChanges
  let families = MessageFamilies()
  let planner: Planner
  /// Every record id of the registry.
  let people: Set<String>

  init(request: RunRequest, inputs: RunInputs, store: CaseStore, changes: RuleChanges? = nil) {
    self.request = request
    self.inputs = inputs
    self.store = store
    self.changes = changes ?? RuleChanges(inputs, since: [])
    files = CaseFiles(folder: request.folder)
    planner = inputs.planner(listsSettled: false)
    people = Set(inputs.registry.people.map(\.id))
  }

  /// - Parameters:
  ///   - message: nil until the sections of all messages are known.
  ///   - stored: what is recorded of the document.
  func run(
    _ record: DocumentRecord, message: RecordedMessage?, stored: [StageRecord.Stage: StoredStage]
  ) throws -> Work {
    let dependencies = StageKeys(record, message, inputs)
    let keys = dependencies.keys
    var kept = stored.filter { $0.value.key == keys[$0.key] }
    if message == nil, let section = try section(record, kept[.read]) {
      return Work(step: .waits(section), fresh: [])
    }
    var fresh: [StageRecord] = []
    func keep(
      _ stage: StageRecord.Stage, _ output: Digest, _ payload: [UInt8]?, _ brief: [UInt8],
      _ tallies: [String: Int]
    ) {
      guard let key = keys[stage] else { return }
      let result = StageRecord(
        document: record.key, stage: stage, key: key, output: output,
        payload: payload, brief: brief, tallies: tallies)
      kept[stage] = result.stored
      fresh.append(result)
    }
    func keep(_ findings: [Finding], _ sights: [UInt8]?) {
      let payload = StoredResult.encode(findings)
      let counts = findings.reduce(into: [String: Int]()) { $0[$1.rule, default: 0] += 1 }
      let output = SHA2.sha256(payload)
      let isSame = stored[.tag]?.output == output
      keep(.tag, output, isSame ? nil : payload, sights ?? (isSame ? stored[.tag]?.brief : nil) ?? [], counts)
    }

    // Findings under earlier rules, of which only some changed.
    var old: (change: RuleChange, findings: [Finding])?
    if kept[.tag] == nil { old = try earlierFindings(record, stored, dependencies) }
    if kept[.read] != nil, kept[.link] != nil, let old, old.change.engine == nil { keep(old.findings, nil) }
    if let outcome = try outcome(record, message, kept, nil, nil) {
      return Work(step: .done(outcome), fresh: fresh)
    }

    let document: Document
    do {
      document = try read(record)
    } catch {
      guard case .quarantine(let diagnostics) = error else {
        throw RunFailure(
          .fileChangedDuringRun, "the file changed while the run was under way",
          at: DiagnosticPlace(file: record.source.name))
      }
      let reading = StoredResult.Reading(
        isQuarantined: true, dialect: "", regions: 0, portions: 0, unread: 0,
        diagnostics: diagnostics.map(StoredResult.StoredDiagnostic.init))
      let payload = StoredResult.encode(reading)
      let empty = SHA2.sha256([])
      let links = LinkLayer(mentions: [], links: [])
      kept = [:]
      keep(.read, SHA2.sha256(payload), payload, StageBrief.Reading(reading).bytes, ["quarantined": 1])
      keep(.tag, empty, StoredResult.encode([Finding]()), [], [:])
      keep(.link, empty, StoredResult.encode(links), brief(links).bytes, [:])
      return try finished(record, message, kept, fresh, links, diagnostics)
    }

    let markings = MarkingLayer(of: document, family: try family(message))
    let digest = document.digest
    if let old = kept[.read], old.output != digest {
      throw RunFailure(
        .rereadDiffers, "the document reads differently from the record",
        at: DiagnosticPlace(file: record.source.name))
    }
    var noted: [Diagnostic]?
    if kept[.read] == nil {
      noted = document.diagnostics + markings.diagnostics
      let reading = StoredResult.Reading(
        isQuarantined: false, dialect: document.dialect, regions: document.regions.count,
        portions: document.portions.count, unread: document.unread.count,
        diagnostics: (noted ?? []).map(StoredResult.StoredDiagnostic.init),
        section: document.section.map(StoredResult.StoredSection.init))
      keep(
        .read, digest, StoredResult.encode(reading), StageBrief.Reading(reading).bytes,
        ["parsed": 1, "regions": reading.regions, "portions": reading.portions, "unread": reading.unread])
      if message == nil, let place = reading.section {
        let section = RecordedMessage.Section(record: record, place: place, output: digest)
        return Work(step: .waits(section), fresh: fresh)
      }
    }
    // Links first: a rule may ask who is meant.
    var links: LinkLayer?
    if kept[.link] == nil {
      let found = inputs.linker.links(in: document)
      links = found
      let payload = StoredResult.encode(found)
      let counted = brief(found)
      keep(.link, SHA2.sha256(payload), payload, counted.bytes, counted.states)
    }
    if kept[.tag] == nil {
      let engine = old.map(\.change.engine) ?? inputs.engine
      let people = engine?.needsPeople == true ? try self.people(links, record) : nil
      let findings =
        engine?.findings(in: document, markings: markings, order: inputs.order, people: people) ?? []
      let all = RuleEngine.union(old?.findings ?? [], findings)
      keep(
        all,
        try sights(document, markings, all, try links ?? self.links(of: record), kept[.link])?.bytes ?? [])
    }
    return try finished(record, message, kept, fresh, links, noted)
  }

  enum ReadError: Error {
    case quarantine([Diagnostic])
    case changed
  }

  /// Reads a document from its file, or from the file it lies in, and makes sure that the bytes are those of the record.
  func read(_ record: DocumentRecord) throws(ReadError) -> Document {
    let file: CaseFiles.File
    do {
      file = try files.file(record.source)
    } catch {
      switch error {
      case .refused(let diagnostics): throw .quarantine(diagnostics)
      case .changed: throw .changed
      }
    }
    do {
      return try DocumentReader.read(
        file.bytes, file: record.source, origin: file.origin, limits: .standard,
        dialects: inputs.dialects.dialects)
    } catch {
      throw .quarantine(error.diagnostics)
    }
  }

  /// What is left of findings that were recorded under earlier rules; nil where all rules are to be applied.
  private func earlierFindings(
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

  private func sightsBasis(_ links: Digest) -> Digest {
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
  private func links(of record: DocumentRecord) throws(CaseFailure) -> LinkLayer? {
    StoredResult.decode(LinkLayer.self, try store.payload(of: .link, document: record.key))
  }

  private func finished(
    _ record: DocumentRecord, _ message: RecordedMessage?, _ kept: [StageRecord.Stage: StoredStage],
    _ fresh: [StageRecord], _ links: LinkLayer?, _ diagnostics: [Diagnostic]?
  ) throws -> Work {
    guard let outcome = try outcome(record, message, kept, links, diagnostics) else {
      throw RunFailure(
        .rereadDiffers, "the recorded result cannot be read back",
        at: DiagnosticPlace(file: record.source.name))
    }
    return Work(step: .done(outcome), fresh: fresh)
  }

  /// The outcome where all three results are there and can be read back.
  ///
  /// - Parameters:
  ///   - links: where they were just found.
  ///   - diagnostics: where it was just read.
  private func outcome(
    _ record: DocumentRecord, _ message: RecordedMessage?, _ kept: [StageRecord.Stage: StoredStage],
    _ links: LinkLayer?, _ diagnostics: [Diagnostic]?
  ) throws -> Outcome? {
    guard let read = kept[.read], kept[.tag] != nil, let link = kept[.link],
      let reading = StageBrief.Reading(read.brief), let brief = StageBrief.Linking(link.brief)
    else { return nil }
    guard inputs.decisions.concern(record.source.digest) else {
      return Outcome(
        record: record, reading: reading, message: message,
        links: Links(states: brief.states, open: brief.open), linked: brief.linked,
        confirmed: brief.confirmed, diagnostics: diagnostics)
    }
    guard let layer = try links ?? self.links(of: record) else { return nil }
    let decided = decided(layer, of: record)
    let counted = self.brief(decided.layer)
    return Outcome(
      record: record, reading: reading, message: message,
      links: Links(
        states: counted.states, open: decided.open.count, decided: decided.applied.count,
        reopened: decided.reopened, detached: decided.detached), linked: counted.linked,
      confirmed: counted.confirmed, isDecided: true, diagnostics: diagnostics)
  }

  /// The links of a document as people's decisions leave them.
  func decided(_ links: LinkLayer, of record: DocumentRecord) -> LinkDecisions.Outcome {
    inputs.decisions.applied(to: links, document: record.source.digest, registry: inputs.registry)
  }

  private func brief(_ links: LinkLayer) -> StageBrief.Linking {
    let order = PersonLink.State.allCases
    var best: [Int: Int] = [:]
    for link in links.links {
      let rank = order.firstIndex(of: link.state) ?? order.count
      best[link.mention] = min(best[link.mention] ?? rank, rank)
    }
    return StageBrief.Linking(
      states: best.values.reduce(into: [:]) { $0[order[$1].rawValue, default: 0] += 1 },
      open: LinkDecisions.open(in: links.links).count, linked: positions(of: links.links.map(\.person)),
      confirmed: positions(of: links.confirmed))
  }

  private func positions(of people: [String]) -> [Int] {
    Set(people).compactMap { inputs.registry.position(of: $0) }.sorted()
  }

  /// What was noted while a document was read.
  func diagnostics(of record: DocumentRecord) throws(CaseFailure) -> [Diagnostic] {
    StoredResult.decode(
      StoredResult.Reading.self, try store.payload(of: .read, document: record.key))?.diagnostics.compactMap(
        \.diagnostic) ?? []
  }

  /// What packets need of recorded documents, in the order given.
  func packetDocuments(
    _ keys: [Int64], messages: [Int64: RecordedMessage]
  ) throws -> [PacketDocument] {
    let records = try store.documents(keys)
    return try zip(records, try store.stages(of: keys)).map { record, stages in
      guard let read = stages[.read], let tag = stages[.tag], let link = stages[.link] else {
        throw RunFailure(.rereadDiffers, "a recorded result cannot be read back")
      }
      var outputs = [read.output, tag.output, link.output]
      // A packet depends on what the decisions make of the links; without one that is what the stage made of them.
      if inputs.decisions.concern(record.source.digest), let layer = try links(of: record) {
        let decided = decided(layer, of: record).layer
        if decided != layer { outputs.append(SHA2.sha256(StoredResult.encode(decided))) }
      }
      let message = messages[record.key]
      if let joint = message?.joint { outputs.append(joint) }
      var document = PacketDocument(record: record, message: message, outputs: outputs)
      if !inputs.decisions.concern(record.source.digest), let brief = StageBrief.Linking(link.brief) {
        let sights = MentionSights(tag.brief)
        document.undecided = (
          brief.confirmed, sights?.basis == sightsBasis(link.output) ? sights : nil
        )
      }
      return document
    }
  }
}
