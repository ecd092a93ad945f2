import Foundation
import GRDB
public import Hashing

/// The rules that findings were recorded under.
extension CaseStore {
  static func createRuleSetTable(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE rule_set (
          sequence INTEGER PRIMARY KEY,
          digest BLOB NOT NULL UNIQUE,
          payload BLOB NOT NULL
        ) STRICT;
        """)
  }

  /// The rules of earlier runs in the form their writer gave them, the latest first.
  public func ruleSets(limit: Int) throws(CaseFailure) -> [[UInt8]] {
    try read { database in
      try Data.fetchAll(
        database, sql: "SELECT payload FROM rule_set ORDER BY sequence DESC LIMIT ?", arguments: [limit]
      ).map { [UInt8]($0) }
    }
  }

  /// Records the rules of a run as the latest, once however often they are used.
  public func recordRuleSet(_ digest: Digest, _ payload: [UInt8]) throws(CaseFailure) {
    try write { database in
      try database.execute(
        sql: """
          INSERT OR REPLACE INTO rule_set
          SELECT coalesce(max(sequence), 0) + 1, ?, ? FROM rule_set
          """, arguments: [Data(digest.bytes), Data(payload)])
    }
  }
}
