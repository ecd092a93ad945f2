import Interchange
import LeakCheck

/// The result of `tearline verify`, for a program or a person.
struct VerifyReport {
  let report: LeakReport
  /// Whether there were secrets to look for.
  let hadSecrets: Bool

  /// `{"verdict","findings":[{"kind","file","where"}],"checked":[{"file","what"}],"not_checked":[{"file","what"}]}`.
  var json: JSON {
    let found = report.findings.map { finding($0.kind.rawValue, $0.file, $0.place) }
    let hidden = report.hidden.map { finding($0.kind.rawValue, $0.file, $0.place) }
    let unreadable = report.unreadable.map { finding("unreadable", $0.file, $0.text) }
    return [
      "verdict": .string(report.verdict.rawValue), "findings": .array(found + hidden + unreadable),
      "checked": .array(report.checked.map(note)),
      "not_checked": .array(
        report.notChecked.map(note) + unchecked.map { ["file": "", "what": .string($0)] }),
    ]
  }

  private func finding(_ kind: String, _ file: String, _ place: String) -> JSON {
    ["kind": .string(kind), "file": .string(file), "where": .string(place)]
  }

  private func note(_ note: LeakReport.Note) -> JSON {
    ["file": .string(note.file), "what": .string(note.text)]
  }

  /// What no run without more input can check, in words.
  private var unchecked: [String] {
    var lines = report.unusableSecrets.map { "secret \($0): too short to be told from chance" }
    if !hadSecrets {
      lines.append("secrets: no list was given, so only the way the files are built was checked")
    }
    return lines
  }

  /// In words: what was found, what was checked and what was not.
  var text: String {
    var lines: [String] = []
    for finding in report.findings {
      lines.append(
        "\(finding.code) \(finding.file): \(finding.place): \(finding.kind.rawValue) \(finding.secretID)")
    }
    for hidden in report.hidden {
      lines.append("\(hidden.code) \(hidden.file): \(hidden.place): \(hidden.kind.rawValue)")
    }
    for note in report.unreadable { lines.append("\(note.code) \(note.file): \(note.text)") }
    switch report.verdict {
    case .clean: lines.append("CLEAN: nothing was found in what was checked.")
    case .leak:
      lines.append("LEAK: do not release these files. `tearline explain CODE` says what each finding means.")
    case .unreadable: lines.append("NOT READABLE: a file could not be read to its end. Do not release it.")
    }
    return lines.joined(separator: "\n")
  }

  /// A statement of what was checked and what was not, to keep beside the files. Nobody signs it but a person.
  ///
  func certificate(version: String) -> String {
    var lines = ["Check of finished files by Tearline \(version)", "", text, "", "Files (SHA-256):"]
    lines += report.digests.map { "\($0.text)  \($0.file)" }
    lines += ["", "Checked:"] + report.checked.map { "\($0.file): \($0.text)" }
    lines += ["", "Not checked:"]
    lines += report.notChecked.map { "\($0.file): \($0.text)" } + unchecked
    lines += ["", "Checked by (name, role, date):", "", ""]
    return lines.joined(separator: "\n")
  }
}
