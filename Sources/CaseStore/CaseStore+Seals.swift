import Foundation
import GRDB
public import Hashing

extension CaseStore {
  /// The salt of an original, made once and kept: a commitment that was given out must open for ever.
  ///
  /// - Parameters:
  ///   - original: over its bytes.
  ///   - fresh: 32 bytes that nobody can foretell, for an original that has none yet.
  public func salt(of original: Digest, fresh: [UInt8]) throws(CaseFailure) -> [UInt8] {
    try write { database in
      try database.execute(
        sql: "INSERT INTO salt VALUES (?, ?) ON CONFLICT (original) DO NOTHING",
        arguments: [Data(original.bytes), Data(fresh)])
      let kept = try Data.fetchOne(
        database, sql: "SELECT salt FROM salt WHERE original = ?", arguments: [Data(original.bytes)])
      return [UInt8](kept ?? Data())
    }
  }

  /// Records that the originals of a packet were sealed.
  ///
  /// - Parameters:
  ///   - bag: over the tag manifest of the sealed bag.
  ///   - commitments: over the file of commitments.
  public func recordOriginals(
    of packet: String, bag: Digest, commitments: Digest, by: Attribution, toolVersion: String
  ) throws(CaseFailure) {
    try write { database in
      _ = try Self.record(
        .packet, "seal-originals", about: packet, content: bag, configuration: commitments, by: by,
        toolVersion: toolVersion, in: database)
    }
  }

  /// Records that a packet may not be relied on any more.
  ///
  /// - Parameters:
  ///   - key: what it was built of.
  ///   - stands: whether it is the one that stands, which is then forgotten as such.
  public func recall(
    _ packet: String, key: Digest, tagManifest: Digest, stands: Bool, by: Attribution, toolVersion: String
  ) throws(CaseFailure) {
    try write { database in
      let number = try Self.record(
        .packet, "recall", about: packet, content: tagManifest, by: by, toolVersion: toolVersion, in: database
      )
      try database.execute(
        sql: "INSERT INTO recall VALUES (?, ?, ?, ?)",
        arguments: [number, packet, Data(key.bytes), Data(tagManifest.bytes)])
      if stands { try Self.forget(packet, in: database) }
    }
  }

  /// What recalled packets were built of, by packet.
  public func recalledKeys() throws(CaseFailure) -> [String: Set<Digest>] {
    try read { database in
      var keys: [String: Set<Digest>] = [:]
      for row in try Row.fetchAll(database, sql: "SELECT packet, key FROM recall") {
        keys[row["packet"], default: []].insert(try Self.digest(row, "key"))
      }
      return keys
    }
  }
}
