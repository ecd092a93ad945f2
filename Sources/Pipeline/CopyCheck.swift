import Diagnostics
import LeakCheck
import Redaction

/// Whether packets, laid beside one another and beside what was given out before, give away what they withhold.
struct CopyCheck {
  private let archive: CopyArchive
  private let packets: [CopyArchive.Block]
  private let earlierReleases: [String]

  /// - Parameters:
  ///   - packets: every packet that leaves or has left under the order.
  ///   - earlierReleases: files and folders that were given out before.
  init(_ archive: CopyArchive, _ packets: [CopyArchive.Block], earlierReleases: [String]) {
    self.archive = archive
    self.packets = packets
    self.earlierReleases = earlierReleases
  }

  func diagnostics() throws(CopyArchive.Failure) -> [Diagnostic] {
    var blocks = packets
    var found: [Diagnostic] = []
    let secrets = earlierReleases.isEmpty ? [] : try secrets()
    for path in earlierReleases {
      var lines = CopyUnits()
      found += held(against: path, secrets, &lines)
      blocks.append(try archive.add(lines.units))
    }
    found += try CopyAttack(archive, blocks).findings().map { finding in
      Diagnostic(
        finding.kind == .conflict ? .copiesConflict : .copiesRecovered,
        "withheld at \(finding.hidden); in the open at \(finding.shown): \(finding.words) words")
    }
    return found.sorted()
  }

  /// What is hidden, as passages to be looked for in what was given out before.
  private func secrets() throws(CopyArchive.Failure) -> [Secret] {
    var seen = Set<[String]>()
    var secrets: [Secret] = []
    for block in packets {
      for unit in try archive.units(of: block) {
        for run in unit.words.indices.split(whereSeparator: { unit.sights[$0] != .hidden }) {
          let words = Array(unit.words[run.startIndex..<run.endIndex])
          guard words.count >= 8, seen.insert(words).inserted else { continue }
          secrets.append(Secret(id: unit.place, kind: .passage, text: words.joined(separator: " ")))
        }
      }
    }
    return secrets
  }

  /// Looks for whole passages in every form a file can have, and takes the lines of plain text for the comparison.
  private func held(against path: String, _ secrets: [Secret], _ lines: inout CopyUnits) -> [Diagnostic] {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    func isText(_ file: String) -> Bool { file.hasSuffix(".txt") }
    let report: LeakReport
    if FileAccess.kind(of: path) == .folder {
      report = LeakCheck.inspect(folder: path, secrets: secrets)
      for file in report.digests.map(\.file) where isText(file) {
        if let bytes = FileAccess.read(path + "/" + file).bytes {
          lines.collect(text: bytes, of: name + "/" + file)
        }
      }
    } else {
      guard let bytes = FileAccess.read(path).bytes else {
        return [
          Diagnostic(.reviewEarlierUnreadable, "the file cannot be read", at: DiagnosticPlace(file: path))
        ]
      }
      report = LeakCheck.inspect(files: [ReleasedFile(path: name, bytes: bytes)], secrets: secrets)
      if isText(path) { lines.collect(text: bytes, of: name) }
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
