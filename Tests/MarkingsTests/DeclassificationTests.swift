import Diagnostics
import SourceText
import Testing

@testable import Markings

/// Declassify On: the grammar of Manual §E and EO 13526, and the value taken from several sources (§E.3).
struct DeclassificationTests {
  static func day(_ text: String) -> CalendarDay {
    CalendarDay(text) ?? CalendarDay.first
  }

  /// Derived from the order of Manual §E.3 (reference 1.8), one step of the precedence at a time; the vectors of
  /// reference 2.4 stand among the reference vectors.
  static let derived: [(String, Bool, [DerivedDeclassification.Source])] = [
    ("50X2-WMD", false, [ReferenceVectors.source("50X2-WMD"), ReferenceVectors.source("50X6, 20850101")]),
    (
      "50X6, 20850101", false,
      [ReferenceVectors.source("25X1, EO 12951"), ReferenceVectors.source("50X6, 20850101")]
    ),
    (
      "25X1, EO 12951", false,
      [ReferenceVectors.source("25X1, EO 12951"), ReferenceVectors.source("25X9, 20600101")]
    ),
    (
      "50X2, 20800101", false,
      [ReferenceVectors.source("50X6, 20800101"), ReferenceVectors.source("50X2, 20800101")]
    ),
    (
      "50X6, 20850101", false,
      [ReferenceVectors.source("50X2, 20800101"), ReferenceVectors.source("50X6, 20850101")]
    ),
    ("20350101", false, [ReferenceVectors.source("20300101"), ReferenceVectors.source("20350101")]),
    (
      "20350101", false,
      [
        ReferenceVectors.source("20350101"), ReferenceVectors.source("20300101"),
        ReferenceVectors.source("20250101"),
      ]
    ),
    ("Completion of Exercise Amber", false, [ReferenceVectors.source("Completion of Exercise Amber")]),
    (
      "20300101", false,
      [ReferenceVectors.source("Completion of Exercise Amber"), ReferenceVectors.source("20300101")]
    ),
    ("20330704", false, [ReferenceVectors.source(nil, "2008-07-04")]),
    ("20370315", false, [ReferenceVectors.source(nil)]),
    ("20150228", false, [ReferenceVectors.source("Source marked OADR", "1990-02-28")]),
    ("20190909", false, [ReferenceVectors.source("DCI Only", "1994-09-09")]),
    ("20190909", false, [ReferenceVectors.source("DNI Only", "1994-09-09")]),
    (
      "20270101", false,
      [ReferenceVectors.source("Subject to treaty or international agreement", "2002-01-01")]
    ),
    ("19990101", true, [ReferenceVectors.source("GDS", "1974-01-01")]),
    ("19980115", true, [ReferenceVectors.source("XGDS", "1973-01-15")]),
    ("19781231", true, [ReferenceVectors.source("Group 4", "1953-12-31")]),
    ("20110101", true, [ReferenceVectors.source("20110101")]),
    ("20250301", false, [ReferenceVectors.source("X3", "2000-02-29")]),
    (
      "N/A to TFNI portions. See source list for NSI portions.", false,
      [ReferenceVectors.source("20350101"), ReferenceVectors.source(nil, nuclear: .transclassified)]
    ),
    (
      "N/A to RD portions. See source list for NSI portions.", false,
      [
        ReferenceVectors.source(nil, nuclear: .formerlyRestrictedData),
        ReferenceVectors.source(nil, nuclear: .restrictedData),
      ]
    ),
    (
      "N/A to NATO portions. See source list for NSI portions.", false,
      [ReferenceVectors.source(nil, isNATO: true), ReferenceVectors.source("50X1-HUM")]
    ),
    (
      "N/A to RD and NATO portions. See source list for NSI portions.", false,
      [
        ReferenceVectors.source("N/A to RD portions. See source list for NSI portions."),
        ReferenceVectors.source("N/A to NATO portions. See source list for NSI portions."),
      ]
    ),
  ]

  @Test(arguments: derived)
  func sourcesGiveOneValue(
    _ value: String, _ mustRefer: Bool, _ sources: [DerivedDeclassification.Source]
  ) {
    expect(value, mustRefer: mustRefer, of: sources)
  }

  @Test(arguments: ReferenceVectors.derivedValues)
  func sourcesOfTheReferenceGiveOneValue(_ vector: ReferenceVectors.DerivedValue) {
    expect(vector.value, mustRefer: false, of: vector.sources)
    // Long after, the same sources give the same value unless they are undated, and what has passed is referred.
    let later = DerivedDeclassification(sources: vector.sources, today: Self.day("20260101"))
    #expect(later.mustRefer == vector.refersToday)
    let isUndated = vector.sources.allSatisfy { $0.date == nil && $0.value == .retired(.manualReview) }
    #expect(later.value.text == (isUndated ? "20510101" : vector.value))
  }

  /// The value on the day the document was made, 15 March 2012.
  private func expect(_ value: String, mustRefer: Bool, of sources: [DerivedDeclassification.Source]) {
    let found = DerivedDeclassification(sources: sources, today: Self.day("20120315"))
    #expect(found.value.text == value)
    #expect(found.mustRefer == mustRefer)
    #expect(found.problems.contains { $0.code == .declassificationPast } == mustRefer)
    // The order of the sources does not matter.
    let reversed = DerivedDeclassification(sources: sources.reversed(), today: Self.day("20120315"))
    #expect(reversed.value == found.value)
    // A value written is read as itself.
    #expect(DeclassificationValue(found.value.text) == found.value)
  }

  @Test(arguments: ReferenceVectors.blocks)
  func blocksOfTheReferenceAreErrors(_ vector: ReferenceVectors.Block) throws {
    let text = SourceText(vector.text)
    let block = try #require(AuthorityBlock.read(text, in: text.whole))
    let marking = try #require(MarkingReader.banner(vector.banner).marking)
    let found = block.problems(for: marking, date: Self.day("20120315"), today: Self.day("20120401"))
    let problem = try #require(found.first { $0.code.id == vector.code })
    #expect(problem.severity == .error)
    #expect(problem.ism == vector.ism)
  }

  /// The value grammar of reference 1.8 (Manual §E, EO 13526 §§1.5 and 3.3, and the orders before it), with the ISM attributes each form has (`CVEnumISM25X`; ISM-ID-00133, 00141).
  static let values: [(String, String, [String])] = [
    ("20350101", "20350101", ["declassDate=2035-01-01"]),
    ("2035-01-01", "20350101", ["declassDate=2035-01-01"]),
    ("12/01/2035", "20351201", ["declassDate=2035-12-01"]),
    ("1 January 2035", "20350101", ["declassDate=2035-01-01"]),
    ("15 MAR 2037", "20370315", ["declassDate=2037-03-15"]),
    ("January 1, 2035", "20350101", ["declassDate=2035-01-01"]),
    ("25X1, 20600101", "25X1, 20600101", ["declassDate=2060-01-01", "declassException=25X1"]),
    ("25x1, 20600101", "25X1, 20600101", ["declassDate=2060-01-01", "declassException=25X1"]),
    ("25X9, 20301231", "25X9, 20301231", ["declassDate=2030-12-31", "declassException=25X9"]),
    (
      "25X4, end of Program Lantern", "25X4, end of Program Lantern",
      ["declassEvent=end of Program Lantern", "declassException=25X4"]
    ),
    ("25X2", "25X2", ["declassException=25X2"]),
    // Of several exemptions the first is kept, with the date of all.
    ("25X1, 25X3, 20500101", "25X1, 20500101", ["declassDate=2050-01-01", "declassException=25X1"]),
    ("25X1 through 25X3, 20500101", "25X1, 20500101", ["declassDate=2050-01-01", "declassException=25X1"]),
    ("25X1 and 25X6", "25X1", ["declassException=25X1"]),
    ("50X1-HUM, 20850101", "50X1-HUM", ["declassException=50X1-HUM"]),
    ("25X1, EO 12951, 20400101", "25X1, EO 12951", ["declassException=25X1-EO-12951"]),
    ("25X1, EO 12951", "25X1, EO 12951", ["declassException=25X1-EO-12951"]),
    ("25X1-EO-12951", "25X1, EO 12951", ["declassException=25X1-EO-12951"]),
    ("50X1-HUM", "50X1-HUM", ["declassException=50X1-HUM"]),
    ("50X2-WMD", "50X2-WMD", ["declassException=50X2-WMD"]),
    ("50X6, 20850101", "50X6, 20850101", ["declassDate=2085-01-01", "declassException=50X6"]),
    ("75X1, 21100101", "75X1, 21100101", ["declassDate=2110-01-01", "declassException=75X"]),
    (
      "N/A to RD portions. See source list for NSI portions.",
      "N/A to RD portions. See source list for NSI portions.", ["declassException=AEA"]
    ),
    (
      "Not Applicable to FRD portions. See source list for NSI portions.",
      "N/A to FRD portions. See source list for NSI portions.", ["declassException=AEA"]
    ),
    (
      "N/A to RD/FRD portions. See source list for NSI portions.",
      "N/A to RD portions. See source list for NSI portions.", ["declassException=AEA"]
    ),
    (
      "N/A to NATO portions. See source list for NSI portions.",
      "N/A to NATO portions. See source list for NSI portions.", ["declassException=NATO"]
    ),
    (
      "N/A to TFNI and NATO portions. See source list for NSI portions.",
      "N/A to TFNI and NATO portions. See source list for NSI portions.", ["declassException=NATO-AEA"]
    ),
    ("OADR", "OADR", []), ("MR", "MR", []), ("Manual Review", "MR", []), ("X1", "X1", []), ("X8", "X8", []),
    ("X1, X5", "X1", []), ("DNI Only", "DNI Only", []), ("DCI ONLY", "DCI Only", []),
    ("Source marked X3", "Source marked X3", []), ("GDS", "GDS", []), ("XGDS-2", "XGDS-2", []),
    ("Group 1", "Group 1", []), ("25X1-human", "25X1-human", []),
    (
      "Upon completion of the mission", "Upon completion of the mission",
      ["declassEvent=Upon completion of the mission"]
    ),
  ]

  @Test(arguments: values)
  func valuesAreRead(_ written: String, _ text: String, _ attributes: [String]) throws {
    let value = try #require(DeclassificationValue(written))
    #expect(value.text == text)
    #expect(value.ismAttributes.map { "\($0.name)=\($0.value)" } == attributes)
  }

  @Test(arguments: [
    "", "   ", "...", "-", "N/A to some portions", "N/A", "Not applicable", "25X10, 20500101", "X10",
    "20121315",
    "1.4(B)", "01 DEC 35", "25 Y",
  ])
  func nothingIsNoValue(_ text: String) {
    #expect(DeclassificationValue(text) == nil)
  }

  @Test(arguments: [
    "20350231", "20351301", "2035", "00000101", "31/12/2035", "29 February 2035", "1 Foo 2035",
  ])
  func noSuchDay(_ text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test func yearsAreAddedNeverEarlier() {
    #expect(Self.day("20000229").adding(years: 25).digits == "20250301")
    #expect(Self.day("20000229").adding(years: 4).digits == "20040229")
    #expect(Self.day("19991231").adding(years: 25).digits == "20241231")
    #expect(Self.day("99990101").adding(years: 50).digits == "99990101")
  }
}

extension CalendarDay {
  /// The earliest day: what a test vector with a mistyped date would stand out by.
  fileprivate static var first: CalendarDay {
    guard let day = CalendarDay(year: 1000, month: 1, day: 1) else {
      preconditionFailure("the calendar has no first day")
    }
    return day
  }
}
