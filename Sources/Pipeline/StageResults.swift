import CaseStore
import Documents
import Hashing
import Rules

/// The results of one document's stages: those recorded that still hold, and those found anew.
struct StageResults {
  /// What this run found, to be recorded.
  private(set) var fresh: [StageRecord] = []
  private var kept: [StageRecord.Stage: StoredStage]
  private let document: Int64
  private let keys: [StageRecord.Stage: Digest]
  /// What is recorded, under whatever key.
  private let stored: [StageRecord.Stage: StoredStage]

  init(
    of record: DocumentRecord, _ keys: [StageRecord.Stage: Digest],
    _ stored: [StageRecord.Stage: StoredStage]
  ) {
    document = record.key
    self.keys = keys
    self.stored = stored
    kept = stored.filter { $0.value.key == keys[$0.key] }
  }

  /// What holds; nil where the stage is still to be done.
  subscript(_ stage: StageRecord.Stage) -> StoredStage? { kept[stage] }

  /// Takes nothing recorded as holding.
  mutating func forget() { kept = [:] }

  mutating func keep(
    _ stage: StageRecord.Stage, _ output: Digest, _ payload: [UInt8]?, brief: [UInt8] = [],
    tallies: [String: Int] = [:]
  ) {
    guard let key = keys[stage] else { return }
    let result = StageRecord(
      document: document, stage: stage, key: key, output: output, payload: payload, brief: brief,
      tallies: tallies)
    kept[stage] = result.stored
    fresh.append(result)
  }

  /// - Parameter sights: nil where they are as they were recorded with the same findings.
  mutating func keep(_ findings: [Finding], sights: [UInt8]?) {
    let payload = StoredResult.encode(findings)
    let output = SHA2.sha256(payload)
    let isSame = stored[.tag]?.output == output
    keep(
      .tag, output, isSame ? nil : payload, brief: sights ?? (isSame ? stored[.tag]?.brief : nil) ?? [],
      tallies: findings.reduce(into: [:]) { $0[$1.rule, default: 0] += 1 })
  }
}
