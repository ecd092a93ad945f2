import CaseStore

/// The files of a folder, each taken up in the case before it is worked on.
struct FolderIntake: DocumentIntake {
  private var walk: FolderWalk
  private let store: CaseStore
  private(set) var refused: [RunSummary.Quarantined] = []

  init(_ walk: FolderWalk, into store: CaseStore) {
    self.walk = walk
    self.store = store
  }

  mutating func next() throws -> [DocumentIntakeItem]? {
    guard let piece = walk.next(DocumentIntakeItem.piece) else { return nil }
    refused += piece.refused
    let registered = try store.register(piece.files, time: Clock.now(), toolVersion: Software.version)
    return try DocumentIntakeItem.items(registered.documents, in: store)
  }
}
