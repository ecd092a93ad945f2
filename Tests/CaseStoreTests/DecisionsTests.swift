import Documents
import Foundation
import GRDB
import Hashing
import SourceText
import Testing

@testable import CaseStore

struct DecisionsTests {
  private func store() throws -> CaseStore {
    try CaseStore(
      path: FileManager.default.temporaryDirectory.appending(path: "case-\(UUID().uuidString).sqlite").path)
  }

  private static let by = Attribution(
    name: "A. Reader", role: "Analyst", authority: "Order 7", time: "2031-04-02T10:00:00Z", reason: "Seen")

  private func subject(_ link: String) -> LinkDecisionRecord.Subject {
    .init(
      link: link, document: SHA2.sha256("d"), kind: .name, span: Span(3, 9), person: "P1",
      personDigest: SHA2.sha256("p"), evidence: SHA2.sha256("e"))
  }

  @Test func decisionsComeBackAsTheyWereTakenAndStandInTheLedger() throws {
    let store = try store()
    #expect(try store.decide(.confirm, subject("aa"), by: Self.by, toolVersion: "1") == 1)
    #expect(try store.undo(1, by: Self.by, toolVersion: "1") == 2)
    #expect(try store.decide(.reject, subject("bb"), by: Self.by, toolVersion: "1") == 3)
    #expect(try store.recordMerge(of: "A", into: "B", by: Self.by, toolVersion: "1") == 4)
    let decisions = try store.decisions()
    #expect(decisions.map(\.sequence) == [1, 2, 3, 4])
    #expect(decisions.map(\.matter) == [.link, .link, .link, .merge])
    #expect(decisions.map(\.action) == ["confirm", "undo", "reject", "join"])
    #expect(decisions.map(\.undoes) == [nil, 1, nil, nil])
    #expect(decisions.map(\.holds) == [false, false, true, true])
    #expect(decisions.map(\.subject) == ["aa", "aa", "bb", "A into B"])
    #expect(decisions.allSatisfy { $0.by == Self.by })
    let verdicts = try store.linkDecisions()
    #expect(verdicts.map(\.verdict) == [.confirm, .reject])
    #expect(verdicts.map(\.subject) == [subject("aa"), subject("bb")])
    #expect(verdicts.map(\.decision) == [decisions[0], decisions[2]])
    #expect(try store.decisions(about: .merge) == [decisions[3]])
    let ledger = try store.ledgerLines().map { String(decoding: $0, as: UTF8.self) }
    #expect(ledger.count == 4)
    #expect(ledger[0].contains("link-confirm") && ledger[1].contains("link-undo"))
    try store.verifyLedger()
    try store.close()
  }

  @Test func aReleaseOrderIsRecordedOnceAndNeverOverwritten() throws {
    let store = try store()
    func record(_ name: String) throws -> Bool {
      try store.recordOrder(
        "o", digest: SHA2.sha256("order"),
        by: Attribution(name: name, role: "r", authority: "a", time: "2031-01-01", reason: "b"),
        at: "2031-04-02T10:00:00Z", toolVersion: "1")
    }
    #expect(try record("First"))
    #expect(try !record("Second"))
    let orders = try store.decisions(about: .order)
    #expect(orders.map(\.by.name) == ["First"] && orders.map(\.content) == [SHA2.sha256("order")])
    #expect(try store.ledgerLines().count == 1)
    try store.close()
  }

  /// A case of the first layout keeps the decisions it has.
  @Test func decisionsOfTheFirstLayoutAreKept() throws {
    let queue = try DatabaseQueue()
    try CaseStore.migrator.migrate(queue, upTo: "2")
    try queue.write { database in
      for (name, date) in [("Second", "2031-02-01"), ("First", "2031-01-01")] {
        try database.execute(
          sql: "INSERT INTO decision VALUES (?, 'release-order', ?, ?, 'r', 'a', ?, 'b')",
          arguments: [Data(SHA2.sha256(name).bytes), name, name, date])
      }
    }
    try CaseStore.migrator.migrate(queue)
    let kept = try queue.read { database in
      try Row.fetchAll(database, sql: "SELECT *, 1 AS holds FROM decision ORDER BY sequence")
        .map(CaseStore.decision)
    }
    #expect(kept.map(\.sequence) == [1, 2] && kept.map(\.subject) == ["First", "Second"])
    #expect(kept.allSatisfy { $0.matter == .order && $0.content == SHA2.sha256($0.by.name) })
  }

  /// Only what holds can be taken back, and a refusal records nothing.
  @Test func aDecisionIsTakenBackOnce() throws {
    let store = try store()
    try store.decide(.confirm, subject("aa"), by: Self.by, toolVersion: "1")
    try store.undo(1, by: Self.by, toolVersion: "1")
    for number in [1, 2, 9] {
      #expect(throws: CaseFailure.self) { try store.undo(number, by: Self.by, toolVersion: "1") }
    }
    #expect(try store.decisions().count == 2)
    #expect(try store.ledgerLines().count == 2)
    try store.close()
  }

  /// The database refuses to change or remove what was decided.
  @Test(arguments: ["decision", "link_decision", "merge_decision", "registry_version", "registry_record"])
  func whatIsRecordedIsNeverChanged(table: String) throws {
    let store = try store()
    _ = try store.decide(.confirm, subject("aa"), by: Self.by, toolVersion: "1")
    _ = try store.recordRegistry(
      SHA2.sha256("r"), records: ["P1": SHA2.sha256("p")], by: Self.by, toolVersion: "1")
    _ = try store.recordMerge(of: "P1", into: "P2", by: Self.by, toolVersion: "1")
    let column = table.hasPrefix("registry") ? "version" : table == "decision" ? "reason" : "decision"
    #expect(throws: CaseFailure.self) {
      try store.write { try $0.execute(sql: "UPDATE \(table) SET \(column) = 7") }
    }
    #expect(throws: CaseFailure.self) { try store.write { try $0.execute(sql: "DELETE FROM \(table)") } }
    try store.close()
  }

  @Test func aRegistrysVersionsSayWhatChanged() throws {
    let store = try store()
    func record(_ text: String, _ people: [String: String]) throws -> (version: Int, isNew: Bool) {
      try store.recordRegistry(
        SHA2.sha256(text), records: people.mapValues { SHA2.sha256($0) }, by: Self.by, toolVersion: "1")
    }
    #expect(try record("1", ["A": "a", "B": "b"]) == (1, true))
    #expect(try record("1", ["A": "a", "B": "b"]) == (1, false))
    #expect(try record("2", ["A": "a2", "C": "c"]) == (2, true))
    #expect(try record("3", ["A": "a2", "B": "b", "C": "c"]) == (3, true))
    let versions = try store.registryVersions()
    #expect(versions.map(\.added) == [2, 1, 1])
    #expect(versions.map(\.changed) == [0, 1, 0])
    #expect(versions.map(\.removed) == [0, 1, 0])
    #expect(
      try store.registryRecords() == ["A": SHA2.sha256("a2"), "B": SHA2.sha256("b"), "C": SHA2.sha256("c")])
    #expect(try store.ledgerLines().count == 3)
    try store.close()
  }

  @Test func mergesAndSplitsAreBothKept() throws {
    let store = try store()
    #expect(try store.recordMerge(of: "A", into: "B", by: Self.by, toolVersion: "1") == 1)
    #expect(try store.undo(1, by: Self.by, toolVersion: "1") == 2)
    let merge = try #require(try store.registryMerges().first)
    #expect(merge.source == "A" && merge.target == "B" && !merge.decision.holds)
    #expect(try store.decisions().map(\.undoes) == [nil, 1])
    try store.close()
  }
}
