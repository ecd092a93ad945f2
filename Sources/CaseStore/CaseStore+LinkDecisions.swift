import Documents
import Foundation
import GRDB
import Hashing
import SourceText

extension CaseStore {
  /// Every verdict about a link, in the order in which they were given.
  public func linkDecisions() throws(CaseFailure) -> [LinkDecisionRecord] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT decision.*, link_decision.*, \(Self.holds) AS holds
          FROM decision JOIN link_decision ON link_decision.decision = decision.sequence ORDER BY sequence
          """
      ).map(Self.linkDecision)
    }
  }

  /// Records a verdict, and writes it to the ledger in the same transaction.
  ///
  /// - Returns: the decision's number.
  @discardableResult
  public func decide(
    _ verdict: LinkDecisionRecord.Verdict, _ subject: LinkDecisionRecord.Subject, by: Attribution,
    toolVersion: String
  ) throws(CaseFailure) -> Int {
    try write { database in
      let number = try Self.record(
        .link, verdict.rawValue, about: subject.link, content: subject.evidence,
        configuration: subject.personDigest, by: by, toolVersion: toolVersion, in: database)
      try database.execute(
        sql: "INSERT INTO link_decision VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          number, Data(subject.document.bytes), subject.kind.rawValue, subject.span.start, subject.span.end,
          subject.person, Data(subject.personDigest.bytes), Data(subject.evidence.bytes),
        ])
      return number
    }
  }

  private static func linkDecision(_ row: Row) throws -> LinkDecisionRecord {
    let decision = try decision(row)
    guard let verdict = LinkDecisionRecord.Verdict(rawValue: decision.action),
      let kind = Mention.Kind(rawValue: row["kind"])
    else { throw DatabaseError(message: "a decision in the case file is damaged") }
    return LinkDecisionRecord(
      decision: decision, verdict: verdict,
      subject: .init(
        link: decision.subject, document: try digest(row, "document"), kind: kind,
        span: Span(row["start"], row["end"]), person: row["person"],
        personDigest: try digest(row, "person_digest"), evidence: try digest(row, "evidence")))
  }
}
