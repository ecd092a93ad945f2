import ReleaseModel
import Testing

@testable import Packets

/// Originals and translations face each other only where a document says so, or gives both.
struct TranslationTests {
  private func found(_ documents: ReleasedDocument...) -> [FacingTranslation] {
    FacingTranslation.all(of: SamplePacket.packet(documents))
  }

  private let arabic = ["1. (U) أنا الجار.", "2. (U) رأيته في الليل."]

  @Test func aTranslationThatNamesItsOriginalFacesItByTheNumbersOfTheParagraphs() throws {
    let original = SamplePacket.document(
      1, arabic.map(SamplePacket.paragraph), reportNumber: "ش-٣٥")
    let translation = SamplePacket.document(
      2,
      [
        SamplePacket.field("TRANSLATION OF: (U) ش-٣٥"),
        SamplePacket.field("TRANSLATED BY: (U) Translator 12"),
        SamplePacket.field("OATH: (U) Sworn on 1 May 2031"),
        SamplePacket.paragraph("2. (U) I saw him at night."),
        SamplePacket.paragraph("1. (U) I am the neighbour."), SamplePacket.paragraph("Translator's note."),
      ])
    let facing = try #require(found(original, translation).first)
    #expect(facing.basis == .named && facing.original == 0 && facing.translation == 1)
    #expect(
      facing.pairs.map(\.translation?.text) == [
        "1. (U) I am the neighbour.", "2. (U) I saw him at night.", "Translator's note.",
      ])
    #expect(facing.pairs.map(\.original?.block) == [0, 1, nil])
    #expect(facing.translator == "Translator 12" && facing.oath == "Sworn on 1 May 2031")
    #expect(facing.method == nil && facing.date == nil)
  }

  @Test func aMissingOriginalIsSaidToBeMissing() {
    let facing = found(
      SamplePacket.document(
        1, [SamplePacket.field("TRANSLATION OF: XY-7"), SamplePacket.paragraph("1. Text.")]))
    #expect(facing.map(\.basis) == [.originalAbsent("XY-7")])
    #expect(facing.first?.pairs.map(\.original) == [nil])
  }

  @Test func neighbouringParagraphsOfOneNumberInTwoScriptsFaceEachOther() {
    let facing = found(
      SamplePacket.document(
        1,
        [
          SamplePacket.paragraph("1. (U) I am the neighbour."), SamplePacket.paragraph("١. (U) أنا الجار."),
          SamplePacket.paragraph("2. (U) Only in English."), SamplePacket.paragraph("3. (U) Also."),
        ]))
    #expect(facing.map(\.basis) == [.bilingual] && facing.first?.pairs.count == 1)
  }

  @Test func twoDocumentsThatDoNotNameEachOtherFaceNothing() {
    #expect(
      found(
        SamplePacket.document(1, arabic.map(SamplePacket.paragraph), reportNumber: "ش-٣٥"),
        SamplePacket.document(2, [SamplePacket.paragraph("1. (U) I am the neighbour.")])
      ).isEmpty)
  }

  @Test func partsThatAVocabularyNamesFaceEachOther() {
    func element(_ name: String, _ children: [ReleasedMarkup.Node]) -> ReleasedMarkup.Node {
      .element(.init(.init(name, in: "urn:x"), children: children))
    }
    func text(_ text: String) -> ReleasedMarkup.Node { .inline(.text(text), mark: nil) }
    var document = SamplePacket.document(1, [SamplePacket.paragraph("نص text")])
    document.markup = ReleasedMarkup(
      root: .init(
        .init("domex", in: "urn:x"),
        children: [
          element("item", [element("transcript", [text("نص")]), element("translation", [text("text")])])
        ]))
    let facing = found(document)
    #expect(facing.map(\.basis) == [.labelled])
    #expect(
      facing.first?.pairs == [
        .init(original: .init(text: "نص", block: nil), translation: .init(text: "text", block: nil))
      ])
  }
}
