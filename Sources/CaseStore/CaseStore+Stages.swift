import Foundation
import GRDB
import Hashing

extension CaseStore {
  /// The recorded results of one stage, by document key.
  public func results(of stage: StageRecord.Stage) throws(CaseFailure) -> [Int64: StageRecord] {
    try read { database in
      var records: [Int64: StageRecord] = [:]
      let cursor = try Row.fetchCursor(
        database, sql: "SELECT * FROM stage_result WHERE stage = ?", arguments: [stage.rawValue])
      while let row = try cursor.next() {
        let payload: Data = row["payload"]
        let document: Int64 = row["document"]
        records[document] = StageRecord(
          document: document, stage: stage, key: try CaseStore.digest(row, "key"),
          output: try CaseStore.digest(row, "output"), payload: [UInt8](payload), tallies: [:])
      }
      return records
    }
  }

  /// Records results, each in the place of the one before it.
  public func save(_ results: [StageRecord]) throws(CaseFailure) {
    try write { database in
      for result in results {
        try database.execute(
          sql: "INSERT OR REPLACE INTO stage_result VALUES (?, ?, ?, ?, ?)",
          arguments: [
            result.document, result.stage.rawValue, Data(result.key.bytes), Data(result.output.bytes),
            Data(result.payload),
          ])
        try database.execute(
          sql: "DELETE FROM tally WHERE document = ? AND stage = ?",
          arguments: [result.document, result.stage.rawValue])
        for (name, count) in result.tallies.sorted(by: { $0.key < $1.key }) {
          try database.execute(
            sql: "INSERT INTO tally VALUES (?, ?, ?, ?)",
            arguments: [result.document, result.stage.rawValue, name, count])
        }
      }
    }
  }

  /// The sums of a stage's counts over all documents in the folder.
  public func tallies(of stage: StageRecord.Stage) throws(CaseFailure) -> [String: Int] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT tally.name AS name, SUM(tally.count) AS total FROM tally JOIN document ON document.key = tally.document
          WHERE stage = ? AND present = 1 GROUP BY tally.name
          """, arguments: [stage.rawValue])
      return Dictionary(rows.map { ($0["name"], $0["total"]) }, uniquingKeysWith: { first, _ in first })
    }
  }
}

extension CaseStore {
  /// The recorded result of one stage for one document, in the stage's own form.
  public func payload(of stage: StageRecord.Stage, document: Int64) throws(CaseFailure) -> [UInt8] {
    try read { database in
      let data = try Data.fetchOne(
        database, sql: "SELECT payload FROM stage_result WHERE document = ? AND stage = ?",
        arguments: [document, stage.rawValue])
      return [UInt8](data ?? Data())
    }
  }
}
