import ReleaseModel
import Testing

@testable import Packets

/// Items with what the texts record of them, and the gaps in words.
struct CustodyTests {
  private func items(_ documents: ReleasedDocument...) -> [CustodyItem] {
    CustodyReader.items(of: SamplePacket.packet(documents))
  }

  private func row(_ cells: String...) -> ReleasedBlock {
    ReleasedBlock(.row, cells: cells.map { [.text($0)] })
  }

  @Test func anExhibitOfWhichNothingIsRecordedIsAllGaps() throws {
    let item = try #require(
      items(SamplePacket.document(1, [SamplePacket.paragraph("It is exhibit TGH-EX-0031.")])).first)
    #expect(item.number == "TGH-EX-0031" && item.mentions == [.init(document: 0, block: 0)])
    #expect(
      item.gaps == [
        "Not recorded where, when, by whom, from whom it was taken.",
        "No transfer is recorded: who has held it since is not known from this packet.",
      ])
  }

  @Test func oneExhibitOfTwoDocumentsIsOneItem() {
    let found = items(
      SamplePacket.document(1, [SamplePacket.field("EXHIBITS: (U) TGH-EX-0057 and TGH-EX-0058")]),
      SamplePacket.document(2, [SamplePacket.paragraph("See exhibit TGH-EX-0058, page 2.")]))
    #expect(found.map(\.number) == ["TGH-EX-0057", "TGH-EX-0058"])
    #expect(found.last?.mentions.map(\.document) == [0, 1])
  }

  private var form: [ReleasedBlock] {
    [
      SamplePacket.field("DOCUMENT NO: TG-E-1"), SamplePacket.field("RECEIVED FROM: the detainee"),
      SamplePacket.field("SEIZED BY: SGT One"), SamplePacket.field("LOCATION: the mill"),
      row("ITEM", "QUANTITY", "DESCRIPTION"), row("1", "1", "ring"), row("2", "", "rice"),
      SamplePacket.paragraph("Transfers:"),
      row("ITEM", "DATE", "RELEASED BY", "RECEIVED BY", "PURPOSE"),
      row("1", "2031-01-02", "SGT One", "CPL Two", "store"),
      row("1", "2031-02-03", "PFC Three", "Court clerk", "court"),
    ]
  }

  @Test func aPropertyFormGivesItsItemsAndTheirTransfers() throws {
    let found = items(SamplePacket.document(1, form, reportNumber: "TG-E-1"))
    #expect(found.map(\.number) == ["TG-E-1, item 1", "TG-E-1, item 2"])
    let ring = try #require(found.first)
    #expect(ring.description == "1 ring" && ring.place == "the mill" && ring.takenFrom == "the detainee")
    #expect(ring.transfers.map(\.receivedBy?.text) == ["CPL Two", "Court clerk"])
    #expect(
      ring.gaps == [
        "Not recorded when it was taken.",
        "Between transfers 1 and 2 nothing is recorded: CPL Two received it, PFC Three released it.",
        "No digest is recorded before or after any transfer.",
      ])
    #expect(found.last?.transfers.isEmpty == true)
  }

  @Test func anItemThatTheFormCallsAnExhibitIsListedUnderItsNumber() throws {
    var blocks = form
    blocks[5] = row("1", "1", "ledger, exhibit TGH-EX-0031")
    let found = items(
      SamplePacket.document(1, blocks, reportNumber: "TG-E-1"),
      SamplePacket.document(2, [SamplePacket.paragraph("It is exhibit TGH-EX-0031.")]))
    #expect(found.map(\.number) == ["TGH-EX-0031", "TG-E-1, item 2"])
    #expect(found.first?.transfers.count == 2 && found.first?.firstMentions.map(\.document) == [0, 1])
  }

  /// Two boxes with one label may hide one name or two.
  @Test func namesThatAreWithheldProveNoContinuity() throws {
    let box = ReleasedInline.box(
      RedactionBox(label: "(b)(6)", authorities: [], reasons: [], extent: .passage, isPending: false))
    func row(_ cells: [ReleasedInline]...) -> ReleasedBlock { ReleasedBlock(.row, cells: cells) }
    var blocks = form
    blocks[9] = row(
      [.text("1")], [.text("2031-01-02")], [.text("SGT One")], [.text("CPL "), box], [.text("store")])
    blocks[10] = row(
      [.text("1")], [.text("2031-02-03")], [.text("CPL "), box], [.text("Court clerk")], [.text("court")])
    let ring = try #require(items(SamplePacket.document(1, blocks, reportNumber: "TG-E-1")).first)
    #expect(ring.gaps.contains("Between transfers 1 and 2: names are withheld, so it cannot be told here."))

    // Nor where the name of the one who took it is withheld.
    blocks[2] = ReleasedBlock(.field(name: ""), content: [.text("SEIZED BY: "), box])
    let taken = try #require(items(SamplePacket.document(1, blocks, reportNumber: "TG-E-1")).first)
    #expect(
      taken.gaps.contains("Between the taking and transfer 1: names are withheld, so it cannot be told here.")
    )
  }

  /// What is withheld is known from the box, not from how a text looks: a name in brackets is a name.
  @Test func bracketsInTheTextAreNoBoxes() throws {
    var blocks = form
    blocks[9] = row("1", "2031-01-02", "SGT One", "CPL [(two)]", "store")
    blocks[10] = row("1", "2031-02-03", "PFC [(three)]", "Court clerk", "court")
    let ring = try #require(items(SamplePacket.document(1, blocks, reportNumber: "TG-E-1")).first)
    #expect(
      ring.gaps.contains(
        "Between transfers 1 and 2 nothing is recorded: CPL [(two)] received it, PFC [(three)] released it."))
  }

  @Test func ordinaryTablesAreNoCustody() {
    #expect(
      items(
        SamplePacket.document(1, [row("ISN", "TAG", "SEEN BY"), row("US9IZ-000123CI", "1", "physician")])
      ).isEmpty)
  }
}
