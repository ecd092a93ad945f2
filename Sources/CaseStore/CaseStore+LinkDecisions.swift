import Documents
import Foundation
import GRDB
import Hashing
import SourceText

extension CaseStore {
  /// Every decision about links, in the order in which they were taken.
  public func linkDecisions() throws(CaseFailure) -> [LinkDecisionRecord] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM link_decision ORDER BY sequence").map(Self.linkDecision)
    }
  }

  /// Records a decision, and writes it to the ledger in the same transaction.
  ///
  /// - Returns: the decision's number.
  @discardableResult
  public func decide(
    _ action: LinkDecisionRecord.Action, _ subject: LinkDecisionRecord.Subject, undoes: Int? = nil,
    by: Attribution, toolVersion: String
  ) throws(CaseFailure) -> Int {
    try write { database in
      let next = 1 + (try Int.fetchOne(database, sql: "SELECT MAX(sequence) FROM link_decision") ?? 0)
      try database.execute(
        sql: "INSERT INTO link_decision VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          next, action.rawValue, undoes, subject.link, Data(subject.document.bytes), subject.kind.rawValue,
          subject.span.start, subject.span.end, subject.person, Data(subject.personDigest.bytes),
          Data(subject.evidence.bytes), by.name, by.role, by.authority, by.time, by.reason,
        ])
      var digest = DigestBuilder("tearline.link.decision.v1")
      for field in [
        String(next), action.rawValue, undoes.map(String.init) ?? "", subject.link, subject.person, by.name,
        by.role, by.authority, by.time, by.reason,
      ] { digest.add(field) }
      try Self.append(
        [
          Event(
            actor: by.name, role: by.role, action: "link-\(action.rawValue)",
            object: "\(subject.link) decision \(next)", input: subject.evidence, output: digest.digest(),
            configuration: subject.personDigest)
        ], time: by.time, toolVersion: toolVersion, to: database)
      return next
    }
  }

  private static func linkDecision(_ row: Row) throws -> LinkDecisionRecord {
    guard let action = LinkDecisionRecord.Action(rawValue: row["action"]),
      let kind = Mention.Kind(rawValue: row["kind"])
    else { throw DatabaseError(message: "a decision in the case file is damaged") }
    return LinkDecisionRecord(
      sequence: row["sequence"], action: action, undoes: row["undoes"],
      subject: .init(
        link: row["link"], document: try digest(row, "document"), kind: kind,
        span: Span(row["start"], row["end"]), person: row["person"],
        personDigest: try digest(row, "person_digest"), evidence: try digest(row, "evidence")),
      by: attribution(row))
  }

  static func attribution(_ row: Row) -> Attribution {
    Attribution(
      name: row["name"], role: row["role"], authority: row["authority"], time: row["time"],
      reason: row["reason"])
  }
}
