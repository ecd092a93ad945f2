public import CaseStore
import Diagnostics
public import Sealing

/// Recalls a packet: a decision of a person, a page for everyone who has the packet, and no more copy of it among
/// those that may be given out.
public enum PacketRecall {
  public struct Result: Sendable {
    public let notice: RecallNotice
    /// Where the notice was written.
    public let path: String
  }

  /// - Parameter statement: what recipients are told; the reviewer's reason stays in the case.
  /// - Throws: where the packet does not stand, or nothing can be written. After a crash before the decision was
  ///   recorded, a run puts the packet back, to be recalled again.
  public static func recall(
    _ out: String, _ store: CaseStore, packet: String, statement: String, by: Reviewer
  ) throws -> Result {
    let by = try by.attribution()
    guard !statement.allSatisfy(\.isWhitespace) else {
      throw RunFailure(.decisionIncomplete, "--statement is empty")
    }
    let layout = OutputLayout(out)
    let record = try StandingPacket.record(packet, store, layout)
    let notice = RecallNotice(
      packet: packet, tagManifest: record.tagManifest, time: by.time, by: "\(by.name), \(by.role)",
      authority: by.authority, statement: statement)
    let name = layout.withdrawn(packet, record.tagManifest)
    let path = name + ".recall.txt"
    guard FileAccess.makeFolder(layout.withdrawn), FileAccess.replace(path, with: notice.bytes) else {
      throw RunFailure(.outputNotWritten, "the notice cannot be written", at: DiagnosticPlace(file: path))
    }
    do { try FolderPublisher.publish(layout.packet(packet), to: name) } catch {
      throw RunFailure(
        .outputNotWritten, "the folder cannot be moved away: \(error)",
        at: DiagnosticPlace(file: layout.packet(packet)))
    }
    try store.recall(record, by: by, toolVersion: Software.version)
    return Result(notice: notice, path: path)
  }
}
