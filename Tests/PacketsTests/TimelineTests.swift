import ReleaseModel
import Testing

@testable import Packets

/// The timeline: in order, no more precise than the text, and corroborated only by what is independent.
struct TimelineTests {
  private static let sentence = "On 3 November 2030 the lorry crossed the northern bridge with barrels."

  private func reading(_ documents: [ReleasedDocument]) -> PacketReading {
    PacketReading(SamplePacket.packet(documents))
  }

  /// A document of one origin whose second block says the sentence.
  private func witness(
    _ number: Int, originator: String?, reportNumber: String? = nil, more: String = ""
  ) -> ReleasedDocument {
    let head = SamplePacket.field(originator.map { "FROM: (U) \($0)" } ?? "COUNTRY: (U) Iraq")
    return SamplePacket.document(
      number, [head, SamplePacket.paragraph(Self.sentence), SamplePacket.paragraph(more)],
      reportNumber: reportNumber, moments: [SamplePacket.moment("2030-11-03", 1, Self.sentence)])
  }

  @Test func entriesStandInTheOrderOfTheirDatesAndThoseWithoutAYearBehindThem() {
    let moments = [
      SamplePacket.moment("2031-01-05", 0, "a"), SamplePacket.moment("XXXX-11-03", 0, "b", .dayWithoutYear),
      SamplePacket.moment("2030", 0, "c", .year), SamplePacket.moment("2030-10", 0, "d", .month),
      SamplePacket.moment("2030-10-02", 0, "e"),
    ]
    let entries = reading([SamplePacket.document(1, [SamplePacket.paragraph("x")], moments: moments)])
      .timeline
    #expect(entries.map(\.text) == ["c", "d", "e", "a", "b"])
    #expect(entries.last?.dateWords == "3 November")
    #expect(entries.last?.precisionWords == "day and month; no year stated")
  }

  @Test func twoOriginatorsCorroborateEachOther() {
    let entries = reading([witness(1, originator: "Unit One"), witness(2, originator: "Unit Two")]).timeline
    #expect(entries.map(\.corroboration.independent) == [[1], [0]])
  }

  @Test(
    arguments: [
      ("Unit One", "Unit  ONE", nil, "", "same originator"),
      ("Unit One", "Unit Two", "TG-0001-31", "As told in TG-0001-31.", "one names the other's report number"),
    ] as [(String, String, String?, String, String)])
  func oneOriginIsNoCorroboration(
    _ first: String, _ second: String, _ number: String?, _ more: String, _ why: String
  ) {
    let entries = reading([
      witness(1, originator: first, reportNumber: number), witness(2, originator: second, more: more),
    ]).timeline
    #expect(entries.first?.corroboration.independent == [])
    #expect(entries.first?.corroboration.dependent == [1: why])
  }

  @Test func whoDoesNotSayWhoHeIsIsNotCounted() {
    let entries = reading([witness(1, originator: "Unit One"), witness(2, originator: nil)]).timeline
    #expect(entries.first?.corroboration == .init(independent: [], unclear: [1]))
  }

  @Test func threeVoicesOfWhichTwoAreOneCountAsOne() {
    let entries = reading([
      witness(1, originator: "Unit One"), witness(2, originator: "Unit Two"),
      witness(3, originator: "unit two"),
    ]).timeline
    #expect(entries.first?.corroboration.independent == [1])
  }

  @Test func theSameDayAloneIsNoCorroboration() {
    let other = SamplePacket.document(
      2, [SamplePacket.field("FROM: Unit Two"), SamplePacket.paragraph("On 3 November 2030 it rained.")],
      moments: [SamplePacket.moment("2030-11-03", 1, "On 3 November 2030 it rained.")])
    #expect(reading([witness(1, originator: "Unit One"), other]).timeline.first?.corroboration == .init())
  }

  @Test func theReportsOwnDateHasThePlaceItsFieldsState() throws {
    let document = SamplePacket.document(
      1, [SamplePacket.field("DOI: (U) 20310312"), SamplePacket.field("PLACE: (U) The mill")],
      date: "2031-03-12")
    let entry = try #require(reading([document]).timeline.first)
    #expect(entry.isReportDate && entry.block == 0 && entry.place == "The mill")
    #expect(entry.date == "2031-03-12" && entry.precision == .day)
  }
}
