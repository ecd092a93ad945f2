import CaseStore
import Detection
import Diagnostics
import Documents
import Hashing
import Identity
import Readers
import Rules
import SourceText

/// The stages of one document up to its links, each done only where its key is new.
struct DocumentAnalysis: Sendable {
  /// What the rest of the run needs to know of a document.
  struct Outcome: Sendable {
    let record: DocumentRecord
    let reading: StoredResult.Reading
    /// The message that the document is a section of.
    let message: RecordedMessage?
    /// Digests of what packets depend on: the three results, and the sections that count together.
    let outputs: [Digest]
    /// With people's decisions in them.
    let links: Links
    /// People any link names, and those a confirmed link names.
    let linked: Set<String>
    let confirmed: Set<String>
    /// Results to be recorded; empty when nothing was done.
    let fresh: [StageRecord]
  }

  /// How far a document came.
  enum Step: Sendable {
    case done(Outcome)
    /// It was read, and what its marks count with depends on the other sections of its message.
    case waits(RecordedMessage.Section, fresh: [StageRecord])

    var outcome: Outcome? {
      if case .done(let outcome) = self { outcome } else { nil }
    }

    var fresh: [StageRecord] {
      switch self {
      case .done(let outcome): outcome.fresh
      case .waits(_, let fresh): fresh
      }
    }
  }

  /// What a summary tells of a document's links.
  struct Links: Sendable {
    /// Mentions by the best state of their links.
    let states: [String: Int]
    let open: Int
    let decided: Int
    let reopened: [Int]
    let detached: [Int]
  }

  let request: RunRequest
  let inputs: RunInputs
  let files: CaseFiles
  let families = MessageFamilies()

  init(request: RunRequest, inputs: RunInputs) {
    self.request = request
    self.inputs = inputs
    files = CaseFiles(folder: request.folder)
  }

  /// - Parameter message: nil until the sections of all messages are known.
  func run(
    _ record: DocumentRecord, message: RecordedMessage?, stored: [StageRecord.Stage: StageRecord]
  ) throws(RunFailure) -> Step {
    let keys = stageKeys(record, message)
    var kept: [StageRecord.Stage: StageRecord] = [:]
    for stage in StageRecord.Stage.allCases {
      if let old = stored[stage], old.key == keys[stage] { kept[stage] = old }
    }
    if message == nil, let section = section(record, kept[.read]) { return .waits(section, fresh: []) }
    if let outcome = outcome(record, message, kept, fresh: []) { return .done(outcome) }

    var fresh: [StageRecord] = []
    func keep(
      _ stage: StageRecord.Stage, _ key: Digest?, _ output: Digest, _ payload: [UInt8],
      _ tallies: [String: Int]
    ) {
      guard let key else { return }
      let result = StageRecord(
        document: record.key, stage: stage, key: key, output: output, payload: payload, tallies: tallies)
      kept[stage] = result
      fresh.append(result)
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
      kept = [:]
      keep(.read, keys[.read], SHA2.sha256(payload), payload, ["quarantined": 1])
      keep(.tag, keys[.tag], empty, StoredResult.encode([Finding]()), [:])
      keep(.link, keys[.link], empty, StoredResult.encode(LinkLayer(mentions: [], links: [])), [:])
      return try finished(record, message, kept, fresh)
    }

    let markings = MarkingLayer(of: document, family: try family(message))
    let digest = document.digest
    if let old = kept[.read], old.output != digest {
      throw RunFailure(
        .rereadDiffers, "the document reads differently from the record",
        at: DiagnosticPlace(file: record.source.name))
    }
    if kept[.read] == nil {
      let reading = StoredResult.Reading(
        isQuarantined: false, dialect: document.dialect, regions: document.regions.count,
        portions: document.portions.count, unread: document.unread.count,
        diagnostics: (document.diagnostics + markings.diagnostics).map(StoredResult.StoredDiagnostic.init),
        section: document.section.map(StoredResult.StoredSection.init))
      keep(
        .read, keys[.read], digest, StoredResult.encode(reading),
        ["parsed": 1, "regions": reading.regions, "portions": reading.portions, "unread": reading.unread])
    }
    if message == nil, let section = section(record, kept[.read]) { return .waits(section, fresh: fresh) }
    // Links first: a rule may ask who is meant.
    var links: LinkLayer?
    if kept[.link] == nil {
      let found = inputs.linker.links(in: document)
      links = found
      let payload = StoredResult.encode(found)
      keep(.link, keys[.link], SHA2.sha256(payload), payload, DocumentAnalysis.tallies(found))
    }
    if kept[.tag] == nil {
      let people = inputs.engine.needsPeople ? self.people(links, kept[.link]) : nil
      let findings = inputs.engine.findings(
        in: document, markings: markings, order: inputs.order, people: people)
      let payload = StoredResult.encode(findings)
      let counts = findings.reduce(into: [String: Int]()) { $0[$1.rule, default: 0] += 1 }
      keep(.tag, keys[.tag], SHA2.sha256(payload), payload, counts)
    }
    return try finished(record, message, kept, fresh)
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

  private func stageKeys(
    _ record: DocumentRecord, _ message: RecordedMessage?
  ) -> [StageRecord.Stage: Digest] {
    var read = DigestBuilder("tearline.read")
    read.add(Software.version)
    read.add(DocumentReader.version)
    read.add(MarkingLayer.version)
    if let dialects = inputs.dialects.digest { read.add(dialects) }
    read.add(record.source.name)
    read.add(record.source.digest)
    read.add(record.source.parent ?? "")
    var link = DigestBuilder("tearline.link")
    link.add(read.digest())
    link.add(Linker.version)
    link.add(inputs.registry.digest)
    var tag = DigestBuilder("tearline.tag")
    tag.add(read.digest())
    tag.add(RuleEngine.version)
    tag.add(inputs.rulesDigest)
    tag.add(inputs.orderDigest)
    if let joint = message?.joint { tag.add(joint) }
    // Where no rule asks who is meant, another registry changes no finding.
    if inputs.engine.needsPeople { tag.add(link.digest()) }
    return [.read: read.digest(), .tag: tag.digest(), .link: link.digest()]
  }

  /// Who is mentioned, with what the registry says of them; nil where the recorded links cannot be read back.
  private func people(_ links: LinkLayer?, _ stored: StageRecord?) -> PeopleLayer? {
    let layer = links ?? stored.flatMap { StoredResult.decode(LinkLayer.self, $0.payload) }
    return layer.map { PeopleLayer($0, roles: inputs.roles) }
  }

  private func finished(
    _ record: DocumentRecord, _ message: RecordedMessage?, _ kept: [StageRecord.Stage: StageRecord],
    _ fresh: [StageRecord]
  ) throws(RunFailure) -> Step {
    guard let outcome = outcome(record, message, kept, fresh: fresh) else {
      throw RunFailure(
        .rereadDiffers, "the recorded result cannot be read back",
        at: DiagnosticPlace(file: record.source.name))
    }
    return .done(outcome)
  }

  /// The outcome where all three results are there and can be read back.
  private func outcome(
    _ record: DocumentRecord, _ message: RecordedMessage?, _ kept: [StageRecord.Stage: StageRecord],
    fresh: [StageRecord]
  ) -> Outcome? {
    guard let read = kept[.read], let tag = kept[.tag], let link = kept[.link],
      let reading = StoredResult.decode(StoredResult.Reading.self, read.payload),
      let links = StoredResult.decode(LinkLayer.self, link.payload)
    else { return nil }
    let decided = decided(links, of: record)
    // A packet depends on what the decisions make of the links; without one that is what the stage made of them.
    let isChanged = decided.layer != links
    return Outcome(
      record: record, reading: reading, message: message,
      outputs: [read.output, tag.output, link.output]
        + (isChanged ? [SHA2.sha256(StoredResult.encode(decided.layer))] : [])
        + [message?.joint].compactMap(\.self),
      links: Links(
        states: DocumentAnalysis.tallies(decided.layer), open: decided.open.count,
        decided: decided.applied.count, reopened: decided.reopened, detached: decided.detached),
      linked: Set(decided.layer.links.map(\.person)), confirmed: Set(decided.layer.confirmed), fresh: fresh)
  }

  /// The links of a document as people's decisions leave them.
  func decided(_ links: LinkLayer, of record: DocumentRecord) -> LinkDecisions.Outcome {
    inputs.decisions.applied(to: links, document: record.source.digest, registry: inputs.registry)
  }

  /// Mentions by the best state of their links.
  private static func tallies(_ links: LinkLayer) -> [String: Int] {
    let order = PersonLink.State.allCases
    var best: [Int: Int] = [:]
    for link in links.links {
      let rank = order.firstIndex(of: link.state) ?? order.count
      best[link.mention] = min(best[link.mention] ?? rank, rank)
    }
    return best.values.reduce(into: [:]) { $0[order[$1].rawValue, default: 0] += 1 }
  }
}
