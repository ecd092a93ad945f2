import GRDB

extension CaseStore {
  /// Salts of originals, packets that were recalled, packets that were given out and the numbers of their pages.
  static func createSealTables(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE salt (
          original BLOB PRIMARY KEY,
          salt BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE recall (
          decision INTEGER PRIMARY KEY REFERENCES decision(sequence),
          packet TEXT NOT NULL,
          key BLOB NOT NULL,
          tag_manifest BLOB NOT NULL
        ) STRICT;

        CREATE TABLE issue (
          decision INTEGER PRIMARY KEY REFERENCES decision(sequence),
          packet TEXT NOT NULL,
          version INTEGER NOT NULL,
          recipient TEXT NOT NULL,
          key BLOB NOT NULL,
          tag_manifest BLOB NOT NULL,
          first_bates INTEGER NOT NULL,
          model BLOB NOT NULL
        ) STRICT;

        CREATE TABLE bates (
          prefix TEXT NOT NULL,
          number INTEGER NOT NULL,
          document TEXT NOT NULL,
          page INTEGER NOT NULL,
          packet TEXT NOT NULL,
          version INTEGER NOT NULL,
          PRIMARY KEY (prefix, number)
        ) STRICT, WITHOUT ROWID;
        """)
    for table in ["salt", "recall", "issue", "bates"] { try forbidChanges(of: table, database) }
  }
}
