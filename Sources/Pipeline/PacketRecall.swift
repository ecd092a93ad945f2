public import CaseStore
import Diagnostics
import Hashing
public import Sealing

/// Recalls a packet: a decision of a person, a page for everyone who has the packet, and no more copy of it among
/// those that may be given out.
public enum PacketRecall {
  public struct Result: Sendable {
    public let notice: RecallNotice
    /// The folder that was written: the notice as a bag.
    public let path: String
    /// Whose key signed it; nil where none was given.
    public let key: SSHPublicKey?
  }

  /// - Parameters:
  ///   - version: one that was given out; nil for the packet that stands.
  ///   - statement: what recipients are told; the reviewer's reason stays in the case.
  ///   - signer: signs the notice; nil leaves it unsigned.
  /// - Throws: where there is no such packet, or nothing can be written. After a crash before the decision was
  ///   recorded, a run puts the packet back, to be recalled again.
  public static func recall(
    _ out: String, _ store: CaseStore, packet: String, version: Int?, statement: String, by: Reviewer,
    signer: PacketSigning.Signer? = nil
  ) throws -> Result {
    let by = try by.attribution()
    guard !statement.allSatisfy(\.isWhitespace) else {
      throw RunFailure(.decisionIncomplete, "--statement is empty")
    }
    let layout = OutputLayout(out)
    let recalled = try version.map { try issued(packet, $0, store) } ?? standing(packet, store, layout)
    let stands = try store.packets().contains { $0.id == packet && $0.tagManifest == recalled.tagManifest }
    let notice = RecallNotice(
      packet: packet, tagManifest: recalled.tagManifest, time: by.time, by: "\(by.name), \(by.role)",
      authority: by.authority, statement: statement)
    let name = layout.withdrawn(packet, recalled.tagManifest)
    let path = name + ".recall"
    let key = try write(notice, signer, layout, to: path)
    if stands {
      do { try FolderPublisher.publish(layout.packet(packet), to: name) } catch {
        throw RunFailure(
          .outputNotWritten, "the folder cannot be moved away: \(error)",
          at: DiagnosticPlace(file: layout.packet(packet)))
      }
    }
    try store.recall(
      packet, key: recalled.key, tagManifest: recalled.tagManifest, stands: stands, by: by,
      toolVersion: Software.version)
    return Result(notice: notice, path: path, key: key)
  }

  /// Makes the notice aside, so that none is left unsigned where its key cannot sign.
  private static func write(
    _ notice: RecallNotice, _ signer: PacketSigning.Signer?, _ layout: OutputLayout, to path: String
  ) throws -> SSHPublicKey? {
    let staged = layout.staged(notice.packet + ".recall")
    FileAccess.remove(staged)
    defer { FileAccess.remove(staged) }
    guard FileAccess.makeFolder(layout.withdrawn) else {
      throw RunFailure(
        .outputNotWritten, "the folder cannot be made", at: DiagnosticPlace(file: layout.withdrawn))
    }
    do {
      try RecallBag.write(notice, software: Software.name, to: staged)
      let key = try signer.map { try PacketSigning.sign(staged, with: $0) }
      try FolderPublisher.publish(staged, to: path)
      return key
    } catch let error as SealingFailure {
      throw RunFailure(
        .outputNotWritten, "the notice cannot be written: \(error)", at: DiagnosticPlace(file: path))
    }
  }

  private static func standing(
    _ packet: String, _ store: CaseStore, _ layout: OutputLayout
  ) throws -> (key: Digest, tagManifest: Digest) {
    let record = try StandingPacket.record(packet, store, layout)
    return (record.key, record.tagManifest)
  }

  private static func issued(
    _ packet: String, _ version: Int, _ store: CaseStore
  ) throws -> (key: Digest, tagManifest: Digest) {
    guard let issue = try store.issues().first(where: { $0.packet == packet && $0.version == version }) else {
      throw RunFailure(.packetUnknown, "version \(version) of \(packet) was not given out")
    }
    return (issue.key, issue.tagManifest)
  }
}
