import CaseStore
import Diagnostics
import Hashing
import Identity
import LeakCheck
import LoadFiles
import Packets
import ReleaseModel
import Rules
import Sealing
import Typesetting

extension PacketPress {
  func build(
    _ jobs: [Job], _ messages: [Int64: RecordedMessage], _ fonts: FontBook, _ versions: PacketVersions,
    _ archive: CopyArchive, _ board: ProgressBoard
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
          group.addTask {
            (PacketBuilder.id(of: job.person), try build(job, messages, writer, versions, archive, now))
          }
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
    _ job: Job, _ messages: [Int64: RecordedMessage], _ writer: PacketWriter, _ versions: PacketVersions,
    _ archive: CopyArchive, _ now: String
  ) throws -> Outcome {
    guard let built = try planned(job, messages) else { return .nothing }
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
      copies: try keep(built, in: archive), leaks: try leaks(in: folder, built, files))
    return .staged(staged)
  }

  /// - Returns: nil when nothing of his documents may be shown.
  func planned(_ job: Job, _ messages: [Int64: RecordedMessage]) throws -> PacketBuilder.Result? {
    let builder = PacketBuilder(analysis: analysis, person: job.person)
    let documents = try analysis.packetDocuments(job.documents, messages: messages)
    return try builder.build(builder.inputs(documents, from: store), pseudonyms: job.pseudonyms)
  }

  private var production: PacketProduction? {
    guard let production = analysis.inputs.order.production,
      let profile = ProductionProfile.named(production.profile.rawValue)
    else { return nil }
    guard production.images == .tiff else { return PacketProduction(profile: profile, render: nil) }
    let renderer = PageRenderer(folder: layout.staging)
    return PacketProduction(profile: profile) { renderer.draw($0, resolution: PacketProduction.resolution) }
  }
}
