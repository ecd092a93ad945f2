public import Diagnostics
import LeakCheck

/// Two editions of one packet, each made under its own order: the lesser holds nothing that only the fuller shows.
public enum EditionPair {
  public struct Result: Sendable {
    /// How many passages only the fuller shows.
    public let secrets: Int
    public let leaks: [Diagnostic]
  }

  /// - Throws: where one of them cannot be read.
  public static func compare(fuller: String, lesser: String) throws(RunFailure) -> Result {
    var passages = WithheldSecrets()
    for (file, line, text) in try lines(of: fuller) {
      passages.withhold(text, isPortion: true, kind: .passage, "\(file), line \(line) of the fuller packet")
    }
    for (_, _, text) in try lines(of: lesser) { passages.release(text) }
    let secrets = passages.secrets
    let report = LeakCheck.inspect(folder: lesser, secrets: secrets, looksForHidden: true)
    let leaks =
      report.findings.map { finding in
        Diagnostic(
          DiagnosticCode.named(finding.code) ?? .leakedPassage,
          "\(finding.secretID) stands in \(finding.place)",
          at: DiagnosticPlace(file: lesser + "/" + finding.file))
      }
      + report.hidden.map {
        Diagnostic(
          .hiddenContent, "\($0.kind.rawValue) in \($0.place)",
          at: DiagnosticPlace(file: lesser + "/" + $0.file))
      }
      + report.unreadable.map {
        Diagnostic(.unreadableOutput, $0.text, at: DiagnosticPlace(file: lesser + "/" + $0.file))
      }
    return Result(secrets: secrets.count, leaks: leaks)
  }

  /// The released text of a packet's documents, paragraph by paragraph.
  private static func lines(
    of packet: String
  ) throws(RunFailure) -> [(file: String, line: Int, text: String)] {
    let folder = packet + "/data/documents"
    guard let names = FileAccess.names(in: folder) else {
      throw RunFailure(
        .packetUnknown, "there are no documents of a packet here", at: DiagnosticPlace(file: folder))
    }
    var lines: [(file: String, line: Int, text: String)] = []
    for name in names where name.hasSuffix(".txt") {
      guard let bytes = FileAccess.read(folder + "/" + name).bytes else {
        throw RunFailure(
          .packetUnknown, "the document cannot be read", at: DiagnosticPlace(file: folder + "/" + name))
      }
      let text = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      for (index, line) in text.enumerated() {
        lines.append((name, index + 1, String(decoding: line, as: UTF8.self)))
      }
    }
    return lines
  }
}
