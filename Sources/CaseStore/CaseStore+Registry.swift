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

  /// Every merge and every taking back of one, in order.
  public func registryMerges() throws(CaseFailure) -> [RegistryMergeRecord] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM registry_merge ORDER BY sequence").map { row in
        RegistryMergeRecord(
          sequence: row["sequence"], undoes: row["undoes"], source: row["source"], target: row["target"],
          by: Self.attribution(row))
      }
    }
  }

  /// Records that `source` is the person of `target`, or with `undoes` that it is not, and writes it to the ledger.
  ///
  /// - Returns: the merge's number.
  @discardableResult
  public func recordMerge(
    of source: String, into target: String, undoes: Int? = nil, by: Attribution, toolVersion: String
  ) throws(CaseFailure) -> Int {
    try write { database in
      let next = 1 + (try Int.fetchOne(database, sql: "SELECT MAX(sequence) FROM registry_merge") ?? 0)
      try database.execute(
        sql: "INSERT INTO registry_merge VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [next, undoes, source, target, by.name, by.role, by.authority, by.time, by.reason])
      var digest = DigestBuilder("tearline.registry.merge.v1")
      for field in [
        String(next), undoes.map(String.init) ?? "", source, target, by.name, by.role, by.authority, by.time,
        by.reason,
      ] { digest.add(field) }
      try Self.append(
        [
          Event(
            actor: by.name, role: by.role, action: undoes == nil ? "registry-merge" : "registry-split",
            object: "\(source) into \(target), merge \(undoes ?? next)", output: digest.digest())
        ], time: by.time, toolVersion: toolVersion, to: database)
      return next
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
