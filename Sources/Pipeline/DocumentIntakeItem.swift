import CaseStore

/// A document with what is recorded of it.
struct DocumentIntakeItem: Sendable {
  /// How many are taken up in one transaction.
  static let piece = 500

  let record: DocumentRecord
  let stages: [StageRecord.Stage: StoredStage]

  static func items(_ records: [DocumentRecord], in store: CaseStore) throws(CaseFailure) -> [Self] {
    zip(records, try store.stages(of: records.map(\.key))).map { Self(record: $0, stages: $1) }
  }
}
