import Diagnostics
import LeakCheck
import Redaction

/// Whether packets, laid beside one another and beside what was given out before, give away what they withhold.
struct CopyCheck {
  private let packets: CopyUnits
  private let earlierReleases: [String]

  /// - Parameters:
  ///   - packets: every packet that leaves or has left under the order.
  ///   - earlierReleases: files and folders that were given out before.
  init(_ packets: CopyUnits, earlierReleases: [String]) {
    self.packets = packets
    self.earlierReleases = earlierReleases
  }

  var diagnostics: [Diagnostic] {
    var all = packets
    var found: [Diagnostic] = []
    let secrets = packets.secrets
    for path in earlierReleases { found += held(against: path, secrets, &all) }
    found += CopyAttack(all.units).findings.map { finding in
      Diagnostic(
        finding.kind == .conflict ? .copiesConflict : .copiesRecovered,
        "withheld at \(finding.hidden); in the open at \(finding.shown): \(finding.words) words")
    }
    return found.sorted()
  }

  /// Looks for whole passages in every form a file can have, and takes the lines of plain text for the comparison.
  private func held(against path: String, _ secrets: [Secret], _ all: inout CopyUnits) -> [Diagnostic] {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    func isText(_ file: String) -> Bool { file.hasSuffix(".txt") }
    let report: LeakReport
    if FileAccess.kind(of: path) == .folder {
      report = LeakCheck.inspect(folder: path, secrets: secrets)
      for file in report.digests.map(\.file) where isText(file) {
        if let bytes = FileAccess.read(path + "/" + file).bytes {
          all.collect(text: bytes, of: name + "/" + file)
        }
      }
    } else {
      guard let bytes = FileAccess.read(path).bytes else {
        return [
          Diagnostic(.reviewEarlierUnreadable, "the file cannot be read", at: DiagnosticPlace(file: path))
        ]
      }
      report = LeakCheck.inspect(files: [ReleasedFile(path: name, bytes: bytes)], secrets: secrets)
      if isText(path) { all.collect(text: bytes, of: name) }
    }
    let leaks = report.findings.map {
      Diagnostic(
        .copiesConflict, "withheld at \($0.secretID); given out before in \($0.file), \($0.place)",
        at: DiagnosticPlace(file: name))
    }
    return leaks
      + report.unreadable.map {
        Diagnostic(.reviewEarlierUnreadable, $0.text, at: DiagnosticPlace(file: name + "/" + $0.file))
      }
  }
}
