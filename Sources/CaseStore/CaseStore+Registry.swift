import Foundation
import GRDB
public import Hashing

extension CaseStore {
  /// Every version of the registry, in order.
  public func registryVersions() throws(CaseFailure) -> [RegistryVersionRecord] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM registry_version ORDER BY version").map { row in
        RegistryVersionRecord(
          version: row["version"], digest: try Self.digest(row, "digest"), people: row["people"],
          added: row["added"], changed: row["changed"], removed: row["removed"], by: Self.attribution(row))
      }
    }
  }

  /// The digest of each person's record in the latest version.
  public func registryRecords() throws(CaseFailure) -> [String: Digest] {
    try read(Self.registryRecords)
  }

  /// Records a version with what it changed, and writes it to the ledger; the latest version again is no new one.
  ///
  /// - Parameter records: the digest of each person's record.
  /// - Returns: the version's number, and whether it is new.
  @discardableResult
  public func recordRegistry(
    _ digest: Digest, records: [String: Digest], by: Attribution, toolVersion: String
  ) throws(CaseFailure) -> (version: Int, isNew: Bool) {
    try write { database in
      let latest = try Row.fetchOne(
        database, sql: "SELECT version, digest FROM registry_version ORDER BY version DESC LIMIT 1")
      if let latest, try Self.digest(latest, "digest") == digest { return (latest["version"], false) }
      let version = 1 + (latest?["version"] ?? 0)
      var known = try Self.registryRecords(database)
      var rows: [(person: String, digest: Digest?)] = []
      var added = 0
      for (person, new) in records {
        let old = known.removeValue(forKey: person)
        if old == nil { added += 1 }
        if old != new { rows.append((person, new)) }
      }
      let changed = rows.count - added
      rows += known.keys.map { ($0, nil) }
      try database.execute(
        sql: "INSERT INTO registry_version VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          version, Data(digest.bytes), records.count, added, changed, known.count, by.name, by.role,
          by.authority, by.time, by.reason,
        ])
      for row in rows.sorted(by: { $0.person < $1.person }) {
        try database.execute(
          sql: "INSERT INTO registry_record VALUES (?, ?, ?)",
          arguments: [row.person, version, row.digest.map { Data($0.bytes) }])
      }
      try Self.append(
        [
          Event(
            actor: by.name, role: by.role, action: "registry", object: "version \(version)", input: digest)
        ], time: by.time, toolVersion: toolVersion, to: database)
      return (version, true)
    }
  }

  /// Every merge, in the order in which they were decided.
  public func registryMerges() throws(CaseFailure) -> [RegistryMergeRecord] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT decision.*, merge_decision.*, \(Self.holds) AS holds
          FROM decision JOIN merge_decision ON merge_decision.decision = decision.sequence ORDER BY sequence
          """
      ).map { row in
        RegistryMergeRecord(
          decision: try Self.decision(row), source: row["source"], target: row["target"])
      }
    }
  }

  /// Records that `source` is the person of `target`, and writes it to the ledger in the same transaction.
  ///
  /// - Returns: the decision's number.
  @discardableResult
  public func recordMerge(
    of source: String, into target: String, by: Attribution, toolVersion: String
  ) throws(CaseFailure) -> Int {
    try write { database in
      let number = try Self.record(
        .merge, "join", about: "\(source) into \(target)", by: by, toolVersion: toolVersion, in: database)
      try database.execute(
        sql: "INSERT INTO merge_decision VALUES (?, ?, ?)", arguments: [number, source, target])
      return number
    }
  }

  private static func registryRecords(_ database: Database) throws -> [String: Digest] {
    // With MAX, SQLite takes the other columns from the row that has it.
    var records: [String: Digest] = [:]
    let cursor = try Row.fetchCursor(
      database, sql: "SELECT person, digest, MAX(version) FROM registry_record GROUP BY person")
    while let row = try cursor.next() {
      let data: Data? = row["digest"]
      if data != nil { records[row["person"]] = try digest(row, "digest") }
    }
    return records
  }
}
