import Foundation
import GRDB
import Hashing

extension CaseStore {
  /// The recorded results of documents, without the results themselves, in the order of `documents`.
  public func stages(
    of documents: [Int64]
  ) throws(CaseFailure) -> [[StageRecord.Stage: StoredStage]] {
    try read { database in
      let statement = try database.cachedStatement(
        sql: "SELECT id, key, output, brief FROM stage WHERE id BETWEEN ? AND ?")
      return try documents.map { document in
        var stages: [StageRecord.Stage: StoredStage] = [:]
        let first = document << 2
        for row in try Row.fetchAll(statement, arguments: [first, first + 3]) {
          let id: Int64 = row["id"]
          guard let stage = StageRecord.Stage(rawValue: Int(id - first)) else { continue }
          let brief: Data = row["brief"]
          stages[stage] = StoredStage(
            key: try CaseStore.digest(row, "key"), output: try CaseStore.digest(row, "output"),
            brief: [UInt8](brief))
        }
        return stages
      }
    }
  }

  /// The briefs of one stage's results of all documents in the folder, in order of their keys.
  public func eachBrief(
    of stage: StageRecord.Stage, _ body: (_ document: Int64, _ brief: [UInt8]) -> Void
  ) throws(CaseFailure) {
    try read { database in
      let cursor = try Row.fetchCursor(
        database,
        sql: """
          SELECT document.key AS document, brief FROM document JOIN stage ON stage.id = document.key * 4 + ?
          WHERE present = 1 ORDER BY document.key
          """, arguments: [stage.rawValue])
      while let row = try cursor.next() {
        let brief: Data = row["brief"]
        body(row["document"], [UInt8](brief))
      }
    }
  }

  /// Records results, each in the place of the one before it.
  public func save(_ results: [StageRecord]) throws(CaseFailure) {
    guard !results.isEmpty else { return }
    try write { database in
      let small = try database.cachedStatement(sql: "INSERT OR REPLACE INTO stage VALUES (?, ?, ?, ?, ?)")
      let large = try database.cachedStatement(sql: "INSERT OR REPLACE INTO stage_payload VALUES (?, ?)")
      for result in results {
        let id = result.document << 2 | Int64(result.stage.rawValue)
        try small.execute(
          arguments: [
            id, Data(result.key.bytes), Data(result.output.bytes), Data(result.brief),
            CaseStore.line(result.tallies),
          ])
        if let payload = result.payload { try large.execute(arguments: [id, Data(payload)]) }
      }
    }
  }

  /// The sums of a stage's counts over all documents in the folder.
  public func tallies(of stage: StageRecord.Stage) throws(CaseFailure) -> [String: Int] {
    try read { database in
      var sums: [String: Int] = [:]
      let cursor = try String.fetchCursor(
        database,
        sql: """
          SELECT tallies FROM document JOIN stage ON stage.id = document.key * 4 + ? WHERE present = 1
          """, arguments: [stage.rawValue])
      while let line = try cursor.next() {
        for part in line.utf8.split(separator: UInt8(ascii: "\n")) {
          guard let tab = part.firstIndex(of: UInt8(ascii: "\t")),
            let name = String(part[..<tab]), let digits = String(part[part.index(after: tab)...]),
            let count = Int(digits)
          else { throw DatabaseError(message: "a count in the case file is damaged") }
          sums[name, default: 0] += count
        }
      }
      return sums
    }
  }

  private static func line(_ tallies: [String: Int]) -> String {
    tallies.sorted { $0.key < $1.key }.map { "\($0.key)\t\($0.value)\n" }.joined()
  }

  /// The recorded result of one stage for one document, in the stage's own form; empty where there is none.
  public func payload(of stage: StageRecord.Stage, document: Int64) throws(CaseFailure) -> [UInt8] {
    try read { database in
      let statement = try database.cachedStatement(sql: "SELECT payload FROM stage_payload WHERE id = ?")
      let data = try Data.fetchOne(statement, arguments: [document << 2 | Int64(stage.rawValue)])
      return [UInt8](data ?? Data())
    }
  }

  /// Results by number: small ones beside each other, because every run looks at all of them, and the results
  /// themselves apart.
  static func createStageTables(_ database: Database) throws {
    try database.execute(
      sql: """
        DROP TABLE stage_result;
        DROP TABLE tally;

        CREATE TABLE stage (
          id INTEGER PRIMARY KEY,
          key BLOB NOT NULL,
          output BLOB NOT NULL,
          brief BLOB NOT NULL,
          tallies TEXT NOT NULL
        ) STRICT;

        CREATE TABLE stage_payload (
          id INTEGER PRIMARY KEY,
          payload BLOB NOT NULL
        ) STRICT;
        """)
  }
}
