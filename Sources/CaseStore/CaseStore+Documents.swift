public import Documents
import Foundation
import GRDB
import Hashing

extension CaseStore {
  /// What registering a walk changed.
  public struct Registration: Sendable {
    /// The files of the walk, in its order.
    public let documents: [DocumentRecord]
    /// Files that are new, or whose bytes changed.
    public let changed: [DocumentRecord]
    /// Names of files the case knows and the walk did not meet.
    public let absent: [String]
  }

  /// Takes up the files of a walk. New ones get the next control numbers in the order given; files that are
  /// gone keep theirs.
  public func register(_ files: [SourceFile]) throws(CaseFailure) -> Registration {
    try write { database in
      var known: [String: (record: DocumentRecord, isPresent: Bool)] = [:]
      for row in try Row.fetchAll(database, sql: "SELECT * FROM document") {
        let record = try CaseStore.document(row)
        known[record.source.name] = (record, row["present"])
      }
      var next = Int64(known.count) + 1
      var documents: [DocumentRecord] = []
      var changed: [DocumentRecord] = []
      for file in files {
        if let (old, isPresent) = known.removeValue(forKey: file.name) {
          let record = DocumentRecord(key: old.key, controlNumber: old.controlNumber, source: file)
          documents.append(record)
          if old.source == file, isPresent { continue }
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
          try database.execute(
            sql: """
              INSERT INTO document (key, control_number, name, digest, bytes, present, parent)
              VALUES (?, ?, ?, ?, ?, 1, ?)
              """,
            arguments: [
              record.key, record.controlNumber, file.name, Data(file.digest.bytes), file.byteCount,
              file.parent,
            ])
        }
      }
      for (name, old) in known where old.isPresent {
        try database.execute(sql: "UPDATE document SET present = 0 WHERE name = ?", arguments: [name])
      }
      return Registration(documents: documents, changed: changed, absent: known.keys.sorted())
    }
  }

  /// Every document of the case that is in the folder, by control number.
  public func documents() throws(CaseFailure) -> [DocumentRecord] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM document WHERE present = 1 ORDER BY key")
        .map(CaseStore.document)
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
