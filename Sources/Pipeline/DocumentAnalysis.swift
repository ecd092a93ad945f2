import CaseStore
import Detection
import Diagnostics
import Documents
import Hashing
import Identity
import Readers
import Redaction
import Rules
import SourceText

/// The stages of one document up to its links, each done only where its key is new.
struct DocumentAnalysis: Sendable {
  /// What the rest of the run needs to know of a document.
  struct Outcome: Sendable {
    let record: DocumentRecord
    let reading: StageBrief.Reading
    /// The message that the document is a section of.
    let message: RecordedMessage?
    let links: Links
    /// Positions in the registry of the people any link names, and of those a confirmed link names, with people's
    /// decisions, rising.
    let linked: [Int]
    let confirmed: [Int]
    /// Whether decisions are about the document.
    var isDecided = false
    /// What was noted while it was read, where that was now.
    let diagnostics: [Diagnostic]?
  }

  /// How far a document came.
  enum Step: Sendable {
    case done(Outcome)
    /// It was read, and what its marks count with depends on the other sections of its message.
    case waits(RecordedMessage.Section)
  }

  /// A step, and results to be recorded; none where nothing was done.
  struct Work: Sendable {
    let step: Step
    let fresh: [StageRecord]
  }

  /// What a summary tells of a document's links.
  struct Links: Sendable {
    /// Mentions by the best state of their links.
    let states: [String: Int]
    let open: Int
    var decided = 0
    var reopened: [Int] = []
    var detached: [Int] = []
  }

  let request: RunRequest
  let inputs: RunInputs
  let store: CaseStore
  let files: CaseFiles
  let changes: RuleChanges
  let families = MessageFamilies()
  let planner: Planner
  /// Every record id of the registry.
  let people: Set<String>

  init(request: RunRequest, inputs: RunInputs, store: CaseStore, changes: RuleChanges? = nil) {
    self.request = request
    self.inputs = inputs
    self.store = store
    self.changes = changes ?? RuleChanges(inputs, since: [])
    files = CaseFiles(folder: request.folder)
    planner = inputs.planner(listsSettled: false)
    people = Set(inputs.registry.people.map(\.id))
  }

  /// - Parameters:
  ///   - message: nil until the sections of all messages are known.
  ///   - stored: what is recorded of the document.
  func run(
    _ record: DocumentRecord, message: RecordedMessage?, stored: [StageRecord.Stage: StoredStage]
  ) throws -> Work {
    let keys = StageKeys(record, message, inputs)
    var results = StageResults(of: record, keys.keys, stored)
    if message == nil, let section = try section(record, results[.read]) {
      return Work(step: .waits(section), fresh: [])
    }
    let earlier = results[.tag] == nil ? try earlierFindings(record, stored, keys) : nil
    if results[.read] != nil, results[.link] != nil, let earlier, earlier.change.engine == nil {
      results.keep(earlier.findings, sights: nil)
    }
    if let outcome = try outcome(record, message, results, nil, nil) {
      return Work(step: .done(outcome), fresh: results.fresh)
    }
    let document: Document
    do {
      document = try read(record)
    } catch {
      guard case .quarantine(let diagnostics) = error else {
        throw RunFailure(
          .fileChangedDuringRun, "the file changed while the run was under way",
          at: DiagnosticPlace(file: record.source.name))
      }
      let links = refuse(diagnostics, &results)
      return try finished(record, message, results, links, diagnostics)
    }
    let markings = MarkingLayer(of: document, family: try family(message))
    let diagnostics = try note(document, markings, record, &results)
    if message == nil, diagnostics != nil, let place = document.section, let read = results[.read] {
      let section = RecordedMessage.Section(
        record: record, place: StoredResult.StoredSection(place), output: read.output)
      return Work(step: .waits(section), fresh: results.fresh)
    }
    // Links first: a rule may ask who is meant.
    let links = link(document, &results)
    try tag(document, markings, links, earlier, record, &results)
    return try finished(record, message, results, links, diagnostics)
  }

  enum ReadError: Error {
    case quarantine([Diagnostic])
    case changed
  }

  /// Reads a document from its file, or from the file it lies in, and makes sure that the bytes are those of the record.
  func read(_ record: DocumentRecord) throws(ReadError) -> Document {
    let file: CaseFiles.File
    do {
      file = try files.file(record.source)
    } catch {
      switch error {
      case .refused(let diagnostics): throw .quarantine(diagnostics)
      case .changed: throw .changed
      }
    }
    do {
      return try DocumentReader.read(
        file.bytes, file: record.source, origin: file.origin, limits: .standard,
        dialects: inputs.dialects.dialects)
    } catch {
      throw .quarantine(error.diagnostics)
    }
  }
}
