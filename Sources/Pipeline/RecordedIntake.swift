import CaseStore

/// The documents that a case has recorded.
struct RecordedIntake: DocumentIntake {
  private let store: CaseStore
  private var last: Int64 = 0

  init(_ store: CaseStore) {
    self.store = store
  }

  mutating func next() throws -> [DocumentIntakeItem]? {
    let records = try store.documents(after: last, limit: DocumentIntakeItem.piece)
    guard let end = records.last else { return nil }
    last = end.key
    return try DocumentIntakeItem.items(records, in: store)
  }
}
