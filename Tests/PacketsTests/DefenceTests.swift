import ReleaseModel
import Testing

@testable import Packets

/// What may clear someone is in the list by default; what is left out has its reason printed.
struct DefenceTests {
  private func entries(
    _ flags: [ReleasedFlag], kind: String = "Report", blocks: [String] = ["He denied it."]
  ) -> (packet: Packet, entries: [DefenceEntry]) {
    let packet = SamplePacket.packet([
      SamplePacket.document(1, blocks.map(SamplePacket.paragraph), kind: kind, flags: flags)
    ])
    return (packet, PacketReading(packet).defence)
  }

  @Test func whatNobodyDecidedIsIncluded() throws {
    let (packet, found) = entries([
      ReleasedFlag(
        kind: "exculpatory", rule: "a.denial@1", title: "Someone denies it", text: "denied", block: 0),
      ReleasedFlag(kind: "exculpatory", rule: "a.alibi@2", title: "An alibi", text: "it", block: 0),
    ])
    let entry = try #require(found.first)
    #expect(found.count == 1 && entry.isExculpatory && entry.isForInspection)
    #expect(entry.triggers == ["Someone denies it", "An alibi"])
    #expect(entry.proposers == ["rule a.denial@1", "rule a.alibi@2"])
    #expect(entry.quote(in: packet) == "He denied it.")
    #expect(entry.decisionWords == "none yet; included by default" && entry.omissionReason == nil)
  }

  @Test func anOmissionPrintsItsReasonAndNothingOfThePassage() throws {
    let (packet, found) = entries([
      ReleasedFlag(kind: "exculpatory", rule: "", text: nil, decision: .logged(reason: "Heard in camera."))
    ])
    let entry = try #require(found.first)
    #expect(entry.quote(in: packet) == "withheld: see log" && entry.triggers.isEmpty)
    #expect(entry.omissionReason == "Heard in camera.")
    #expect(entry.status(in: packet) == "not disclosed: see the judge's log")
  }

  @Test func anOmissionWithoutWordsSaysSo() throws {
    let (_, found) = entries([
      ReleasedFlag(kind: "exculpatory", rule: "", text: nil, decision: .logged(reason: nil))
    ])
    #expect(found.first?.omissionReason?.contains("on record") == true)
  }

  @Test func otherFlagsAreForInspectionOnly() {
    let found = entries([ReleasedFlag(kind: "material", rule: "a@1", text: "it", block: 0)]).entries
    #expect(found.map(\.isExculpatory) == [false] && found.map(\.isForInspection) == [true])
  }

  @Test func aWeakGradeAndAKindOfReportProposeToo() {
    let found = entries([], kind: "Interrogation report", blocks: ["Information E5."]).entries
    #expect(found.map(\.isExculpatory) == [true, false])
    #expect(found.map(\.proposers) == [["its grade"], ["kind of report"]])
  }
}
