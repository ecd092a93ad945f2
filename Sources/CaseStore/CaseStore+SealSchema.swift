import GRDB

extension CaseStore {
  /// Salts of originals, and packets that were recalled.
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
        """)
    for table in ["salt", "recall"] { try forbidChanges(of: table, database) }
  }
}
