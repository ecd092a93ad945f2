import Diagnostics
import Testing

@testable import Markings

/// Declassify On: the grammar of Manual §E and EO 13526, and the value taken from several sources (§E.3).
struct DeclassificationTests {
  static func day(_ text: String) -> CalendarDay {
    CalendarDay(text) ?? CalendarDay.first
  }

  struct Derived: Sendable, CustomTestStringConvertible {
    let sources: [DerivedDeclassification.Source]
    let value: String
    let mustRefer: Bool
    var testDescription: String {
      value + " of " + sources.map { $0.value?.text ?? "none" }.joined(separator: " + ")
    }

    init(_ value: String, mustRefer: Bool = false, _ sources: DerivedDeclassification.Source...) {
      self.sources = sources
      self.value = value
      self.mustRefer = mustRefer
    }
  }

  static func source(
    _ text: String?, _ date: String? = nil, nuclear: DeclassificationValue.Nuclear? = nil, nato: Bool = false
  ) -> DerivedDeclassification.Source {
    DerivedDeclassification.Source(
      text.flatMap(DeclassificationValue.init), date: date.map(day), nuclear: nuclear, isNATO: nato)
  }

  /// The document is dated 2012-03-15, as in the reference table; the last rows are derived from §E.3.
  static let derived: [Derived] = [
    Derived("25X1, 20600101", source("20350101"), source("25X1, 20600101")),
    Derived("20200601", source("OADR", "1995-06-01")),
    Derived("25X1, 20500101", source("25X3, 20500101"), source("25X1, 20500101")),
    Derived("20260501", source("X1", "2001-05-01")),
    Derived("25X6, 20500101", source("25X1, 20450101"), source("25X6, 20500101")),
    Derived("20370315", source("MR")),
    Derived("50X1-HUM", source("50X1-HUM"), source("50X2-WMD")),
    Derived("25X2, 20580203", source("25X2", "2008-02-03")),
    Derived("50X1-HUM", source("25X1-human")),
    Derived(
      "N/A to RD portions. See source list for NSI portions.", source(nil, nuclear: .restrictedData),
      source("20350101")),
    Derived(
      "N/A to FRD and NATO portions. See source list for NSI portions.", source(nil, nato: true),
      source(nil, nuclear: .formerlyRestrictedData)),
    // Precedence, one step at a time.
    Derived("50X2-WMD", source("50X2-WMD"), source("50X6, 20850101")),
    Derived("50X6, 20850101", source("25X1, EO 12951"), source("50X6, 20850101")),
    Derived("25X1, EO 12951", source("25X1, EO 12951"), source("25X9, 20600101")),
    Derived("50X2, 20800101", source("50X6, 20800101"), source("50X2, 20800101")),
    Derived("50X6, 20850101", source("50X2, 20800101"), source("50X6, 20850101")),
    Derived("20350101", source("20300101"), source("20350101")),
    Derived("20350101", source("20350101"), source("20300101"), source("20250101")),
    Derived("Completion of Exercise Amber", source("Completion of Exercise Amber")),
    Derived("20300101", source("Completion of Exercise Amber"), source("20300101")),
    Derived("20330704", source(nil, "2008-07-04")),
    Derived("20370315", source(nil)),
    Derived("20150228", source("Source marked OADR", "1990-02-28")),
    Derived("20190909", source("DCI Only", "1994-09-09")),
    Derived("20190909", source("DNI Only", "1994-09-09")),
    Derived("20270101", source("Subject to treaty or international agreement", "2002-01-01")),
    Derived("19990101", mustRefer: true, source("GDS", "1974-01-01")),
    Derived("19980115", mustRefer: true, source("XGDS", "1973-01-15")),
    Derived("19781231", mustRefer: true, source("Group 4", "1953-12-31")),
    Derived("20110101", mustRefer: true, source("20110101")),
    Derived("20250301", source("X3", "2000-02-29")),
    Derived(
      "N/A to TFNI portions. See source list for NSI portions.", source("20350101"),
      source(nil, nuclear: .transclassified)),
    Derived(
      "N/A to RD portions. See source list for NSI portions.", source(nil, nuclear: .formerlyRestrictedData),
      source(nil, nuclear: .restrictedData)),
    Derived(
      "N/A to NATO portions. See source list for NSI portions.", source(nil, nato: true), source("50X1-HUM")),
    Derived(
      "N/A to RD and NATO portions. See source list for NSI portions.",
      source("N/A to RD portions. See source list for NSI portions."),
      source("N/A to NATO portions. See source list for NSI portions.")),
  ]

  @Test(arguments: derived)
  func sourcesGiveOneValue(_ vector: Derived) {
    let found = DerivedDeclassification(sources: vector.sources, today: Self.day("20120315"))
    #expect(found.value.text == vector.value)
    #expect(found.mustRefer == vector.mustRefer)
    let hasWarning = found.problems.contains { $0.code == .declassificationPast }
    #expect(hasWarning == vector.mustRefer)
    // The order of the sources does not matter.
    let reversed = DerivedDeclassification(sources: vector.sources.reversed(), today: Self.day("20120315"))
    #expect(reversed.value == found.value)
    // A value written is read as itself.
    #expect(DeclassificationValue(found.value.text) == found.value)
  }

  /// The value grammar, with the ISM attributes each form has (`CVEnumISM25X`; ISM-ID-00133, 00141).
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

  @Test(arguments: ["", "   ", "...", "-", "N/A to some portions"])
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
