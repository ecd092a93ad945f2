import Foundation
import GRDB
import Hashing

extension CaseStore {
  /// Records a decision once; a decision that is recorded is never overwritten.
  ///
  /// - Returns: whether it is new.
  public func record(_ decision: DecisionRecord) throws(CaseFailure) -> Bool {
    try write { database in
      try database.execute(
        sql: "INSERT INTO decision VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (digest) DO NOTHING",
        arguments: [
          Data(decision.digest.bytes), decision.kind, decision.subject, decision.name, decision.role,
          decision.authority, decision.date, decision.reason,
        ])
      return database.changesCount > 0
    }
  }
}
