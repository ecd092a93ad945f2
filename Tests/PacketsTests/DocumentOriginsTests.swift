import ReleaseModel
import Testing

@testable import Packets

/// What makes two documents one voice.
struct DocumentOriginsTests {
  private func reasons(_ documents: ReleasedDocument...) -> [String] {
    DocumentOrigins(SamplePacket.packet(documents)).dependents(of: 0).map(\.reason)
  }

  @Test func numbersWithSpacesAreFoundInRunningText() {
    let first = SamplePacket.document(1, [SamplePacket.paragraph("x")], reportNumber: "IIR 6 417 0112 31")
    #expect(
      reasons(first, SamplePacket.document(2, [SamplePacket.paragraph("As in IIR 6 417 0112 31, they met.")]))
        == ["one names the other's report number"])
    #expect(
      reasons(first, SamplePacket.document(2, [SamplePacket.paragraph("As in IIR 6 417 0113 31.")])).isEmpty)
  }

  @Test func anEarlierPaperThatBothReferToIsOneOrigin() {
    let blocks = [SamplePacket.field("REF: (U) TG-OP-0088-30")]
    #expect(
      reasons(SamplePacket.document(1, blocks), SamplePacket.document(2, blocks)) == [
        "both refer to one earlier paper"
      ])
  }

  @Test func aReportThatIsSentAgainIsOneVoice() {
    let words = (1...30).map { "word\($0)" }
    let text = SamplePacket.paragraph(words.joined(separator: " "))
    let again = SamplePacket.paragraph((words.dropLast(4) + ["other", "changed"]).joined(separator: " "))
    let half = SamplePacket.paragraph(
      (words.dropLast(15) + (40...60).map { "word\($0)" }).joined(separator: " "))
    #expect(
      reasons(SamplePacket.document(1, [text]), SamplePacket.document(2, [again])) == ["almost the same text"]
    )
    #expect(reasons(SamplePacket.document(1, [text]), SamplePacket.document(2, [half])).isEmpty)
  }
}
