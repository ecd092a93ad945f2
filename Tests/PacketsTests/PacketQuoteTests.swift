import ReleaseModel
import Testing
import Typesetting

@testable import Packets

/// Quoted text shows its boxes and substitutes as the document does, and leaves other brackets alone.
struct PacketQuoteTests {
  @Test func boxesAndSubstitutesAreDrawnAgain() {
    let box = ReleaseModel.RedactionBox(
      label: "(b)(6)", authorities: [], reasons: [], extent: .passage, isPending: false)
    let pages = PacketPages(
      SamplePacket.packet([
        SamplePacket.document(
          1,
          [
            ReleasedBlock(
              .paragraph, content: [.text("a"), .box(box), .substitute("Person A", label: "(b)(6)")])
          ])
      ]), software: "Test")
    #expect(
      pages.quoted("He [(b)(6)] met [Person A], [sic] and [left") == [
        .text("He "), .redactionBox(Typesetting.RedactionBox(label: "(b)(6)")), .text(" met "),
        .substitute("Person A"),
        .text(", [sic] and [left"),
      ])
    #expect(pages.quoted("[(b)(6)]") == [.redactionBox(Typesetting.RedactionBox(label: "(b)(6)"))])
    #expect(pages.quoted("") == [])
  }
}
