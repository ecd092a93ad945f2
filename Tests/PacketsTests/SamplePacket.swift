import ReleaseModel

/// Small released documents and packets to hold the parts against.
enum SamplePacket {
  static func field(_ text: String) -> ReleasedBlock {
    ReleasedBlock(.field(name: ""), content: [.text(text)])
  }
  static func paragraph(_ text: String) -> ReleasedBlock { ReleasedBlock(.paragraph, content: [.text(text)]) }

  static func document(
    _ number: Int, _ blocks: [ReleasedBlock], kind: String = "Report", reportNumber: String? = nil,
    date: String? = nil, moments: [ReleasedMoment] = [], flags: [ReleasedFlag] = [], slip: RedactionBox? = nil
  ) -> ReleasedDocument {
    ReleasedDocument(
      controlNumber: "DOC-00000\(number)", reportNumber: reportNumber, title: nil, date: date, kind: kind,
      language: "en", disposition: slip == nil ? .partial : .withheld, originalBanner: nil,
      releasedBanner: "UNCLASSIFIED", blocks: blocks, slip: slip, flags: flags, moments: moments)
  }

  static func moment(
    _ date: String, _ block: Int, _ sentence: String, _ precision: ReleasedMoment.Precision = .day
  ) -> ReleasedMoment {
    ReleasedMoment(date: date, precision: precision, sentence: sentence, block: block)
  }

  static func packet(_ documents: [ReleasedDocument]) -> Packet {
    Packet(
      id: "PKT-R1",
      statement: ReleaseStatement(
        orderID: "o", title: "t", authority: "a", basis: "b", decidedBy: "d", audience: "c",
        level: "UNCLASSIFIED", asOf: "2031-04-10"),
      subject: ReleasedSubject(
        recordID: "R1", nameLatin: "Ali Example", nameArabic: "علي المثال", aliases: [], identifiers: [],
        attributes: []),
      banner: "UNCLASSIFIED", identity: [], documents: documents, batesPrefix: "TST-R1-", batesDigits: 6)
  }
}
