import ReleaseModel
import Sealing
import Testing
import Typesetting

@testable import Packets

struct PacketWriterTests {
  private func box(_ label: String, pending: Bool = false) -> ReleaseModel.RedactionBox {
    RedactionBox(label: label, authorities: ["a"], reasons: ["rule"], extent: .passage, isPending: pending)
  }

  private var packet: Packet {
    let blocks = [
      ReleasedBlock(.heading, mark: "(U)", content: [.text("A title"), .box(box("(b)(3)"))]),
      ReleasedBlock(
        .paragraph, content: [.text("He met "), .substitute("Person A", label: "(b)(6)"), .text(".")]),
      ReleasedBlock(.row, cells: [[.text("one")], [.box(box("(b)(6)", pending: true))]]),
    ]
    func document(_ number: Int, _ blocks: [ReleasedBlock], slip: ReleaseModel.RedactionBox?)
      -> ReleasedDocument
    {
      ReleasedDocument(
        controlNumber: "DOC-00000\(number)", reportNumber: nil, title: blocks.first?.content,
        date: "2031-01-02",
        kind: "Report", language: "en", disposition: slip == nil ? .partial : .withheld,
        originalBanner: "SECRET//NOFORN", releasedBanner: "UNCLASSIFIED", blocks: blocks, slip: slip,
        flags: [])
    }
    return Packet(
      id: "PKT-R1",
      statement: ReleaseStatement(
        orderID: "o", title: "t", authority: "a", basis: "b", decidedBy: "d", audience: "c",
        level: "UNCLASSIFIED",
        asOf: "2031-04-10"),
      subject: ReleasedSubject(
        recordID: "R1", nameLatin: "Ali Example", nameArabic: "علي المثال", aliases: [], identifiers: [],
        attributes: []),
      banner: "UNCLASSIFIED", identity: [],
      documents: [document(1, blocks, slip: nil), document(2, [], slip: box("(b)(1)"))],
      batesPrefix: "TST-R1-",
      batesDigits: 6)
  }

  @Test func boxesAreNumberedInReadingOrderThroughThePacket() {
    #expect(packet.boxes.map(\.box.number) == [1, 2, 3])
    #expect(packet.boxes.map(\.document) == [0, 0, 1])
  }

  @Test func everyDocumentHasItsTextUnderItsBatesNumber() throws {
    let files = try PacketWriter(fonts: FontBook(), software: "Test 1").files(of: packet)
    let paths = files.payload.map(\.path)
    #expect(paths.contains("documents/TST-R1-000001.txt"))
    #expect(paths.contains("documents/TST-R1-000002.txt"))
    #expect(files.batesCount == 2)
    let text = try #require(files.payload.first { $0.path == "documents/TST-R1-000001.txt" })
    #expect(
      String(decoding: text.bytes, as: UTF8.self)
        == "(U) A title[(b)(3)]\nHe met [Person A].\none | [(b)(6)]\n")
    let log = try #require(files.payload.first { $0.path == "tables/redactions.csv" })
    let rows = String(decoding: log.bytes, as: UTF8.self).split(separator: "\r\n")
    #expect(rows.count == 4)
    #expect(rows[2].hasSuffix("\"passage\",\"yes\""))
    #expect(rows[3].contains("TST-R1-000002"))
  }

  @Test func theSamePacketGivesTheSameBytes() throws {
    let writer = PacketWriter(fonts: try FontBook(), software: "Test 1")
    let first = try writer.files(of: packet)
    let second = try writer.files(of: packet)
    #expect(first.payload == second.payload && first.tagFiles == second.tagFiles && first.info == second.info)
  }

  /// What a packet says by itself is known to the leak check, so it must hold nothing of the documents.
  @Test func aPacketsOwnTextsAreThoseWithoutItsDocuments() throws {
    let texts = try PacketWriter(fonts: FontBook(), software: "Tearline").files(of: packet).ownTexts
    let all = texts.joined(separator: "\n")
    for expected in ["Certification", "شهادة", "Ali Example", "By hand"] {
      #expect(all.contains(expected), "\(expected)")
    }
    for withheld in ["A title", "He met", "Person A", "DOC-000001"] { #expect(!all.contains(withheld)) }
  }
}
