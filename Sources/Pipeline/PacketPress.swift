import CaseStore
import Diagnostics
import Hashing
import Identity
import LeakCheck
import Packets
import Redaction
import ReleaseModel
import Rules
import Typesetting

/// Builds every packet that is due, checks the finished bytes of all of them, and only then publishes.
struct PacketPress: Sendable {
  let analysis: DocumentAnalysis
  let layout: OutputLayout
  let store: CaseStore

  /// A packet whose bag stands in the staging folder.
  struct Staged: Sendable {
    let record: PacketRecord
    /// Over the packet's redaction log.
    let redactions: Digest?
    let pseudonyms: [String: String]
    let pending: [PendingRecord]
    let questions: [ReviewQuestionRecord]
    let copies: CopyArchive.Block
    let leaks: [Diagnostic]
  }

  /// A packet that waits for a decision about what may clear its subject.
  struct Held: Sendable {
    let id: String
    let pending: [PendingRecord]
    let questions: [ReviewQuestionRecord]
  }

  enum Outcome: Sendable {
    case nothing
    case held(Held)
    case staged(Staged)
  }

  /// A packet to be built.
  struct Job: Sendable {
    let person: Person
    let key: Digest
    /// Keys of the documents that name him, in order: what is known of them is looked up when the packet is built.
    let documents: [Int64]
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
      let documents = index.documents(of: position)
      let key = packetKey(
        person, try analysis.packetDocuments(documents, messages: index.messages), fonts)
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

    let archive = CopyArchive(folder: layout.staging)
    let (staged, held) = try await build(
      due, index.messages, fonts, try PacketVersions(store), archive, board)
    summary.work["packet"] = staged.isEmpty ? nil : staged.count
    let found = staged.flatMap(\.leaks)
    summary.leaks = found.errors
    summary.warnings += found.filter { $0.severity != .error }.sorted()
    if !staged.isEmpty {
      board.step("comparing copies")
      summary.leaks += try copies(staged, standing, index.messages, archive)
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
}
