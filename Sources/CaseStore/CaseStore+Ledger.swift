import Diagnostics
import Foundation
import GRDB
public import Hashing
import Sealing

extension CaseStore {
  /// An event to be written to the ledger.
  public struct Event: Sendable {
    public let actor: String
    public let role: String
    public let action: String
    public let object: String
    public let input: Digest?
    public let output: Digest?
    public let configuration: Digest?

    public init(
      actor: String = "tearline", role: String = "program", action: String, object: String,
      input: Digest? = nil, output: Digest? = nil, configuration: Digest? = nil
    ) {
      self.actor = actor
      self.role = role
      self.action = action
      self.object = object
      self.input = input
      self.output = output
      self.configuration = configuration
    }
  }

  /// Appends events in the order given.
  ///
  /// - Parameter time: RFC 3339 in UTC, by the caller's clock.
  public func append(_ events: [Event], time: String, toolVersion: String) throws(CaseFailure) {
    guard !events.isEmpty else { return }
    try write { try Self.append(events, time: time, toolVersion: toolVersion, to: $0) }
  }

  /// The same inside a transaction of the caller, so that a decision and its entry are recorded together or not at
  /// all.
  static func append(
    _ events: [Event], time: String, toolVersion: String, to database: Database
  ) throws {
    var ledger = Ledger()
    if let row = try Row.fetchOne(
      database, sql: "SELECT sequence, line FROM ledger ORDER BY sequence DESC LIMIT 1")
    {
      let line: Data = row["line"]
      ledger = Ledger(count: row["sequence"], head: SHA2.sha256([UInt8](line)))
    }
    for event in events {
      let entry = ledger.append(
        time: time, actor: event.actor, role: event.role, action: event.action, object: event.object,
        inputDigest: event.input, outputDigest: event.output, toolVersion: toolVersion,
        configurationDigest: event.configuration)
      try database.execute(
        sql: "INSERT INTO ledger VALUES (?, ?)", arguments: [entry.sequence, Data(entry.line)])
    }
  }

  /// The ledger's lines, from the first.
  public func ledgerLines() throws(CaseFailure) -> [[UInt8]] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT line FROM ledger ORDER BY sequence").map { row in
        let line: Data = row["line"]
        return [UInt8](line)
      }
    }
  }

  /// Checks the whole chain.
  ///
  /// - Throws: `ledgerBroken` with the first bad entry.
  public func verifyLedger() throws(CaseFailure) {
    let report = LedgerVerifier().verify(try ledgerLines())
    if let fault = report.fault {
      throw CaseFailure(Diagnostic(.ledgerBroken, "entry \(fault.sequence): \(fault.message)"))
    }
  }
}
