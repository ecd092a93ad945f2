import Diagnostics
import Documents
import Foundation
import GRDB
import Hashing
import Testing

@testable import CaseStore

struct CaseStoreTests {
  private func path() -> String {
    FileManager.default.temporaryDirectory.appending(path: "case-\(UUID().uuidString).sqlite").path
  }

  private func file(_ name: String, _ content: String = "x") -> SourceFile {
    SourceFile(name: name, digest: SHA2.sha256(content), byteCount: content.utf8.count)
  }

  /// A whole walk of these files.
  private func walk(
    _ files: [SourceFile], _ store: CaseStore
  ) throws -> (documents: [DocumentRecord], changed: [DocumentRecord], absent: [String]) {
    let taken = try store.register(files, time: "2031-01-01T00:00:00Z", toolVersion: "1")
    let met = Set(taken.documents.map(\.key))
    return (taken.documents, taken.changed, try store.markAbsent { met.contains($0) })
  }

  @Test func controlNumbersAreGivenOnceAndNeverToAnotherFile() throws {
    let store = try CaseStore(path: path())
    #expect(
      try walk([file("a"), file("b")], store).documents.map(\.controlNumber) == [
        "DOC-000001", "DOC-000002",
      ])
    let second = try walk([file("0"), file("b")], store)
    #expect(second.documents.map(\.controlNumber) == ["DOC-000003", "DOC-000002"])
    #expect(second.absent == ["a"])
    #expect(second.changed.map(\.source.name) == ["0"])
    let third = try walk([file("a", "changed")], store)
    #expect(third.documents.map(\.controlNumber) == ["DOC-000001"])
    #expect(third.changed.map(\.source.digest) == [SHA2.sha256("changed")])
    try store.close()
  }

  @Test func anUnchangedWalkWritesNothing() throws {
    let path = path()
    var store = try CaseStore(path: path)
    _ = try walk([file("a")], store)
    try store.close()
    let before = try Data(contentsOf: URL(filePath: path))
    store = try CaseStore(path: path)
    #expect(try walk([file("a")], store).changed.isEmpty)
    try store.close()
    #expect(try Data(contentsOf: URL(filePath: path)) == before)
  }

  @Test func twoRunsCannotHoldOneCase() throws {
    let path = path()
    let store = try CaseStore(path: path)
    let refused = #expect(throws: CaseFailure.self) { try CaseStore(path: path) }
    #expect(refused?.diagnostic.code == .caseInUse)
    try store.close()
    try CaseStore(path: path).close()
  }

  @Test func anAlteredLedgerIsNoticed() throws {
    let path = path()
    let store = try CaseStore(path: path)
    try store.append(
      (1...5).map { CaseStore.Event(action: "ingest", object: "DOC-\($0)") }, time: "2031-01-01T00:00:00Z",
      toolVersion: "1")
    try store.append(
      [CaseStore.Event(action: "publish", object: "P")], time: "2031-01-02T00:00:00Z", toolVersion: "1")
    try store.verifyLedger()
    #expect(try store.ledgerLines().count == 6)
    try store.write {
      try $0.execute(
        sql:
          "UPDATE ledger SET line = CAST(replace(CAST(line AS TEXT), 'DOC-3', 'DOC-9') AS BLOB) WHERE sequence = 3"
      )
    }
    let broken = #expect(throws: CaseFailure.self) { try store.verifyLedger() }
    #expect(broken?.diagnostic.code == .ledgerBroken)
    try store.close()
  }

  @Test func resultsReplaceTheirPredecessorsWithTheirTallies() throws {
    let store = try CaseStore(path: path())
    let key = try walk([file("a")], store).documents[0].key
    func result(_ payload: String, _ tallies: [String: Int]) -> StageRecord {
      StageRecord(
        document: key, stage: .tag, key: SHA2.sha256(payload), output: SHA2.sha256(payload),
        payload: Array(payload.utf8), tallies: tallies)
    }
    try store.save([result("one", ["a.rule": 2, "b.rule": 1])])
    try store.save([result("two", ["b.rule": 4])])
    #expect(try store.tallies(of: .tag) == ["b.rule": 4])
    #expect(try store.payload(of: .tag, document: key) == Array("two".utf8))
    #expect(try store.stages(of: [key])[0][.tag]?.output == SHA2.sha256("two"))
    try store.close()
  }

  @Test func aPacketKeepsItsPseudonyms() throws {
    let store = try CaseStore(path: path())
    let record = PacketRecord(
      id: "PKT-1", person: "1", key: SHA2.sha256("k"), tagManifest: SHA2.sha256("t"), documents: 1, pages: 2,
      boxes: 3,
      pendingBoxes: 1)
    try store.save(record, pseudonyms: ["a": "Person A"], pending: [])
    try store.save(record, pseudonyms: ["a": "Person Z", "b": "Person B"], pending: [])
    #expect(try store.pseudonyms(of: "PKT-1") == ["a": "Person A", "b": "Person B"])
    try store.remove(packet: "PKT-1")
    #expect(try store.packets().isEmpty)
    #expect(try store.pseudonyms(of: "PKT-1").count == 2)
    try store.close()
  }
}
