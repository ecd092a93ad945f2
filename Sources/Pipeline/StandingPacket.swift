import CaseStore
import Diagnostics
import Hashing
import Interchange
import Sealing

/// A packet that stands in its place, as the case records it.
enum StandingPacket {
  /// - Throws: where the case has no such packet, or what stands there is not what was published.
  static func record(_ id: String, _ store: CaseStore, _ layout: OutputLayout) throws -> PacketRecord {
    guard let record = try store.packets().first(where: { $0.id == id }) else {
      throw RunFailure(.packetUnknown, "the case has no packet \(id) that stands")
    }
    let report = BagVerifier().verify(layout.packet(id))
    guard report.isValid, report.tagManifestDigest == record.tagManifest else {
      throw RunFailure(
        .packetUnknown, "\(id) is not in its place as it was published",
        at: DiagnosticPlace(file: layout.packet(id)))
    }
    return record
  }

  /// What it says, as its own file packet.json has it.
  static func model(_ record: PacketRecord, _ layout: OutputLayout) throws -> JSON {
    let path = layout.packet(record.id) + "/data/packet.json"
    guard let bytes = FileAccess.read(path).bytes, let model = try? JSON(parsing: bytes) else {
      throw RunFailure(
        .packetUnknown, "its model cannot be read", at: DiagnosticPlace(file: path))
    }
    return model
  }
}
