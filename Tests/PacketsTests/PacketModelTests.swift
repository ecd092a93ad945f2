import Foundation
import Sealing
import Testing
import Typesetting

@testable import Packets

/// packet.json: every part of the packet for programs, after its schema, and with as many rows as the pages have.
struct PacketModelTests {
  private static func file(_ path: String) throws -> Data {
    let files = try PacketWriter(fonts: FontBook(), software: "Test 1").files(of: PacketTableTests.packet)
    return Data(try #require(files.payload.first { $0.path == path }, "\(path)").bytes)
  }

  @Test func theModelFollowsItsSchema() throws {
    let errors = try SchemaValidator.errors(
      in: Self.file("packet.json"), against: Self.file("packet.schema.json"))
    #expect(errors == [])
  }

  /// The validator must be able to find a fault, and the schema must say so much of the model.
  @Test(arguments: [
    ("\"tearline.packet/2\"", "\"tearline.packet/1\""),
    ("\"disposition\": \"RIP\"", "\"disposition\": \"no\""),
    ("\"kind\": \"field\"", "\"kind\": \"fields\""), ("\"begBates\"", "\"firstBates\""),
    ("\"page\": 1,", "\"page\": \"1\","), ("\"change\": \"lifted\"", "\"change\": \"raised\""),
    ("\"corroborated_by\"", "\"corroboration\""), ("\"certification\": {", "\"certified\": {"),
    ("\"extent\": \"passage\"", "\"extent\": \"words\""),
  ])
  func aModelThatIsWrongIsFound(_ right: String, _ wrong: String) throws {
    let text = String(decoding: try Self.file("packet.json"), as: UTF8.self)
    try #require(text.contains(right))
    let broken = Data(text.replacingOccurrences(of: right, with: wrong).utf8)
    #expect(try !SchemaValidator.errors(in: broken, against: Self.file("packet.schema.json")).isEmpty)
  }

  private static func parts() throws -> [String: [String: Any]] {
    let value = try JSONSerialization.jsonObject(with: file("packet.json")) as? [String: Any]
    return try #require(value?["parts"] as? [String: [String: Any]])
  }

  @Test func allFourteenPartsAreThere() throws {
    let parts = try Self.parts()
    #expect(Set(parts.values.compactMap { $0["number"] as? Int }) == Set(1...14))
    for (name, part) in parts {
      #expect((part["page"] as? Int).map { $0 >= 1 } == true, "\(name)")
      let facts = part["facts"] as? [Any] ?? []
      let tables = part["tables"] as? [String: Any] ?? [:]
      #expect(name == "documents" || !facts.isEmpty || !tables.isEmpty, "\(name) says nothing")
    }
    let pages = ["identity", "contents", "timeline", "documents", "custody", "certification"].compactMap {
      parts[$0]?["page"] as? Int
    }
    #expect(pages == pages.sorted() && Set(pages).count == 6)
  }

  /// A row of a printed table is a row of the model, and a blank is a fact without value.
  @Test func eachPartHasAsManyRowsAsItsPages() throws {
    let parts = try Self.parts()
    var printed: [String: Int] = [:]
    var part = ""
    let headings = Dictionary(uniqueKeysWithValues: PacketHeading.allCases.map { ($0.anchor, $0.rawValue) })
    for block in PacketPages(PacketTableTests.packet, software: "Test 1").document.content {
      switch block {
      case .heading(let heading): part = heading.anchor.flatMap { headings[$0] } ?? part
      case .table(let table): printed[part, default: 0] += table.rows.count
      case .contents(let contents): printed[part, default: 0] += contents.entries.count
      default: break
      }
    }
    for (name, part) in parts where name != "documents" {
      let tables = part["tables"] as? [String: [Any]] ?? [:]
      let blanks = (part["facts"] as? [[String: Any]] ?? []).count { $0["value"] is NSNull }
      // Items of custody are lists of facts, each with the table of its transfers.
      let rows = tables.filter { $0.key != "custody" }.values.map(\.count).reduce(0, +)
      #expect(printed[name, default: 0] == rows + blanks, "\(name)")
    }
  }
}
