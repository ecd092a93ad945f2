import Foundation
import Interchange
import ReleaseModel
import Sealing
import Testing
import Typesetting

@testable import Packets

/// Every table as CSV and JSON with a schema, and the JSON follows its schema.
struct PacketTableTests {
  /// A packet in which every table has a row.
  static var packet: Packet {
    var packet = SamplePacket.packet([
      SamplePacket.document(
        1,
        [
          SamplePacket.field("FROM: (U) Unit One"), SamplePacket.field("EVALUATION: (U) F6"),
          SamplePacket.paragraph("On 3 November 2030 he denied it."),
          SamplePacket.field("EXHIBIT: (U) TG-EX-1"), SamplePacket.field("RELEASED BY: (U) SGT One"),
          SamplePacket.field("TRANSLATION OF: (U) XY-7"),
          ReleasedBlock(
            .paragraph,
            content: [
              .text("He met "),
              .box(
                RedactionBox(
                  label: "(b)(6)", authorities: ["5 U.S.C. 552(b)(6)"], reasons: ["identity"],
                  extent: .passage,
                  isPending: true)),
            ]),
        ], kind: "Interrogation report", reportNumber: "TG-0001-31", date: "2030-11-04",
        moments: [
          SamplePacket.moment("2030-11-03", 2, "On 3 November 2030 he denied it."),
          SamplePacket.moment("XXXX-11-05", 2, "=5 November", .dayWithoutYear),
        ],
        flags: [
          ReleasedFlag(kind: "exculpatory", rule: "a@1", title: "A denial", text: "denied", block: 2),
          ReleasedFlag(kind: "exculpatory", rule: "", text: nil, decision: .logged(reason: nil)),
        ]),
      SamplePacket.document(
        2, [],
        slip: RedactionBox(
          label: "(b)(1)", authorities: ["E.O. 13526"], reasons: ["marking"], extent: .portion,
          isPending: false)),
    ])
    packet.version = PacketVersion(
      number: 2, firstBates: 1,
      lineage: PacketLineage(
        replaced: 1, order: "o", tagManifest: "00",
        changes: [.init(controlNumber: "DOC-000001", paragraph: 4, kind: .lifted, ground: "(b)(6)")]))
    packet.provenance = [ProvenanceStep("Gate", "1")]
    packet.identity = [
      IdentityRow(controlNumber: "DOC-000001", state: "confirmed", basis: "isn", evidence: ["isn: same"])
    ]
    return packet
  }

  private func files() throws -> [String: Data] {
    let files = try PacketWriter(fonts: FontBook(), software: "Test 1").files(of: Self.packet)
    return Dictionary(
      uniqueKeysWithValues: files.payload.filter { $0.path.hasPrefix("tables/") }.map {
        (String($0.path.dropFirst(7)), Data($0.bytes))
      })
  }

  private static func names(_ files: [String: Data]) -> [String] {
    files.keys.filter { $0.hasSuffix(".csv") }.map { String($0.dropLast(4)) }.sorted()
  }

  @Test func everyTableFollowsItsSchemaAndSaysTheSameInBothForms() throws {
    let files = try files()
    let names = Self.names(files)
    #expect(names.count == 15 && files.count == 3 * names.count)
    for name in names {
      let json = try #require(files[name + ".json"], "\(name)")
      let schema = try #require(files[name + ".schema.json"], "\(name)")
      #expect(try SchemaValidator.errors(in: json, against: schema) == [], "\(name)")
      let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
      let rows = try #require(object["rows"] as? [[String: Any]])
      #expect(!rows.isEmpty, "\(name) has nothing to show")
      let csv = CSVReader([UInt8](files[name + ".csv"] ?? Data()))
      #expect(csv.problems.isEmpty, "\(name)")
      let lines = csv.records.map { $0.map(\.text) }
      #expect(lines.count == rows.count + 1, "\(name)")
      #expect(lines.first.map { Set($0) } == rows.first.map { Set($0.keys) }, "\(name)")
      for column in lines.first ?? [] {
        #expect(column.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "_" }, "\(name).\(column)")
      }
    }
  }

  /// The validator must be able to find a fault.
  @Test(arguments: [
    ("\"disposition\": \"RIP\"", "\"disposition\": \"none\""), ("\"pages\": 1", "\"pages\": -1"),
    ("\"pages\": 1", "\"pages\": \"1\""), ("\"kind\"", "\"sort\""),
    ("\"packet\": \"PKT-R1\"", "\"packet\": null"), ("\"table\": \"documents\"", "\"table\": \"other\""),
  ])
  func aTableThatIsWrongIsFound(_ right: String, _ wrong: String) throws {
    let files = try files()
    let text = String(decoding: files["documents.json"] ?? Data(), as: UTF8.self)
    #expect(text.contains(right))
    let broken = Data(text.replacingOccurrences(of: right, with: wrong).utf8)
    let schema = try #require(files["documents.schema.json"])
    #expect(try !SchemaValidator.errors(in: broken, against: schema).isEmpty)
  }
}
