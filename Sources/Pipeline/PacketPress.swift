import CaseStore
import Diagnostics
import Documents
import Hashing
import Identity
import LeakCheck
import LoadFiles
import Packets
import Redaction
import ReleaseModel
import Rules
import Sealing
import Typesetting

/// Builds every packet that is due, checks the finished bytes of all of them, and only then publishes.
struct PacketPress: Sendable {
  let analysis: DocumentAnalysis
  let layout: OutputLayout
  let store: CaseStore

  /// A packet whose bag stands in the staging folder.
  private struct Staged: Sendable {
    let record: PacketRecord
    /// Over the packet's redaction log.
    let redactions: Digest?
    let pseudonyms: [String: String]
    let pending: [PendingRecord]
    let questions: [ReviewQuestionRecord]
    let copies: CopyUnits
    let leaks: [Diagnostic]
  }

  /// A packet that waits for a decision about what may clear its subject.
  private struct Held: Sendable {
    let id: String
    let pending: [PendingRecord]
    let questions: [ReviewQuestionRecord]
  }

  private enum Outcome: Sendable {
    case nothing
    case held(Held)
    case staged(Staged)
  }

  /// A packet to be built.
  private struct Job: Sendable {
    let person: Person
    let key: Digest
    let documents: [PacketDocument]
    let pseudonyms: [String: String]
  }

  func publish(_ index: CaseIndex, _ summary: inout RunSummary, _ board: ProgressBoard) async throws {
    FileAccess.remove(layout.staging)
    let fonts: FontBook
    do { fonts = try FontBook() } catch {
      throw RunFailure(.fontMissing, "\(error.message) \(error.remedy)")
    }
    let recorded = Dictionary(
      try store.packets().map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var due: [Job] = []
    var kept: Set<String> = []
    var standing: [Job] = []
    let recalled = try store.recalledKeys()
    for position in index.confirmed {
      let person = analysis.inputs.registry.people[position]
      guard !person.isProtected else {
        summary.protectedPeople.append(person.id)
        continue
      }
      let id = PacketBuilder.id(of: person)
      let documents = try analysis.packetDocuments(
        index.documents(of: position), messages: index.messages)
      let key = packetKey(person, documents, fonts)
      // What was recalled does not come back unless something that it is built of has changed.
      if recalled[id]?.contains(key) == true {
        summary.recalled.append(id)
        summary.warnings.append(
          Diagnostic(.recalledPacket, "\(id) is not built again", at: DiagnosticPlace(file: id)))
        continue
      }
      let job = Job(person: person, key: key, documents: documents, pseudonyms: try store.pseudonyms(of: id))
      if let record = recorded[id], record.key == key, isInPlace(record) {
        kept.insert(id)
        standing.append(job)
      } else {
        due.append(job)
      }
    }
    summary.protectedPeople.sort()

    let (staged, held) = try await build(due, fonts, try PacketVersions(store), board)
    summary.work["packet"] = staged.isEmpty ? nil : staged.count
    summary.leaks = staged.flatMap(\.leaks).sorted()
    if !staged.isEmpty {
      board.step("comparing copies")
      summary.leaks += try copies(staged, standing)
    }
    if summary.leaks.isEmpty {
      try place(staged)
      kept.formUnion(staged.map(\.record.id))
      summary.withdrawn = try withdraw(recorded.values.filter { !kept.contains($0.id) })
      for packet in held {
        try store.hold(packet.id, pending: packet.pending, questions: packet.questions)
      }
      summary.held = held.map(\.id)
      summary.warnings += held.map {
        Diagnostic(.reviewPacketHeld, "\($0.id) is not built", at: DiagnosticPlace(file: $0.id))
      }
    }
    FileAccess.remove(layout.staging)
    summary.packets = try store.packets()
    summary.pending = try store.pending()
  }

  /// Everything the bytes of a packet depend on.
  private func packetKey(
    _ person: Person, _ documents: [PacketDocument], _ fonts: FontBook
  ) -> Digest {
    var key = DigestBuilder("tearline.packet")
    for version in [Software.version, Planner.version, Gate.version, PacketWriter.version] {
      key.add(version)
    }
    for step in analysis.inputs.provenance { key.add(step.version) }
    key.add(analysis.inputs.orderDigest)
    key.add(analysis.inputs.registry.digest)
    key.add(analysis.inputs.book.digest)
    key.add(analysis.inputs.grounds.digest)
    for (rule, title) in analysis.inputs.flagTitles.sorted(by: { $0.key < $1.key }) {
      key.add(rule)
      key.add(title)
    }
    key.add(person.id)
    for font in fonts.records { key.add(font.digest) }
    for document in documents {
      key.add(document.record.controlNumber)
      for output in document.outputs { key.add(output) }
    }
    return key.digest()
  }

  private func isInPlace(_ record: PacketRecord) -> Bool {
    FileAccess.digest(layout.packet(record.id) + "/tagmanifest-sha256.txt")?.digest == record.tagManifest
  }

  // MARK: Building

  private func build(
    _ jobs: [Job], _ fonts: FontBook, _ versions: PacketVersions, _ board: ProgressBoard
  ) async throws -> (staged: [Staged], held: [Held]) {
    guard !jobs.isEmpty else { return ([], []) }
    let writer = PacketWriter(fonts: fonts, software: Software.name)
    let now = Clock.now()
    var staged: [Staged] = []
    var held: [Held] = []
    board.step("packets", total: jobs.count)
    try await withThrowingTaskGroup(of: (String, Outcome).self) { group in
      var next = 0
      var running = 0
      while next < jobs.count || running > 0 {
        while next < jobs.count, running < analysis.request.jobs {
          let job = jobs[next]
          board.begin(PacketBuilder.id(of: job.person))
          group.addTask { (PacketBuilder.id(of: job.person), try build(job, writer, versions, now)) }
          next += 1
          running += 1
        }
        guard let (id, result) = try await group.next() else { break }
        running -= 1
        board.end(id)
        switch result {
        case .nothing: break
        case .held(let packet): held.append(packet)
        case .staged(let packet): staged.append(packet)
        }
      }
    }
    return (staged.sorted { $0.record.id < $1.record.id }, held.sorted { $0.id < $1.id })
  }

  private func build(
    _ job: Job, _ writer: PacketWriter, _ versions: PacketVersions, _ now: String
  ) throws -> Outcome {
    let builder = PacketBuilder(analysis: analysis, person: job.person)
    let inputs = builder.inputs(job.documents, from: store)
    guard let built = try builder.build(inputs, pseudonyms: job.pseudonyms) else { return .nothing }
    let questions = built.questions.sorted.map { $0.record(at: now) }
    if built.isHeld {
      return .held(Held(id: built.packet.id, pending: built.pending, questions: questions))
    }
    var packet = built.packet
    packet.version = versions.version(of: packet, key: job.key)
    let folder = layout.staged(packet.id)
    let files: PacketFiles
    let bag: BagSummary
    do {
      files = try writer.files(of: packet, production: production)
      bag = try BagWriter(fields: files.info, baggingDate: built.packet.statement.asOf)
        .write(payload: files.payload, tagFiles: files.tagFiles, to: folder)
    } catch let error as PacketFailure {
      throw RunFailure(.packetFailed, "\(built.packet.id): \(error.message)")
    } catch let error as SealingFailure {
      throw RunFailure(.packetFailed, "\(built.packet.id): \(error)")
    }
    let boxes = built.packet.documents.flatMap(\.boxes)
    let staged = Staged(
      record: PacketRecord(
        id: built.packet.id, person: job.person.id, key: job.key, tagManifest: bag.tagManifestDigest,
        documents: built.documents, pages: files.pageCount, boxes: boxes.count,
        pendingBoxes: boxes.count(where: \.isPending)),
      redactions: files.redactionLog.map { SHA2.sha256($0) },
      pseudonyms: built.pseudonyms, pending: built.pending, questions: questions,
      copies: built.copies, leaks: try leaks(in: folder, built))
    return .staged(staged)
  }

  private var production: PacketProduction? {
    guard let production = analysis.inputs.order.production,
      let profile = ProductionProfile.named(production.profile.rawValue)
    else { return nil }
    guard production.images == .tiff else { return PacketProduction(profile: profile, render: nil) }
    let renderer = PageRenderer(folder: layout.staging)
    return PacketProduction(profile: profile) { renderer.draw($0, resolution: PacketProduction.resolution) }
  }

  // MARK: Checking

  /// Opens the finished bag again, from the disk, and looks for everything that was withheld from it.
  private func leaks(in folder: String, _ built: PacketBuilder.Result) throws(RunFailure) -> [Diagnostic] {
    var secrets = built.secrets
    let packet = built.packet
    var permitted = [packet.subject.nameLatin, packet.subject.nameArabic] + packet.subject.aliases
    permitted += packet.subject.identifiers.map(\.value) + packet.subject.attributes.map(\.value)
    let statement = packet.statement
    permitted += [
      statement.orderID, statement.title, statement.authority, statement.basis, statement.decidedBy,
      statement.audience, statement.level, statement.asOf,
    ]
    for text in permitted { secrets.release(text) }
    let report = LeakCheck.inspect(
      folder: folder, secrets: secrets.secrets, permitted: permitted.filter { !$0.isEmpty },
      looksForHidden: true)
    var found = report.findings.map { finding in
      Diagnostic(
        DiagnosticCode.named(finding.code) ?? .leakedPassage,
        "\(packet.id): what was withheld from \(finding.secretID), stands in \(finding.place)",
        at: DiagnosticPlace(file: packet.id + "/" + finding.file))
    }
    found += report.hidden.map {
      Diagnostic(
        .hiddenContent, "\(packet.id): \($0.kind.rawValue) in \($0.place)",
        at: DiagnosticPlace(file: packet.id + "/" + $0.file))
    }
    found += report.unreadable.map {
      Diagnostic(.unreadableOutput, $0.text, at: DiagnosticPlace(file: packet.id + "/" + $0.file))
    }
    found += report.unusableSecrets.map { Diagnostic(.unusableSecret, "\(packet.id): \($0)") }
    return found
  }

  /// Lays the packets that are to leave beside those that stay as they are, and beside earlier releases.
  private func copies(_ staged: [Staged], _ standing: [Job]) throws -> [Diagnostic] {
    var units = CopyUnits()
    for packet in staged { units.merge(packet.copies) }
    for job in standing {
      let builder = PacketBuilder(analysis: analysis, person: job.person)
      let built = try builder.build(
        builder.inputs(job.documents, from: store), pseudonyms: job.pseudonyms)
      if let built { units.merge(built.copies) }
    }
    return CopyCheck(units, earlierReleases: analysis.inputs.file.earlierReleases).diagnostics
  }

  // MARK: Publishing

  private func place(_ staged: [Staged]) throws {
    for packet in staged {
      let id = packet.record.id
      do {
        try FolderPublisher.publish(layout.staged(id), to: layout.packet(id))
      } catch {
        throw RunFailure(.outputNotWritten, "\(id): \(error)")
      }
      let events = [
        CaseStore.Event(
          action: "redact", object: id, input: packet.record.key, output: packet.redactions,
          configuration: analysis.inputs.orderDigest),
        CaseStore.Event(
          action: ExportProof.action, object: id, input: packet.record.key, output: packet.record.tagManifest,
          configuration: analysis.inputs.orderDigest),
      ]
      try store.save(
        packet.record, pseudonyms: packet.pseudonyms, pending: packet.pending, questions: packet.questions,
        log: (events, Clock.now(), Software.version))
    }
  }

  /// A packet that is no longer due, because a link or a protection changed, is moved aside, never left where
  /// it could be given out.
  private func withdraw(_ records: [PacketRecord]) throws -> [String] {
    for record in records.sorted(by: { $0.id < $1.id }) {
      if FileAccess.kind(of: layout.packet(record.id)) == .folder {
        guard FileAccess.makeFolder(layout.withdrawn) else {
          throw RunFailure(
            .outputNotWritten, "the folder cannot be made", at: DiagnosticPlace(file: layout.withdrawn))
        }
        do {
          try FolderPublisher.publish(
            layout.packet(record.id), to: layout.withdrawn(record.id, record.tagManifest))
        } catch {
          throw RunFailure(.outputNotWritten, "\(record.id): \(error)")
        }
      }
      try store.remove(packet: record.id)
      try store.append(
        [CaseStore.Event(action: "withdraw", object: record.id, input: record.tagManifest)],
        time: Clock.now(),
        toolVersion: Software.version)
    }
    return records.map(\.id).sorted()
  }
}
