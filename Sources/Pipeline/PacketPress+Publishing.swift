import CaseStore
import Diagnostics
import Hashing
import Identity
import Sealing

extension PacketPress {
  func place(_ staged: [Staged]) throws {
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
  func withdraw(_ records: [PacketRecord]) throws -> [String] {
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
