import GRDB

extension CaseStore {
  /// What waits for a person about passages, and what a decision about one needs besides who, when and why.
  static func createReviewTables(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE review_question (
          key BLOB PRIMARY KEY,
          kind TEXT NOT NULL,
          words TEXT NOT NULL,
          passage BLOB NOT NULL,
          document TEXT NOT NULL,
          places INTEGER NOT NULL,
          first_seen TEXT NOT NULL,
          assigned_to TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE review_open (
          packet TEXT NOT NULL,
          key BLOB NOT NULL REFERENCES review_question(key),
          PRIMARY KEY (packet, key)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE review_decision (
          decision INTEGER PRIMARY KEY REFERENCES decision(sequence),
          kind TEXT NOT NULL,
          text TEXT NOT NULL,
          ground TEXT NOT NULL,
          ground_authority TEXT NOT NULL
        ) STRICT;
        """)
    try forbidChanges(of: "review_decision", database)
  }
}
