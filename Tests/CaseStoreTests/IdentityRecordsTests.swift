import Documents
import Foundation
import GRDB
import Hashing
import SourceText
import Testing

@testable import CaseStore

struct IdentityRecordsTests {
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
    #expect(try store.decide(.undo, subject("aa"), undoes: 1, by: Self.by, toolVersion: "1") == 2)
    #expect(try store.decide(.reject, subject("bb"), by: Self.by, toolVersion: "1") == 3)
    let decisions = try store.linkDecisions()
    #expect(decisions.map(\.action) == [.confirm, .undo, .reject])
    #expect(decisions.map(\.undoes) == [nil, 1, nil])
    #expect(decisions.map(\.subject) == [subject("aa"), subject("aa"), subject("bb")])
    #expect(decisions.allSatisfy { $0.by == Self.by })
    let ledger = try store.ledgerLines().map { String(decoding: $0, as: UTF8.self) }
    #expect(ledger.count == 3)
    #expect(ledger[0].contains("link-confirm") && ledger[1].contains("link-undo"))
    try store.verifyLedger()
    try store.close()
  }

  /// The database refuses to change or remove what was decided.
  @Test(arguments: ["link_decision", "registry_version", "registry_record", "registry_merge"])
  func whatIsRecordedIsNeverChanged(table: String) throws {
    let store = try store()
    _ = try store.decide(.confirm, subject("aa"), by: Self.by, toolVersion: "1")
    _ = try store.recordRegistry(
      SHA2.sha256("r"), records: ["P1": SHA2.sha256("p")], by: Self.by, toolVersion: "1")
    _ = try store.recordMerge(of: "P1", into: "P2", by: Self.by, toolVersion: "1")
    let column = table == "registry_record" ? "person" : "name"
    if table == "registry_record" {
      #expect(throws: CaseFailure.self) {
        try store.write { try $0.execute(sql: "UPDATE registry_record SET \(column) = 'x'") }
      }
    } else {
      #expect(throws: CaseFailure.self) {
        try store.write { try $0.execute(sql: "UPDATE \(table) SET \(column) = 'x'") }
      }
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
    #expect(try store.recordMerge(of: "A", into: "B", undoes: 1, by: Self.by, toolVersion: "1") == 2)
    #expect(try store.registryMerges().map(\.undoes) == [nil, 1])
    try store.close()
  }
}
