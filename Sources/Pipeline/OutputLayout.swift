import Diagnostics
import Hashing

/// The folders of a run's output.
struct OutputLayout: Sendable {
  let root: String

  init(_ root: String) {
    self.root = root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root
  }

  /// Not for release: identifiers, spans and decisions of the case.
  var caseFile: String { root + "/case.sqlite" }
  /// Not for release: what was quarantined and what waits for a person, with file names.
  var report: String { root + "/report.json" }
  /// Where the run stands that is under way; see `RunStanding`.
  var progress: String { root + "/progress.json" }
  /// For release: one bag a person.
  var packets: String { root + "/packets" }
  /// Packets that may no longer be given out.
  var withdrawn: String { root + "/withdrawn" }
  /// Packets in the making; emptied at the start and the end of every run.
  var staging: String { root + "/.staging" }

  /// Not for release: compiled expressions, which the next run need not compile. It may be removed at any time.
  var patterns: String { root + "/.patterns" }
  /// Checkpoints of the case's ledger, every one that was made. For release.
  var ledger: String { root + "/ledger" }
  static let checkpointSuffix = ".checkpoint"

  /// - Parameter count: how many entries it stands for, written so that names are in order.
  func checkpoint(_ count: Int) -> String {
    let digits = String(count)
    return ledger + "/" + String(repeating: "0", count: max(0, 10 - digits.count)) + digits
      + OutputLayout.checkpointSuffix
  }

  /// - Parameters:
  ///   - earlier: how many entries the checkpoint stands for that somebody holds.
  ///   - later: how many the new one stands for.
  func consistency(from earlier: Int, to later: Int) -> String {
    "\(ledger)/\(earlier)-\(later).consistency"
  }

  func packet(_ id: String) -> String { packets + "/" + id }
  /// Where a packet goes that may no longer be given out: named by its bytes, so that none takes another's place.
  func withdrawn(_ id: String, _ tagManifest: Digest) -> String {
    "\(withdrawn)/\(id)-\(tagManifest.hex.prefix(12))"
  }
  func staged(_ id: String) -> String { staging + "/" + id }

  func prepare() throws(RunFailure) {
    for folder in [root, packets] where !FileAccess.makeFolder(folder) {
      throw RunFailure(
        .outputNotWritten, "the folder cannot be made", at: DiagnosticPlace(file: folder))
    }
  }
}
