import CaseStore
import Diagnostics
import Documents
import Foundation
import Testing

@testable import Pipeline

/// Run, decide, run again, take back: on a small case with a report that names the man and gives no number.
struct LinkReviewTests {
  private let small: SmallCase
  private let out: String
  private let reviewer = Reviewer(
    name: "A. Reader", role: "Analyst", authority: "Order 7", reason: "The duty book names him")

  init() throws {
    small = try SmallCase()
    out = try Repository.temporaryFolder("links")
    // One rule will do: each run tries every rule's own examples.
    let rule = "/core/source/cryptonym.yaml"
    try FileManager.default.createDirectory(
      atPath: small.folder + "/rules/core/source", withIntermediateDirectories: true)
    for file in ["/core/pack.yaml", rule, "/grounds"] {
      try FileManager.default.copyItem(
        atPath: Repository.path("Rules" + file), toPath: small.folder + "/rules" + file)
    }
    try report(named: "e.txt")
  }

  private func report(named name: String) throws {
    let text = """
      UNCLASSIFIED

      SUBJ: (U) Bread of the mill

      1. (U) Ali Sami al-Mithal sold bread to the whole street and kept a book of it.
      2. (U) His neighbour Ali Sami al-Mithal had the same name and no oven.

      UNCLASSIFIED

      """
    try Data(text.utf8).write(to: URL(filePath: small.folder + "/case/" + name))
  }

  @discardableResult
  private func run() async throws -> RunSummary {
    try await Run(
      RunRequest(
        folder: small.folder + "/case", registry: small.folder + "/registry.csv",
        order: small.folder + "/order.yaml", rules: small.folder + "/rules", out: out, jobs: 2)
    ).perform()
  }

  private func review<Value>(_ body: (LinkReview) throws -> Value) throws -> Value {
    let store = try CaseStore(path: out + "/case.sqlite")
    defer { try? store.close() }
    return try body(LinkReview(store))
  }

  private func names(in review: LinkReview) -> [LinkReview.Entry] {
    review.entries.filter { $0.mention.kind == .name }
  }

  private func expect(_ code: DiagnosticCode, _ body: () throws -> Void) {
    let failure = #expect(throws: RunFailure.self) { try body() }
    #expect(failure?.diagnostics.map(\.code) == [code])
  }

  @Test func onlyWhatIsAskedForIsHeld() async throws {
    try await run()
    let store = try CaseStore(path: out + "/case.sqlite")
    defer { try? store.close() }
    func ids(_ selection: LinkReview.Selection) throws -> [String] {
      try LinkReview(store, selection).entries.map { "\($0.document.controlNumber) \($0.id)" }
    }
    let all = try LinkReview(store).entries
    #expect(Set(all.map(\.document.controlNumber)).count > 1)
    for control in Set(all.map(\.document.controlNumber)) {
      #expect(try ids(.document(control)) == ids(.all).filter { $0.hasPrefix(control + " ") })
    }
    for entry in all {
      let holders = Set(all.filter { $0.id == entry.id }.map(\.document.controlNumber))
      let found = try LinkReview(store, .link(entry.id.uppercased())).entries
      #expect(Set(found.map(\.document.controlNumber)) == holders)
      #expect(found.map(\.id) == all.filter { holders.contains($0.document.controlNumber) }.map(\.id))
    }
    #expect(try ids(.none).isEmpty && ids(.link("")).isEmpty && ids(.document("DOC-999999")).isEmpty)
  }

  @Test func theWholeWay() async throws {
    let first = try await run()
    let before = try Repository.tree(out + "/packets")
    let entries = try review(names)
    #expect(entries.count == 2 && entries.allSatisfy { $0.state == .candidate && $0.isOpen })
    #expect(first.identities.open == 2 && first.identities.decided == 0)

    // One is the man, the other is not.
    _ = try review { try $0.decide(.confirm, entries[0].id, by: reviewer) }
    _ = try review { try $0.decide(.reject, String(entries[1].id.prefix(8)), by: reviewer) }
    try review { review in
      expect(.linkAlreadyDecided) { try review.decide(.reject, entries[0].id, by: reviewer) }
      expect(.linkUnknown) { try review.decide(.reject, "zz", by: reviewer) }
      expect(.decisionIncomplete) {
        let nameless = Reviewer(name: " ", role: "r", authority: "a", reason: "b")
        try review.undo(entries[0].id, by: nameless)
      }
    }
    let second = try await run()
    #expect(second.identities.open == 0 && second.identities.decided == 2)
    #expect(second.links["confirmed"] == (first.links["confirmed"] ?? 0) + 1)
    let packet = try Repository.tree(out + "/packets")
    let model = String(decoding: packet["PKT-R1/data/packet.json"] ?? Data(), as: UTF8.self)
    #expect(model.contains("confirmed by a person: decision 2"))
    // What was rejected stands under a box, so its evidence is not told; that it was considered is.
    #expect(model.contains("\"rejected\"") && !model.contains("decision 3"))
    #expect(!model.contains("duty book") && !model.contains("A. Reader"))

    // Another run with nothing new does nothing; another order of files changes nothing that was decided.
    #expect(try await run().work.isEmpty)
    try FileManager.default.removeItem(atPath: small.folder + "/case/e.txt")
    try report(named: "0.txt")
    let renamed = try await run()
    #expect(renamed.identities.decided == 2 && renamed.identities.open == 0)
    try FileManager.default.removeItem(atPath: small.folder + "/case/0.txt")
    try report(named: "e.txt")
    try await run()
    #expect(try Repository.tree(out + "/packets") == packet)

    // Taking both back gives the packets of the first run.
    _ = try review { try $0.undo(entries[0].id, by: reviewer) }
    _ = try review { try $0.undo("3", by: reviewer) }
    try review { review in expect(.decisionUnknown) { try review.undo("3", by: reviewer) } }
    let third = try await run()
    #expect(third.identities.open == 2 && third.identities.decided == 0)
    #expect(try Repository.tree(out + "/packets") == before)
    let store = try CaseStore(path: out + "/case.sqlite")
    #expect(try store.decisions().map(\.action) == ["issue", "confirm", "reject", "undo", "undo"])
    #expect(try store.linkDecisions().allSatisfy { !$0.decision.holds })
    try store.verifyLedger()
    try store.close()
  }

  @Test func aChangedRecordOpensItsDecisionsAgain() async throws {
    try await run()
    let entry = try #require(try review(names).first)
    _ = try review { try $0.decide(.confirm, entry.id, by: reviewer) }
    try await run()
    let registry = small.folder + "/registry.csv"
    let text = try String(contentsOfFile: registry, encoding: .utf8)
    try text.replacingOccurrences(of: ",held,", with: ",released,")
      .write(toFile: registry, atomically: true, encoding: .utf8)
    #expect(try await run().identities.decided == 1)
    try text.replacingOccurrences(of: "1990-04-02", with: "1991-04-02")
      .write(toFile: registry, atomically: true, encoding: .utf8)
    let changed = try await run()
    #expect(changed.identities.reopened == 1 && changed.identities.decided == 0)
    #expect(changed.warnings.contains { $0.code == .decisionReopened } && changed.needsPerson)
    // Looked at again, it holds again.
    _ = try review { try $0.decide(.confirm, entry.id, by: reviewer) }
    let again = try await run()
    #expect(again.identities.decided == 1)
    let store = try CaseStore(path: out + "/case.sqlite")
    #expect(try RegistryReview(store).versions().map(\.changed) == [0, 0, 1])
    try store.close()
  }

  @Test func recordsAreMergedAndSplit() async throws {
    let registry = small.folder + "/registry.csv"
    let text = try String(contentsOfFile: registry, encoding: .utf8)
    try (text + "R2,US9IZ-000778CI,,,Ali S. al-Mithal,,,,,,,,M,,IRQ,held,,test\n")
      .write(toFile: registry, atomically: true, encoding: .utf8)
    try await run()
    let before = try Repository.tree(out + "/packets")
    func change<Value>(_ body: (RegistryReview) throws -> Value) throws -> Value {
      let store = try CaseStore(path: out + "/case.sqlite")
      defer { try? store.close() }
      return try body(RegistryReview(store))
    }
    #expect(try change { try $0.merge("R2", into: "R1", by: reviewer) } == 2)
    try change { review in
      expect(.mergeAgain) { _ = try review.merge("R1", into: "R2", by: reviewer) }
      expect(.mergeAgain) { _ = try review.merge("R2", into: "R1", by: reviewer) }
      expect(.mergeUnknownPerson) { _ = try review.merge("R9", into: "R1", by: reviewer) }
      expect(.mergeUnknown) { try review.split(7, by: reviewer) }
    }
    try await run()
    let merged = try Repository.tree(out + "/packets")
    #expect(
      String(decoding: merged["PKT-R1/data/packet.json"] ?? Data(), as: UTF8.self).contains("US9IZ-000778CI"))
    try change { try $0.split(2, by: reviewer) }
    try await run()
    #expect(try Repository.tree(out + "/packets") == before)
    #expect(try change { try $0.merges().map(\.holds) } == [false, false])
  }
}
