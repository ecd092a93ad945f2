import GRDB

extension CaseStore {
  /// Decisions of people, and the registry's versions.
  ///
  /// Whatever a decision is about, who took it, by what authority, when and why stands in `decision`; what its matter
  /// needs besides stands in a table of the matter's own, one row a decision. An undoing is a decision too, and
  /// carries no more than the number of what it takes back.
  static func createDecisionTables(_ database: Database) throws {
    try database.execute(
      sql: """
        ALTER TABLE decision RENAME TO earlier_decision;

        CREATE TABLE decision (
          sequence INTEGER PRIMARY KEY,
          matter TEXT NOT NULL,
          subject TEXT NOT NULL,
          action TEXT NOT NULL,
          undoes INTEGER UNIQUE REFERENCES decision(sequence),
          content BLOB,
          name TEXT NOT NULL,
          role TEXT NOT NULL,
          authority TEXT NOT NULL,
          time TEXT NOT NULL,
          reason TEXT NOT NULL
        ) STRICT;

        INSERT INTO decision
        SELECT row_number() OVER (ORDER BY date, digest), kind, subject, 'issue', NULL, digest, name, role, authority,
          date, reason
        FROM earlier_decision;

        DROP TABLE earlier_decision;

        CREATE INDEX decision_by_subject ON decision(matter, subject);

        CREATE TABLE link_decision (
          decision INTEGER PRIMARY KEY REFERENCES decision(sequence),
          document BLOB NOT NULL,
          kind TEXT NOT NULL,
          start INTEGER NOT NULL,
          end INTEGER NOT NULL,
          person TEXT NOT NULL,
          person_digest BLOB NOT NULL,
          evidence BLOB NOT NULL
        ) STRICT;

        CREATE TABLE merge_decision (
          decision INTEGER PRIMARY KEY REFERENCES decision(sequence),
          source TEXT NOT NULL,
          target TEXT NOT NULL
        ) STRICT;

        CREATE TABLE registry_version (
          version INTEGER PRIMARY KEY,
          digest BLOB NOT NULL,
          people INTEGER NOT NULL,
          added INTEGER NOT NULL,
          changed INTEGER NOT NULL,
          removed INTEGER NOT NULL,
          name TEXT NOT NULL,
          role TEXT NOT NULL,
          authority TEXT NOT NULL,
          time TEXT NOT NULL,
          reason TEXT NOT NULL
        ) STRICT;

        CREATE TABLE registry_record (
          person TEXT NOT NULL,
          version INTEGER NOT NULL REFERENCES registry_version(version),
          digest BLOB,
          PRIMARY KEY (person, version)
        ) STRICT, WITHOUT ROWID;
        """)
    for table in ["decision", "link_decision", "merge_decision", "registry_version", "registry_record"] {
      try forbidChanges(of: table, database)
    }
  }

  /// Makes the database itself refuse any change of what a table has recorded.
  static func forbidChanges(of table: String, _ database: Database) throws {
    for action in ["UPDATE", "DELETE"] {
      try database.execute(
        sql: """
          CREATE TRIGGER \(table)_no_\(action.lowercased()) BEFORE \(action) ON \(table)
          BEGIN SELECT RAISE(ABORT, 'what was recorded is never changed'); END
          """)
    }
  }
}
