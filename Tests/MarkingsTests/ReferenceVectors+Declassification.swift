@testable import Markings

/// Reference 2.4: the declassification value of a document of 15 March 2012, and its authority block.
extension ReferenceVectors {
  /// Sources and the one value they give.
  struct DerivedValue: ReferenceVector {
    static let section = "2.4"
    let row: Int
    let sources: [DerivedDeclassification.Source]
    let value: String
    /// Whether the value has passed since the document was made: then it declassifies nothing, and the text is
    /// referred to its originator.
    let refersToday: Bool
    let authority: String
    let quoted: [String]
    var testDescription: String { quoted.joined(separator: " -> ") }

    init(
      _ row: Int, _ text: String, _ value: String, refersToday: Bool = false, quoted: String? = nil,
      _ authority: String, _ sources: DerivedDeclassification.Source...
    ) {
      self.row = row
      self.sources = sources
      self.value = value
      self.refersToday = refersToday
      self.authority = authority
      self.quoted = [text, quoted ?? value]
    }
  }

  static func source(
    _ text: String?, _ date: String? = nil, nuclear: DeclassificationValue.Nuclear? = nil,
    isNATO: Bool = false
  ) -> DerivedDeclassification.Source {
    DerivedDeclassification.Source(
      text.flatMap(DeclassificationValue.init), date: date.flatMap(CalendarDay.init), nuclear: nuclear,
      isNATO: isNATO)
  }

  static let derivedValues: [DerivedValue] = [
    DerivedValue(
      1, #"20350101 + "25X1, 20600101""#, "25X1, 20600101", "Manual §E.3 (25Xn before a date)",
      source("20350101"), source("25X1, 20600101")),
    DerivedValue(
      1, "OADR, source 1995-06-01", "20200601", refersToday: true, "Manual §E.3 (retired value + 25 years)",
      source("OADR", "1995-06-01")),
    DerivedValue(
      2, "25X3, 20500101 + 25X1, 20500101", "25X1, 20500101", "Manual §E.3 (the lowest number on a tie)",
      source("25X3, 20500101"), source("25X1, 20500101")),
    DerivedValue(
      2, "X1, source 2001-05-01", "20260501", "Manual §E.3 (retired value + 25 years)",
      source("X1", "2001-05-01")),
    DerivedValue(
      3, "25X1, 20450101 + 25X6, 20500101", "25X6, 20500101", "Manual §E.3 (the longest 25Xn)",
      source("25X1, 20450101"), source("25X6, 20500101")),
    DerivedValue(
      3, "MR, source undated", "20370315", quoted: "today + 25 y", "Manual §E.3 (undated source)",
      source("MR")),
    DerivedValue(
      4, "50X1-HUM + 50X2-WMD", "50X1-HUM", "Manual §E.3 (50X1-HUM if both)", source("50X1-HUM"),
      source("50X2-WMD")),
    DerivedValue(
      4, "25X2 undated, 2008-02-03", "25X2, 20580203", "Manual §E.3 (undated 25Xn + 50 years)",
      source("25X2", "2008-02-03")),
    DerivedValue(
      5, "25X1-human", "50X1-HUM", "Manual §E (retired 25X1-human)", source("25X1-human")),
    DerivedValue(
      5, "RD portion + 20350101", "N/A to RD portions. See source list for NSI portions.",
      "32 CFR 2001.24; Manual §E.3", source(nil, nuclear: .restrictedData), source("20350101")),
    DerivedValue(
      6, "NATO portion + FRD portion", "N/A to FRD and NATO portions. See source list for NSI portions.",
      "Manual §E.3; CVEnumISM25X NATO-AEA", source(nil, isNATO: true),
      source(nil, nuclear: .formerlyRestrictedData)),
  ]

  /// A block and the error it gives on a document.
  struct Block: ReferenceVector {
    static let section = "2.4"
    let row: Int
    let text: String
    let banner: String
    let code: String
    let ism: String?
    let authority: String
    let quoted: [String]
    var testDescription: String { quoted.joined() }
  }

  static let blocks: [Block] = [
    Block(
      row: 7, text: "Classified By: A\nReason: 1.4(c)\nDeclassify On: 20400101", banner: "SECRET//NOFORN",
      code: "MK0407", ism: nil, authority: "EO 13526 §1.5(b)",
      quoted: ["date 20400101 on doc of 20120315"]),
    Block(
      row: 7, text: "Classified By: A", banner: "UNCLASSIFIED", code: "MK0401", ism: "ISM-ID-00016",
      authority: "ISM-ID-00016", quoted: ["UNCLASSIFIED + any CAB"]),
    Block(
      row: 7, text: "Derived From: B", banner: "UNCLASSIFIED//FOUO", code: "MK0401", ism: "ISM-ID-00016",
      authority: "ISM-ID-00016", quoted: ["UNCLASSIFIED + any CAB"]),
    Block(
      row: 7, text: "Declassify On: 20350101", banner: "UNCLASSIFIED", code: "MK0401", ism: "ISM-ID-00016",
      authority: "ISM-ID-00016", quoted: ["UNCLASSIFIED + any CAB"]),
  ]
}
