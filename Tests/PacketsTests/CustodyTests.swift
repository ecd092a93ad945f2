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

  /// A row of transfers is often about several items, and none of them may lose it.
  @Test func aTransferOfSeveralItemsIsOneOfEach() {
    func transfers(_ rows: [[String]], named: [String] = ["1", "2", "3"]) -> [[String]] {
      let blocks =
        [row("ITEM", "DESCRIPTION")] + named.map { row($0, "thing") } + [SamplePacket.paragraph("Transfers:")]
        + [row("ITEM", "DATE", "RELEASED BY", "RECEIVED BY")]
        + rows.map { row($0[0], $0[1], "SGT One", "CPL Two") }
      return items(SamplePacket.document(1, blocks, reportNumber: "TG-E-1")).map {
        [String($0.number.split(separator: " ").last ?? "")] + $0.transfers.compactMap(\.time)
      }
    }
    let all = [["1", "5 May"], ["2", "5 May"], ["3", "5 May"]]
    for cell in [
      "1, 2, 3", "1,2,3", "1-3", "1 - 3", "1–3", "1 thru 3", "1 through 3", "1 to 3", "1, 2 and 3",
      "Items 1 & 2; 3", "Item No. 1-2, 3", "ALL", "All items", "", "الكل", "01-03",
    ] {
      #expect(transfers([[cell, "5 May"]]) == all, "\(cell)")
    }
    #expect(
      transfers([["ALL", "5 May"], ["2-3", "6 May"], ["2", "7 May"]])
        == [["1", "5 May"], ["2", "5 May", "6 May", "7 May"], ["3", "5 May", "6 May"]])
    // An item that the form did not list, and what is not understood, are shown as written.
    #expect(transfers([["3, 4", "5 May"]]) == [["1"], ["2"], ["3", "5 May"], ["4", "5 May"]])
    #expect(transfers([["remaining", "5 May"]]) == [["1"], ["2"], ["3"], ["remaining", "5 May"]])
    #expect(transfers([["1-900", "5 May"]]).last == ["1-900", "5 May"])
    // What the form lists as one item is one, however it is written.
    #expect(transfers([["1-3", "5 May"]], named: ["1-3", "4"]) == [["1-3", "5 May"], ["4"]])
    let exhibits = ["TG-EX-0009", "TG-EX-0010", "TG-EX-0011"]
    for cell in [
      "TG-EX-0009 to TG-EX-0011", "TG-EX-0009 thru 11", "TG-EX-0009, TG-EX-0010 and TG-EX-0011",
      "TG-EX-0009 (ring), TG-EX-0010 and TG-EX-0011 (both cut)",
    ] {
      #expect(
        transfers([[cell, "5 May"]], named: exhibits) == exhibits.map { [$0, "5 May"] }, "\(cell)")
    }
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
