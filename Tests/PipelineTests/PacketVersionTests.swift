import CaseStore
import Foundation
import Interchange
import Testing

@testable import Pipeline

/// Versions of a packet that were given out: what they change, by what order, and the numbers of their pages.
struct PacketVersionTests {
  private let small: SmallCase
  private let out: String
  private var packet: String { out + "/packets/PKT-R1" }

  init() throws {
    small = try SmallCase()
    out = try Repository.temporaryFolder("versions")
    try Data(
      """
      SECRET//NOFORN

      SUBJ: (U) Keys

      1. (U) The man with ISN US9IZ-000777CI held a bunch of keys.
      2. (U//FOUO) The keys of the mill were with the guard at night.
      3. (S//NF) The guard was paid by the night desk.

      SECRET//NOFORN

      """.utf8
    ).write(to: URL(filePath: small.folder + "/case/e.txt"))
  }

  private func program(_ arguments: [String]) throws -> Repository.Output {
    try Repository.run(Repository.program, arguments)
  }

  private func run() throws { _ = try program(small.arguments(out: out)) }

  private static let reviewer = [
    "--by", "Bettina Quill", "--role", "Disclosure officer", "--authority", "Test authority", "--reason", "R",
  ]

  private func issue(to recipient: String = "Test court") throws -> Repository.Output {
    try program(["packet", "issue", out, "PKT-R1", "--to", recipient] + Self.reviewer)
  }

  private func order(_ old: String, _ new: String) throws {
    let path = small.folder + "/order.yaml"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try #require(text.contains(old))
    try text.replacingOccurrences(of: old, with: new).write(toFile: path, atomically: true, encoding: .utf8)
  }

  private func model() throws -> JSON {
    try JSON(parsing: Array(try Data(contentsOf: URL(filePath: packet + "/data/packet.json"))))
  }

  /// Released lines by control number.
  private func documents() throws -> [String: [String]] {
    var documents: [String: [String]] = [:]
    for document in try model()["documents"]?.arrayValue ?? [] {
      let first = try #require(document["begBates"]?.stringValue)
      let text = try String(contentsOfFile: packet + "/data/documents/\(first).txt", encoding: .utf8)
      documents[document["controlNumber"]?.stringValue ?? ""] = text.components(separatedBy: "\n")
    }
    return documents
  }

  private func pages() throws -> [BatesRecord] {
    let store = try CaseStore(path: out + "/case.sqlite")
    defer { try? store.close() }
    return try store.batesPages()
  }

  @Test func versionsDifferOnlyWhereTheOrderSaysAndNumbersAreNeverReused() throws {
    try run()
    let first = try Repository.tree(packet)
    let firstText = try documents()
    #expect(try model()["version"]?.integerValue == 1 && model()["lineage"] == .null)
    #expect(first["data/tables/lineage.csv"] == nil)

    // A draft is built again under the same numbers as often as something changes.
    try order("approvals: []", "approvals: [FOUO]")
    try run()
    #expect(try model()["version"]?.integerValue == 1)
    try order("approvals: [FOUO]", "approvals: []")
    try run()
    #expect(try Repository.tree(packet) == first)

    // Given out, twice: the numbers are recorded once, and the next run does nothing.
    #expect(try issue().text.contains("version 1, TST-R1-000001 to TST-R1-00000"))
    #expect(try issue(to: "Defence").status == 0)
    #expect(try issue(to: " ").status == 2)
    let used = try pages()
    #expect(used.map(\.number) == Array(1...used.count) && Set(used.map(\.version)) == [1])
    try run()
    #expect(try Repository.tree(packet) == first)

    // Another order approves a control: one box is lifted, and nothing else differs but the numbers.
    try order("order: small", "order: small-two")
    try order("approvals: []", "approvals: [FOUO]")
    try run()
    let second = try model()
    #expect(second["version"]?.integerValue == 2)
    let lineage = try #require(second["lineage"])
    #expect(lineage["replaces"]?.integerValue == 1 && lineage["order"]?.stringValue == "small")
    let changes = lineage["changes"]?.arrayValue ?? []
    #expect(changes.count == 1, "\(changes)")
    #expect(changes.first?["change"]?.stringValue == "lifted")
    let control = try #require(changes.first?["controlNumber"]?.stringValue)
    let paragraph = try #require(changes.first?["paragraph"]?.integerValue)
    let secondText = try documents()
    #expect(secondText.keys == firstText.keys)
    for (name, lines) in secondText {
      let before = try #require(firstText[name])
      let different = lines.indices.filter { lines[$0] != before[$0] }
      #expect(lines.count == before.count)
      #expect(different == (name == control ? [paragraph - 1] : []), "\(name)")
    }
    // What the order does not touch is the same in the other forms, too.
    let secondTree = try Repository.tree(packet)
    let untouched = first.keys.filter {
      ($0.hasPrefix("data/xml/") && !$0.contains(control)) || $0.hasPrefix("data/tables/identity.")
        || $0.hasPrefix("data/tables/origins.") || $0.hasPrefix("data/tables/withheld.schema")
    }
    #expect(untouched.count >= 7)
    for name in untouched { #expect(secondTree[name] == first[name], "\(name)") }
    #expect(secondText[control]?[paragraph - 1].contains("keys of the mill were with the guard") == true)
    let table = try String(contentsOfFile: packet + "/data/tables/lineage.csv", encoding: .utf8)
    #expect(table.split(separator: "\r\n").count == 2 && table.contains("\"small-two\""))
    let printed = try Repository.run("pdftotext", ["-layout", packet + "/data/packet.pdf", "-"]).text
    #expect(printed.contains("Version lineage") && printed.contains("2, replaces version 1"))
    #expect(try program(["packet", "verify", packet]).status == 0)

    // Its numbers go on behind those that were used, without a gap, and all are recorded once.
    #expect(
      second["documents"]?.arrayValue?.first?["begBates"]?.stringValue?.hasSuffix(String(used.count + 1))
        == true)
    #expect(try issue().status == 0)
    let all = try pages()
    #expect(all.map(\.number) == Array(1...all.count) && all.count == 2 * used.count)
    #expect(all.filter { $0.version == 1 } == used)

    // What was given out first is built again as it was.
    try order("order: small-two", "order: small")
    try order("approvals: [FOUO]", "approvals: []")
    try run()
    #expect(try Repository.tree(packet) == first)

    // The version that was given out and does not stand is recalled; the one that stands is left alone.
    let recall = ["packet", "recall", out, "PKT-R1", "--statement", "A box too few."] + Self.reviewer
    #expect(try program(recall + ["--version", "3"]).status == 2)
    #expect(try program(recall + ["--version", "2"]).status == 0)
    #expect(try Repository.tree(packet) == first)
    #expect(try program(["ledger", "verify", out]).status == 0)
  }
}
