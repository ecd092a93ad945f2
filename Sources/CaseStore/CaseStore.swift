import Diagnostics
import GRDB
import Glibc

/// The case file: one SQLite database in WAL mode that records documents, stage results, links, decisions,
/// packets and the ledger. It holds identifiers, spans and digests; the documents' text stays in their files.
///
/// Every method is one transaction: after a crash the file holds all of it or nothing.
public final class CaseStore: Sendable {
  let queue: DatabaseQueue
  let path: String
  /// Nil where the case is only looked at.
  private let lock: CaseLock?

  /// Opens the case at `path`, or makes it. Only one process may hold a case for writing.
  public init(path: String) throws(CaseFailure) {
    self.path = path
    lock = try CaseLock(path: path + ".lock")
    do {
      var configuration = Configuration()
      configuration.label = "case"
      // Asked for here and not by the configuration, which would write to the file each time it is opened.
      configuration.prepareDatabase { database in
        try database.execute(sql: "PRAGMA journal_mode = WAL")
        try database.execute(sql: "PRAGMA synchronous = FULL")
      }
      queue = try DatabaseQueue(path: path, configuration: configuration)
      let migrator = CaseStore.migrator
      let isNewer = try queue.read { try migrator.hasBeenSuperseded($0) }
      guard !isNewer else {
        throw CaseFailure(
          Diagnostic(.caseOfOtherVersion, "the case file has a form this version does not know"))
      }
      if try queue.read({ try !migrator.hasCompletedMigrations($0) }) { try migrator.migrate(queue) }
    } catch {
      throw CaseStore.failure(error, path)
    }
  }

  /// Opens the case at `path` to be looked at, also while another process holds it.
  ///
  /// - Returns: the case as its last finished transaction left it.
  public static func reading(path: String) throws(CaseFailure) -> CaseStore {
    try CaseStore(readingAt: path)
  }

  private init(readingAt path: String) throws(CaseFailure) {
    self.path = path
    lock = nil
    do {
      var configuration = Configuration()
      configuration.label = "case"
      configuration.readonly = true
      queue = try DatabaseQueue(path: path, configuration: configuration)
      guard try queue.read({ try CaseStore.migrator.hasCompletedMigrations($0) }) else {
        throw CaseFailure(
          Diagnostic(.caseOfOtherVersion, "the case file has a form this version does not know"))
      }
    } catch {
      throw CaseStore.failure(error, path)
    }
  }

  /// Ends all work and lets go of the file.
  public func close() throws(CaseFailure) {
    try guarded { try queue.close() }
    lock?.release()
  }

  func read<Value>(_ body: (Database) throws -> Value) throws(CaseFailure) -> Value {
    try guarded { try queue.read(body) }
  }

  @discardableResult
  func write<Value>(_ body: (Database) throws -> Value) throws(CaseFailure) -> Value {
    try guarded { try queue.write(body) }
  }

  private func guarded<Value>(_ body: () throws -> Value) throws(CaseFailure) -> Value {
    do { return try body() } catch { throw CaseStore.failure(error, path) }
  }

  private static func failure(_ error: any Error, _ path: String) -> CaseFailure {
    if let known = error as? CaseFailure { return known }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let reason = (error as? DatabaseError)?.message ?? "the file system refused"
    return CaseFailure(
      Diagnostic(.caseUnavailable, "case file: \(reason)", at: DiagnosticPlace(file: name)))
  }
}
