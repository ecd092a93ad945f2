import CaseStore

/// Where the documents of a run come from, piece by piece.
protocol DocumentIntake: Sendable {
  /// - Returns: the next documents with what is recorded of each; nil where there are no more.
  mutating func next() throws -> [DocumentIntakeItem]?
}
