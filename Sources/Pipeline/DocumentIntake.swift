import CaseStore
import Documents

/// Where the documents of a run come from, piece by piece.
protocol DocumentIntake: Sendable {
  /// - Returns: the next documents with what is recorded of each; nil where there are no more.
  mutating func next() throws -> [DocumentIntakeItem]?
}

struct DocumentIntakeItem: Sendable {
  let record: DocumentRecord
  let stages: [StageRecord.Stage: StoredStage]

  static func items(_ records: [DocumentRecord], in store: CaseStore) throws(CaseFailure) -> [Self] {
    zip(records, try store.stages(of: records.map(\.key))).map { Self(record: $0, stages: $1) }
  }
}

/// The files of a folder, each taken up in the case before it is worked on.
struct FolderIntake: DocumentIntake {
  /// How many files are taken up in one transaction.
  private static let piece = 500

  private var walk: FolderWalk
  private let store: CaseStore
  private(set) var refused: [RunSummary.Quarantined] = []

  init(_ walk: FolderWalk, into store: CaseStore) {
    self.walk = walk
    self.store = store
  }

  mutating func next() throws -> [DocumentIntakeItem]? {
    guard let piece = walk.next(FolderIntake.piece) else { return nil }
    refused += piece.refused
    let registered = try store.register(piece.files, time: Clock.now(), toolVersion: Software.version)
    return try DocumentIntakeItem.items(registered.documents, in: store)
  }
}

/// The documents that a case has recorded.
struct RecordedIntake: DocumentIntake {
  private static let piece = 500

  private let store: CaseStore
  private var last: Int64 = 0

  init(_ store: CaseStore) {
    self.store = store
  }

  mutating func next() throws -> [DocumentIntakeItem]? {
    let records = try store.documents(after: last, limit: RecordedIntake.piece)
    guard let end = records.last else { return nil }
    last = end.key
    return try DocumentIntakeItem.items(records, in: store)
  }
}

/// Documents that were met before, in an order of their own.
struct RepeatedIntake: DocumentIntake {
  private let store: CaseStore
  private var rest: ArraySlice<DocumentRecord>

  init(_ records: [DocumentRecord], in store: CaseStore) {
    self.store = store
    rest = records[...]
  }

  mutating func next() throws -> [DocumentIntakeItem]? {
    let piece = Array(rest.prefix(500))
    rest = rest.dropFirst(piece.count)
    return piece.isEmpty ? nil : try DocumentIntakeItem.items(piece, in: store)
  }
}
