import GRDB

extension CaseStore {
  /// Decisions about links, versions of the registry and merges of its records. Rows are added and never changed:
  /// the database itself refuses anything else.
  static func createIdentityTables(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE link_decision (
          sequence INTEGER PRIMARY KEY,
          action TEXT NOT NULL,
          undoes INTEGER REFERENCES link_decision(sequence),
          link TEXT NOT NULL,
          document BLOB NOT NULL,
          kind TEXT NOT NULL,
          start INTEGER NOT NULL,
          end INTEGER NOT NULL,
          person TEXT NOT NULL,
          person_digest BLOB NOT NULL,
          evidence BLOB NOT NULL,
          name TEXT NOT NULL,
          role TEXT NOT NULL,
          authority TEXT NOT NULL,
          time TEXT NOT NULL,
          reason TEXT NOT NULL
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

        CREATE TABLE registry_merge (
          sequence INTEGER PRIMARY KEY,
          undoes INTEGER REFERENCES registry_merge(sequence),
          source TEXT NOT NULL,
          target TEXT NOT NULL,
          name TEXT NOT NULL,
          role TEXT NOT NULL,
          authority TEXT NOT NULL,
          time TEXT NOT NULL,
          reason TEXT NOT NULL
        ) STRICT;
        """)
    for table in ["link_decision", "registry_version", "registry_record", "registry_merge"] {
      for action in ["UPDATE", "DELETE"] {
        try database.execute(
          sql: """
            CREATE TRIGGER \(table)_no_\(action.lowercased()) BEFORE \(action) ON \(table)
            BEGIN SELECT RAISE(ABORT, 'a recorded decision is never changed'); END
            """)
      }
    }
  }
}
