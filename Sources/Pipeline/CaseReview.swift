public import CaseStore
import Diagnostics

/// What people are asked about in a case, found anew from the reports as they are now.
public struct CaseReview {
  /// How a review is written.
  public enum Form: String, Sendable, CaseIterable {
    /// One file a document.
    case yaml
    /// One table.
    case csv
  }

  /// By document.
  public let items: [ReviewItem]

  /// - Parameters:
  ///   - request: the folder, registry, order and rules of the case's last run.
  ///   - all: whether what is settled is listed too, for downgrades and releases that nobody asks for.
  /// - Throws: where the case would run differently now: its questions are then not those of the last run.
  public init(_ store: CaseStore, _ request: RunRequest, all: Bool) async throws {
    var found = ReviewItems()
    for packet in try await CasePlans(store, request, listsSettled: all).packets {
      found.merge(packet.questions)
    }
    items = found.sorted
  }

  /// Writes the items for a person, and takes them up in the case, so that the answers are known again.
  ///
  /// - Returns: the paths written. None is written over another: a person may have worked in it.
  public func write(to folder: String, as form: Form, in store: CaseStore) throws -> [String] {
    let files =
      form == .csv ? [(name: "review.csv", bytes: ReviewFiles.table(items))] : ReviewFiles.documents(items)
    guard FileAccess.makeFolder(folder) else {
      throw RunFailure(.outputNotWritten, "the folder cannot be made", at: DiagnosticPlace(file: folder))
    }
    let existing = files.map { folder + "/" + $0.name }.filter { FileAccess.kind(of: $0) != .missing }
    guard existing.isEmpty else {
      throw RunFailure(
        existing.map {
          Diagnostic(
            .outputNotWritten, "a file is there, and a person may have worked in it",
            at: DiagnosticPlace(file: $0))
        })
    }
    let now = Clock.now()
    try store.keep(items.map { $0.record(at: now) }, openIn: nil)
    return try files.map { file in
      let path = folder + "/" + file.name
      guard FileAccess.replace(path, with: file.bytes) else {
        throw RunFailure(.outputNotWritten, "the file cannot be written", at: DiagnosticPlace(file: path))
      }
      return path
    }
  }
}
