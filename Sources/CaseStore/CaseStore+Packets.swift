import Foundation
import GRDB
import Hashing

extension CaseStore {
  /// Every recorded packet, by id.
  public func packets() throws(CaseFailure) -> [PacketRecord] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM packet ORDER BY id").map { row in
        PacketRecord(
          id: row["id"], person: row["person"], key: try CaseStore.digest(row, "key"),
          tagManifest: try CaseStore.digest(row, "tag_manifest"), documents: row["documents"],
          pages: row["pages"], boxes: row["boxes"], pendingBoxes: row["pending_boxes"])
      }
    }
  }

  /// Records a packet with its pseudonyms and what it leaves to a person.
  ///
  /// - Parameter log: what the ledger is to say of it, in the same transaction, with the time and the program's version.
  public func save(
    _ packet: PacketRecord, pseudonyms: [String: String], pending: [PendingRecord],
    questions: [ReviewQuestionRecord] = [], log: (events: [Event], time: String, toolVersion: String)? = nil
  ) throws(CaseFailure) {
    try write { database in
      if let log { try Self.append(log.events, time: log.time, toolVersion: log.toolVersion, to: database) }
      try database.execute(
        sql: "INSERT OR REPLACE INTO packet VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          packet.id, packet.person, Data(packet.key.bytes), Data(packet.tagManifest.bytes), packet.documents,
          packet.pages, packet.boxes, packet.pendingBoxes,
        ])
      for (entity, label) in pseudonyms.sorted(by: { $0.key < $1.key }) {
        try database.execute(
          sql: "INSERT INTO pseudonym VALUES (?, ?, ?) ON CONFLICT (packet, entity) DO NOTHING",
          arguments: [packet.id, entity, label])
      }
      try Self.wait(packet.id, pending, questions, database)
    }
  }

  /// Records what a packet waits for that is not built before people have decided.
  public func hold(
    _ packet: String, pending: [PendingRecord], questions: [ReviewQuestionRecord]
  ) throws(CaseFailure) {
    try write { try Self.wait(packet, pending, questions, $0) }
  }

  private static func wait(
    _ packet: String, _ pending: [PendingRecord], _ questions: [ReviewQuestionRecord], _ database: Database
  ) throws {
    try database.execute(sql: "DELETE FROM pending WHERE packet = ?", arguments: [packet])
    for item in pending {
      try database.execute(
        sql: "INSERT INTO pending VALUES (?, ?, ?, ?, ?)",
        arguments: [packet, item.controlNumber, item.kind, item.words, item.count])
    }
    try keep(questions, openIn: packet, in: database)
  }

  /// Forgets a packet that is no longer built; its pseudonyms are kept, so that no name is given twice.
  public func remove(packet id: String) throws(CaseFailure) {
    try write { try Self.forget(id, in: $0) }
  }

  static func forget(_ packet: String, in database: Database) throws {
    try database.execute(sql: "DELETE FROM packet WHERE id = ?", arguments: [packet])
    try database.execute(sql: "DELETE FROM pending WHERE packet = ?", arguments: [packet])
    try database.execute(sql: "DELETE FROM review_open WHERE packet = ?", arguments: [packet])
  }

  /// The pseudonyms a packet has given: entity to label.
  public func pseudonyms(of packet: String) throws(CaseFailure) -> [String: String] {
    try read { database in
      let rows = try Row.fetchAll(
        database, sql: "SELECT entity, label FROM pseudonym WHERE packet = ?", arguments: [packet])
      return Dictionary(rows.map { ($0["entity"], $0["label"]) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// What waits for a person, without counting a passage once for every packet it is in.
  public func pending() throws(CaseFailure) -> [PendingRecord] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT control_number, kind, words, MAX(count) AS most FROM pending
          GROUP BY control_number, kind, words ORDER BY control_number, kind, words
          """
      ).map {
        PendingRecord(
          controlNumber: $0["control_number"], kind: $0["kind"], words: $0["words"], count: $0["most"])
      }
    }
  }
}
