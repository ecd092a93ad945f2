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
    let adding = try database.cachedStatement(sql: "INSERT INTO ledger VALUES (?, ?)")
    for event in events {
      let entry = ledger.append(
        time: time, actor: event.actor, role: event.role, action: event.action, object: event.object,
        inputDigest: event.input, outputDigest: event.output, toolVersion: toolVersion,
        configurationDigest: event.configuration)
      try adding.execute(arguments: [entry.sequence, Data(entry.line)])
    }
  }

  /// The ledger's lines, from the first.
  public func ledgerLines() throws(CaseFailure) -> [[UInt8]] {
    try ledgerLines(after: 0, limit: .max)
  }

  /// The next lines behind so many.
  func ledgerLines(after count: Int, limit: Int) throws(CaseFailure) -> [[UInt8]] {
    try read { database in
      try Data.fetchAll(
        database, sql: "SELECT line FROM ledger WHERE sequence > ? ORDER BY sequence LIMIT ?",
        arguments: [count, limit]
      ).map { [UInt8]($0) }
    }
  }

  /// How many lines are checked at once.
  private static let piece = 10_000

  /// Checks the whole chain.
  ///
  /// - Throws: `ledgerBroken` with the first bad entry.
  public func verifyLedger() throws(CaseFailure) {
    var end = Ledger()
    while true {
      let lines = try ledgerLines(after: end.count, limit: Self.piece)
      if lines.isEmpty { return }
      let report = LedgerVerifier().verify(lines, after: end)
      end = report.end
      guard report.isValid else { break }
    }
    // Which of two neighbours is at fault shows only where both are seen.
    if let fault = LedgerVerifier().verify(try ledgerLines()).fault {
      throw CaseFailure(Diagnostic(.ledgerBroken, "entry \(fault.sequence): \(fault.message)"))
    }
  }
}
