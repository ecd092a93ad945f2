public import CaseStore
import Diagnostics
import Documents
import Hashing
import Identity
import Redaction

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
    let inputs = try RunInputs(request).deciding(try RecordedDecisions(store))
    let analysis = DocumentAnalysis(request: request, inputs: inputs)
    var summary = RunSummary()
    let outcomes = try await CaseReading(analysis: analysis, store: store).outcomes(
      of: try store.documents(), &summary, SilentProgress())
    guard summary.work.isEmpty else {
      throw RunFailure(.reviewStale, "documents would be read, tagged or linked anew")
    }
    var found = ReviewItems()
    for person in inputs.registry.people where !person.isProtected {
      let linked = outcomes.filter { $0.linked.contains(person.id) }
      guard linked.contains(where: { $0.confirmed.contains(person.id) }) else { continue }
      let builder = PacketBuilder(analysis: analysis, person: person, listsSettled: all)
      let packet = try builder.build(try builder.inputs(linked, from: store), pseudonyms: [:])
      if let packet { found.merge(packet.questions) }
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
