import CaseStore
import Diagnostics
import Documents
import Hashing
import Identity

/// What the rest of a run, and packets, need of a document.
extension DocumentAnalysis {
  func finished(
    _ record: DocumentRecord, _ message: RecordedMessage?, _ results: StageResults, _ links: LinkLayer?,
    _ diagnostics: [Diagnostic]?
  ) throws -> Work {
    guard let outcome = try outcome(record, message, results, links, diagnostics) else {
      throw RunFailure(
        .rereadDiffers, "the recorded result cannot be read back",
        at: DiagnosticPlace(file: record.source.name))
    }
    return Work(step: .done(outcome), fresh: results.fresh)
  }

  /// The outcome where all three results are there and can be read back.
  ///
  /// - Parameters:
  ///   - links: where they were just found.
  ///   - diagnostics: where it was just read.
  func outcome(
    _ record: DocumentRecord, _ message: RecordedMessage?, _ results: StageResults, _ links: LinkLayer?,
    _ diagnostics: [Diagnostic]?
  ) throws -> Outcome? {
    guard let read = results[.read], results[.tag] != nil, let link = results[.link],
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

  func brief(_ links: LinkLayer) -> StageBrief.Linking {
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
