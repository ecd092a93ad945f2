public import CaseStore
import Diagnostics
import Documents
import Hashing
import Interchange
public import Sealing
import SourceText

/// Seals the originals of a packet's documents into a bag of their own, away from the release.
public enum OriginalsSealing {
  public struct Result: Sendable {
    public let bag: String
    public let summary: BagSummary
    /// The file that may be given out.
    public let commitments: String
    public let documents: Int
  }

  /// - Parameters:
  ///   - packet: its id.
  ///   - reports: the folder of reports, as the run read it.
  ///   - target: an existing or new folder outside OUT/packets.
  /// - Throws: where the packet does not stand, an original is not the one that was read, or nothing can be written.
  public static func seal(
    _ out: String, _ store: CaseStore, packet: String, reports: String, into target: String, by: Reviewer
  ) throws -> Result {
    let by = try by.attribution()
    let layout = OutputLayout(out)
    let record = try StandingPacket.record(packet, store, layout)
    let model = try StandingPacket.model(record, layout)
    guard FileAccess.makeFolder(target), let place = FileAccess.real(target),
      let release = FileAccess.real(layout.packets), !(place + "/").hasPrefix(release + "/")
    else {
      throw RunFailure(
        .originalsBesideRelease, "originals do not go where packets are given out from",
        at: DiagnosticPlace(file: target))
    }
    let staged = place + "/.\(packet)-originals.part"
    FileAccess.remove(staged)
    defer { FileAccess.remove(staged) }
    let entries = try copy(model, store, reports, to: staged)
    let bag = place + "/\(packet)-originals"
    let commitments = OriginalsBag.commitments(entries)
    let path = place + "/\(packet)-commitments.csv"
    let summary: BagSummary
    do {
      guard FileAccess.replace(staged + "/" + OriginalsBag.table, with: OriginalsBag.salts(entries)) else {
        throw SealingFailure.system(operation: "write", path: OriginalsBag.table, errorNumber: 0)
      }
      summary = try BagWriter(
        fields: [
          BagInfoField("External-Identifier", packet + "-originals"),
          BagInfoField("External-Description", "Originals of \(packet). NOT FOR RELEASE."),
          BagInfoField("Bag-Group-Identifier", packet),
          BagInfoField("Internal-Sender-Identifier", record.tagManifest.hex),
          BagInfoField("Bag-Software-Agent", Software.name),
        ], baggingDate: model["order"]?["asOf"]?.stringValue ?? ""
      ).seal(staged)
      try FolderPublisher.publish(staged, to: bag)
    } catch {
      throw RunFailure(.outputNotWritten, "\(error)", at: DiagnosticPlace(file: bag))
    }
    guard FileAccess.replace(path, with: commitments) else {
      throw RunFailure(
        .outputNotWritten, "the commitments cannot be written", at: DiagnosticPlace(file: path))
    }
    try store.recordOriginals(
      of: packet, bag: summary.tagManifestDigest, commitments: SHA2.sha256(commitments), by: by,
      toolVersion: Software.version)
    return Result(bag: bag, summary: summary, commitments: path, documents: entries.count)
  }

  /// Copies the originals one at a time, each held against the digest of what was read.
  private static func copy(
    _ model: JSON, _ store: CaseStore, _ reports: String, to staged: String
  ) throws -> [OriginalsBag.Entry] {
    guard FileAccess.makeFolder(staged + "/data/originals") else {
      throw RunFailure(.outputNotWritten, "the folder cannot be made", at: DiagnosticPlace(file: staged))
    }
    let records = Dictionary(
      try store.documents().map { ($0.controlNumber, $0) }, uniquingKeysWith: { first, _ in first })
    let files = CaseFiles(folder: reports)
    var entries: [OriginalsBag.Entry] = []
    for document in model["documents"]?.arrayValue ?? [] {
      guard let control = document["controlNumber"]?.stringValue, let record = records[control] else {
        throw RunFailure(.originalMissing, "the case knows no such document", at: nil)
      }
      let original: [UInt8]
      do { original = try files.file(record.source).bytes } catch {
        throw RunFailure(
          .originalMissing, "\(control) is not there any more as it was read",
          at: DiagnosticPlace(file: record.source.name))
      }
      let entry = OriginalsBag.Entry(
        controlNumber: control, path: "originals/" + name(control, record.source.name),
        source: record.source.name, original: original,
        salt: try store.salt(of: record.source.digest, fresh: RandomBytes.make(32)))
      let path = staged + "/data/originals/" + name(control, record.source.name)
      guard FileAccess.replace(path, with: original) else {
        throw RunFailure(.outputNotWritten, "an original cannot be written", at: DiagnosticPlace(file: path))
      }
      entries.append(entry)
    }
    return entries
  }

  /// The control number with the original's extension, where that is plain.
  private static func name(_ control: String, _ source: String) -> String {
    let file = source.split(separator: "/").last ?? ""
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return control }
    let ending = file[file.index(after: dot)...].lowercased()
    let isPlain =
      (1...8).contains(ending.utf8.count)
      && ending.utf8.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit }
    return isPlain ? control + "." + ending : control
  }
}
