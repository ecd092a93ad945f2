import CaseStore

/// Documents that were met before, in an order of their own.
struct RepeatedIntake: DocumentIntake {
  private let store: CaseStore
  private var rest: ArraySlice<DocumentRecord>

  init(_ records: [DocumentRecord], in store: CaseStore) {
    self.store = store
    rest = records[...]
  }

  mutating func next() throws -> [DocumentIntakeItem]? {
    let piece = Array(rest.prefix(DocumentIntakeItem.piece))
    rest = rest.dropFirst(piece.count)
    return piece.isEmpty ? nil : try DocumentIntakeItem.items(piece, in: store)
  }
}
