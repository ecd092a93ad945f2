import Foundation
import GRDB
public import Hashing

extension CaseStore {
  /// Every decision of the case, or of a matter, in the order in which they were taken.
  public func decisions(about matter: DecisionRecord.Matter? = nil) throws(CaseFailure) -> [DecisionRecord] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT *, \(Self.holds) AS holds FROM decision
          WHERE ?1 IS NULL OR matter = ?1 ORDER BY sequence
          """, arguments: [matter?.rawValue]
      ).map(Self.decision)
    }
  }

  /// Records a release order once: the same bytes again are no new decision.
  ///
  /// - Parameters:
  ///   - digest: over the order's file.
  ///   - by: who decided it; its time is the day that the order gives.
  ///   - time: RFC 3339 in UTC, by the caller's clock.
  /// - Returns: whether it is new.
  public func recordOrder(
    _ id: String, digest: Digest, by: Attribution, at time: String, toolVersion: String
  ) throws(CaseFailure) -> Bool {
    try write { database in
      let known = try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM decision WHERE matter = ? AND content = ?)",
        arguments: [DecisionRecord.Matter.order.rawValue, Data(digest.bytes)])
      guard known != true else { return false }
      _ = try Self.record(
        .order, "issue", about: id, content: digest, by: by, at: time, toolVersion: toolVersion, in: database)
      return true
    }
  }

  /// Takes back a decision that holds. Both stay on record.
  ///
  /// - Returns: the number of the taking back.
  @discardableResult
  public func undo(_ sequence: Int, by: Attribution, toolVersion: String) throws(CaseFailure) -> Int {
    try write { database in
      guard
        let row = try Row.fetchOne(
          database, sql: "SELECT *, \(Self.holds) AS holds FROM decision WHERE sequence = ?",
          arguments: [sequence])
      else { throw DatabaseError(message: "the case has no decision \(sequence)") }
      let earlier = try Self.decision(row)
      guard earlier.holds else { throw DatabaseError(message: "decision \(sequence) does not hold") }
      return try Self.record(
        earlier.matter, DecisionRecord.undoing, about: earlier.subject, undoes: sequence, by: by,
        toolVersion: toolVersion, in: database)
    }
  }

  /// Adds a decision and its entry in the ledger, inside the transaction that adds what its matter needs besides.
  ///
  /// - Parameters:
  ///   - content: over what was decided, or what it was decided on.
  ///   - configuration: over what else the decision rests on.
  ///   - time: of the ledger's entry, where it is not the decision's own.
  /// - Returns: the decision's number.
  static func record(
    _ matter: DecisionRecord.Matter, _ action: String, about subject: String, undoes: Int? = nil,
    content: Digest? = nil, configuration: Digest? = nil, by: Attribution, at time: String? = nil,
    toolVersion: String, in database: Database
  ) throws -> Int {
    let next = 1 + (try Int.fetchOne(database, sql: "SELECT MAX(sequence) FROM decision") ?? 0)
    try database.execute(
      sql: "INSERT INTO decision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        next, matter.rawValue, subject, action, undoes, content.map { Data($0.bytes) }, by.name, by.role,
        by.authority, by.time, by.reason,
      ])
    var digest = DigestBuilder("tearline.decision.v1")
    for field in [
      String(next), matter.rawValue, subject, action, undoes.map(String.init) ?? "", by.name, by.role,
      by.authority, by.time, by.reason,
    ] { digest.add(field) }
    let event = Event(
      actor: by.name, role: by.role, action: "\(matter.rawValue)-\(action)",
      object: "\(subject) decision \(next)", input: content, output: digest.digest(),
      configuration: configuration)
    try append([event], time: time ?? by.time, toolVersion: toolVersion, to: database)
    return next
  }

  /// Of a row of `decision`: whether it counts.
  static let holds = """
    (decision.undoes IS NULL
      AND NOT EXISTS (SELECT 1 FROM decision AS later WHERE later.undoes = decision.sequence))
    """

  /// Of a row with the columns of `decision` and `holds`.
  static func decision(_ row: Row) throws -> DecisionRecord {
    guard let matter = DecisionRecord.Matter(rawValue: row["matter"]) else {
      throw DatabaseError(message: "a decision in the case file is damaged")
    }
    return DecisionRecord(
      sequence: row["sequence"], matter: matter, subject: row["subject"], action: row["action"],
      undoes: row["undoes"], content: row["content"] == nil ? nil : try digest(row, "content"),
      holds: row["holds"], by: attribution(row))
  }

  static func attribution(_ row: Row) -> Attribution {
    Attribution(
      name: row["name"], role: row["role"], authority: row["authority"], time: row["time"],
      reason: row["reason"])
  }
}
