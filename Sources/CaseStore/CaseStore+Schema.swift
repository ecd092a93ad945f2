import GRDB

extension CaseStore {
  /// One migration a released form of the file; a migration is never edited after release.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
      try database.execute(
        sql: """
          CREATE TABLE document (
            key INTEGER PRIMARY KEY,
            control_number TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL UNIQUE,
            digest BLOB NOT NULL,
            bytes INTEGER NOT NULL,
            present INTEGER NOT NULL
          ) STRICT;

          CREATE TABLE stage_result (
            document INTEGER NOT NULL REFERENCES document(key),
            stage TEXT NOT NULL,
            key BLOB NOT NULL,
            output BLOB NOT NULL,
            payload BLOB NOT NULL,
            PRIMARY KEY (document, stage)
          ) STRICT, WITHOUT ROWID;

          CREATE TABLE tally (
            document INTEGER NOT NULL REFERENCES document(key),
            stage TEXT NOT NULL,
            name TEXT NOT NULL,
            count INTEGER NOT NULL,
            PRIMARY KEY (document, stage, name)
          ) STRICT, WITHOUT ROWID;

          CREATE TABLE decision (
            digest BLOB PRIMARY KEY,
            kind TEXT NOT NULL,
            subject TEXT NOT NULL,
            name TEXT NOT NULL,
            role TEXT NOT NULL,
            authority TEXT NOT NULL,
            date TEXT NOT NULL,
            reason TEXT NOT NULL
          ) STRICT, WITHOUT ROWID;

          CREATE TABLE pseudonym (
            packet TEXT NOT NULL,
            entity TEXT NOT NULL,
            label TEXT NOT NULL,
            PRIMARY KEY (packet, entity),
            UNIQUE (packet, label)
          ) STRICT, WITHOUT ROWID;

          CREATE TABLE packet (
            id TEXT PRIMARY KEY,
            person TEXT NOT NULL,
            key BLOB NOT NULL,
            tag_manifest BLOB NOT NULL,
            documents INTEGER NOT NULL,
            pages INTEGER NOT NULL,
            boxes INTEGER NOT NULL,
            pending_boxes INTEGER NOT NULL
          ) STRICT, WITHOUT ROWID;

          CREATE TABLE pending (
            packet TEXT NOT NULL,
            control_number TEXT NOT NULL,
            kind TEXT NOT NULL,
            words TEXT NOT NULL,
            count INTEGER NOT NULL,
            PRIMARY KEY (packet, control_number, kind, words)
          ) STRICT, WITHOUT ROWID;

          CREATE TABLE ledger (
            sequence INTEGER PRIMARY KEY,
            line BLOB NOT NULL
          ) STRICT;
          """)
    }
    migrator.registerMigration("2") { database in
      // The name of the file a document lies in: an archive, a mailbox or a message.
      try database.execute(sql: "ALTER TABLE document ADD COLUMN parent TEXT")
    }
    migrator.registerMigration("3") { try createDecisionTables($0) }
    migrator.registerMigration("4") { try createReviewTables($0) }
    migrator.registerMigration("seals") { try createSealTables($0) }
    // What stages found is found again by the next run.
    migrator.registerMigration("stages") { try createStageTables($0) }
    // The rules of earlier runs, so that only those that changed are applied anew.
    migrator.registerMigration("rule sets") { try createRuleSetTable($0) }
    return migrator
  }
}
