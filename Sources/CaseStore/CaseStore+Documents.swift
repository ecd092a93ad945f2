public import Documents
import Foundation
import GRDB
import Hashing

extension CaseStore {
  /// What taking up a piece of a walk changed.
  public struct Registration: Sendable {
    /// The files of the piece, in its order.
    public let documents: [DocumentRecord]
    /// Files that are new, or whose bytes changed.
    public let changed: [DocumentRecord]
  }

  /// Takes up the next files of a walk, with an entry in the ledger for each that is new or has other bytes. New ones
  /// get the next control numbers in the order given; files that are gone keep theirs.
  ///
  /// - Parameter time: RFC 3339 in UTC, by the caller's clock.
  public func register(
    _ files: [SourceFile], time: String, toolVersion: String
  ) throws(CaseFailure) -> Registration {
    try write { database in
      let known = try database.cachedStatement(sql: "SELECT * FROM document WHERE name = ?")
      let adding = try database.cachedStatement(
        sql: """
          INSERT INTO document (key, control_number, name, digest, bytes, present, parent)
          VALUES (?, ?, ?, ?, ?, 1, ?)
          """)
      var next = 1 + (try Int64.fetchOne(database, sql: "SELECT MAX(key) FROM document") ?? 0)
      var documents: [DocumentRecord] = []
      var changed: [DocumentRecord] = []
      for file in files {
        if let row = try Row.fetchOne(known, arguments: [file.name]) {
          let old = try CaseStore.document(row)
          let record = DocumentRecord(key: old.key, controlNumber: old.controlNumber, source: file)
          documents.append(record)
          if old.source == file, row["present"] { continue }
          changed.append(record)
          try database.execute(
            sql: "UPDATE document SET digest = ?, bytes = ?, parent = ?, present = 1 WHERE key = ?",
            arguments: [Data(file.digest.bytes), file.byteCount, file.parent, old.key])
        } else {
          let record = DocumentRecord(
            key: next, controlNumber: CaseStore.controlNumber(next), source: file)
          next += 1
          documents.append(record)
          changed.append(record)
          try adding.execute(
            arguments: [
              record.key, record.controlNumber, file.name, Data(file.digest.bytes), file.byteCount,
              file.parent,
            ])
        }
      }
      let taken = changed.map {
        Event(action: "ingest", object: $0.controlNumber, input: $0.source.digest)
      }
      if !taken.isEmpty { try Self.append(taken, time: time, toolVersion: toolVersion, to: database) }
      return Registration(documents: documents, changed: changed)
    }
  }

  /// Records at the end of a walk which files are not in the folder any more.
  ///
  /// - Parameter met: whether the walk met the document with this key.
  /// - Returns: the names of all that it did not meet, sorted.
  public func markAbsent(unless met: (Int64) -> Bool) throws(CaseFailure) -> [String] {
    try write { database in
      var names: [String] = []
      var gone: [Int64] = []
      let cursor = try Row.fetchCursor(database, sql: "SELECT key, present FROM document")
      while let row = try cursor.next() {
        let key: Int64 = row["key"]
        if met(key) { continue }
        if let name = try String.fetchOne(
          database, sql: "SELECT name FROM document WHERE key = ?", arguments: [key])
        {
          names.append(name)
        }
        if row["present"] { gone.append(key) }
      }
      for key in gone {
        try database.execute(sql: "UPDATE document SET present = 0 WHERE key = ?", arguments: [key])
      }
      return names.sorted()
    }
  }

  /// Every document of the case that is in the folder, by control number.
  public func documents() throws(CaseFailure) -> [DocumentRecord] {
    try documents(after: 0, limit: .max)
  }

  /// The next documents of the case that are in the folder, by control number.
  ///
  /// - Parameter key: of the last one before them; 0 for the first.
  public func documents(after key: Int64, limit: Int) throws(CaseFailure) -> [DocumentRecord] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM document WHERE present = 1 AND key > ? ORDER BY key LIMIT ?",
        arguments: [key, limit]
      ).map(CaseStore.document)
    }
  }

  /// The documents with these keys, in this order.
  public func documents(_ keys: [Int64]) throws(CaseFailure) -> [DocumentRecord] {
    try read { database in
      let statement = try database.cachedStatement(sql: "SELECT * FROM document WHERE key = ?")
      return try keys.map { key in
        guard let row = try Row.fetchOne(statement, arguments: [key]) else {
          throw DatabaseError(message: "the case has no document \(key)")
        }
        return try CaseStore.document(row)
      }
    }
  }

  static func controlNumber(_ number: Int64) -> String {
    let digits = String(number)
    return "DOC-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }

  private static func document(_ row: Row) throws -> DocumentRecord {
    DocumentRecord(
      key: row["key"], controlNumber: row["control_number"],
      source: SourceFile(
        name: row["name"], digest: try digest(row, "digest"), byteCount: row["bytes"],
        parent: row["parent"]))
  }

  static func digest(_ row: Row, _ column: String) throws -> Digest {
    let data: Data = row[column]
    guard let digest = Digest(bytes: [UInt8](data)) else {
      throw DatabaseError(message: "a digest in the case file is damaged")
    }
    return digest
  }
}
