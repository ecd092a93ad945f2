import Foundation
import GRDB
public import Hashing

extension CaseStore {
  /// One line of an import.
  public enum ReviewChange: Sendable {
    case decide(key: Digest, action: String, ReviewDecisionRecord.Particulars, by: Attribution)
    /// Takes back the decision with this number.
    case undo(sequence: Int, by: Attribution)
    case assign(key: Digest, to: String)
  }

  /// Every decision about a passage, in the order in which they were taken.
  public func reviewDecisions() throws(CaseFailure) -> [ReviewDecisionRecord] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT decision.*, review_decision.*, \(Self.holds) AS holds
          FROM decision JOIN review_decision ON review_decision.decision = decision.sequence ORDER BY sequence
          """
      ).map { row in
        ReviewDecisionRecord(
          decision: try Self.decision(row),
          particulars: .init(
            kind: row["kind"], text: row["text"], ground: row["ground"],
            groundAuthority: row["ground_authority"]))
      }
    }
  }

  /// Records all of an import, or nothing of it.
  ///
  /// - Returns: the numbers of the decisions, in order.
  @discardableResult
  public func record(_ changes: [ReviewChange], toolVersion: String) throws(CaseFailure) -> [Int] {
    try write { database in
      var numbers: [Int] = []
      for change in changes {
        switch change {
        case .decide(let key, let action, let particulars, let by):
          var content = DigestBuilder("tearline.review.decision.v1")
          for field in [
            particulars.kind, action, particulars.text, particulars.ground, particulars.groundAuthority,
          ] { content.add(field) }
          let number = try Self.record(
            .passage, action, about: key.hex, content: content.digest(), by: by, toolVersion: toolVersion,
            in: database)
          try database.execute(
            sql: "INSERT INTO review_decision VALUES (?, ?, ?, ?, ?)",
            arguments: [
              number, particulars.kind, particulars.text, particulars.ground, particulars.groundAuthority,
            ])
          numbers.append(number)
        case .undo(let sequence, let by):
          guard
            let subject = try String.fetchOne(
              database, sql: "SELECT subject FROM decision WHERE sequence = ?", arguments: [sequence])
          else { throw DatabaseError(message: "the case has no decision \(sequence)") }
          numbers.append(
            try Self.record(
              .passage, DecisionRecord.undoing, about: subject, undoes: sequence, by: by,
              toolVersion: toolVersion, in: database))
        case .assign(let key, let name):
          try database.execute(
            sql: "UPDATE review_question SET assigned_to = ? WHERE key = ?",
            arguments: [name, Data(key.bytes)])
        }
      }
      return numbers
    }
  }

  /// Takes up questions. One that is known keeps the time at which it was first met, and whom it was given to.
  ///
  /// - Parameter packet: whose building waits for them, instead of those it waited for before; nil where a person is
  ///   not asked, but may decide.
  public func keep(_ questions: [ReviewQuestionRecord], openIn packet: String?) throws(CaseFailure) {
    try write { try Self.keep(questions, openIn: packet, in: $0) }
  }

  static func keep(
    _ questions: [ReviewQuestionRecord], openIn packet: String?, in database: Database
  ) throws {
    if let packet {
      try database.execute(sql: "DELETE FROM review_open WHERE packet = ?", arguments: [packet])
    }
    for question in questions {
      try database.execute(
        sql: """
          INSERT INTO review_question VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (key) DO UPDATE SET words = excluded.words, passage = excluded.passage,
            document = excluded.document, places = excluded.places
          """,
        arguments: [
          Data(question.key.bytes), question.kind, question.words, Data(question.passage.bytes),
          question.controlNumber, question.places, question.firstSeen, question.assignedTo,
        ])
      if let packet {
        try database.execute(
          sql: "INSERT OR IGNORE INTO review_open VALUES (?, ?)",
          arguments: [packet, Data(question.key.bytes)])
      }
    }
  }

  /// Every question the case has met, by document, kind and key.
  public func reviewQuestions() throws(CaseFailure) -> [ReviewQuestionRecord] {
    try read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT *, EXISTS (SELECT 1 FROM review_open WHERE review_open.key = review_question.key) AS open
          FROM review_question ORDER BY document, kind, key
          """
      ).map { row in
        ReviewQuestionRecord(
          key: try Self.digest(row, "key"), kind: row["kind"], words: row["words"],
          passage: try Self.digest(row, "passage"), controlNumber: row["document"], places: row["places"],
          firstSeen: row["first_seen"], isOpen: row["open"], assignedTo: row["assigned_to"])
      }
    }
  }
}
