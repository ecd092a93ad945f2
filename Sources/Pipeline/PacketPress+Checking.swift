import CaseStore
import Diagnostics
import Identity
import LeakCheck
import Packets
import ReleaseModel

extension PacketPress {
  /// Opens the finished bag again, from the disk, and looks for everything that was withheld from it.
  ///
  /// - Parameter files: what was put into it.
  func leaks(
    in folder: String, _ built: PacketBuilder.Result, _ files: PacketFiles
  ) throws(RunFailure) -> [Diagnostic] {
    var secrets = built.secrets
    secrets.count(upTo: files.pageCount)
    let packet = built.packet
    var permitted = [packet.subject.nameLatin, packet.subject.nameArabic] + packet.subject.aliases
    permitted += packet.subject.identifiers.map(\.value) + packet.subject.attributes.map(\.value)
    let statement = packet.statement
    permitted += [
      statement.orderID, statement.title, statement.authority, statement.basis, statement.decidedBy,
      statement.audience, statement.level, statement.asOf,
    ]
    for text in permitted + files.ownTexts { secrets.release(text) }
    permitted += files.fontDigests
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

  /// What a packet shows and hides, for the comparison of all.
  func keep(_ built: PacketBuilder.Result, in archive: CopyArchive) throws(RunFailure) -> CopyArchive.Block {
    do { return try archive.add(built.copies.units) } catch {
      throw RunFailure(.outputNotWritten, "\(built.packet.id): \(error.message)")
    }
  }

  /// Lays the packets that are to leave beside those that stay as they are, and beside earlier releases.
  func copies(
    _ staged: [Staged], _ standing: [Job], _ messages: [Int64: RecordedMessage], _ archive: CopyArchive
  ) throws -> [Diagnostic] {
    var blocks = staged.map(\.copies)
    for job in standing {
      if let built = try planned(job, messages) { blocks.append(try keep(built, in: archive)) }
    }
    let check = CopyCheck(archive, blocks, earlierReleases: analysis.inputs.file.earlierReleases)
    do { return try check.diagnostics() } catch { throw RunFailure(.outputNotWritten, error.message) }
  }
}
