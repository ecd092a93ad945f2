import Documents
import SourceText
import Testing

@testable import Readers

@Suite struct ReportDateTests {
  @Test(arguments: [
    ("20310312", "2031-03-12"), ("(20310312).", "2031-03-12"), ("2031-03-12", "2031-03-12"),
    ("2031/3/2", "2031-03-02"), ("2006-05-04T18:13:51.0Z", "2006-05-04"), ("12 March 2031", "2031-03-12"),
    ("12 MAR 31", "2031-03-12"), ("12MAR2031", "2031-03-12"), ("12 Sept. 1975", "1975-09-12"),
    ("March 12, 2031", "2031-03-12"), ("May 15,\n   1970, 0301Z", "1970-05-15"),
    ("180655C NOV 30", "2030-11-18"), ("O 202313Z JUL 73", "1973-07-20"),
    ("R 221857Z APR 2015", "2015-04-22"),
    ("26 November 2030, 0930 to 1115 local time", "2030-11-26"), ("March 2031", "2031-03"),
    ("25/12/2030", "2030-12-25"), ("12/25/2030", "2030-12-25"), ("05/05/2030", "2030-05-05"),
    // Which is day and which month cannot be told, so only the year is certain.
    ("03/04/2031", "2031"),
    ("٥ كانون الأول ٢٠٣٠", "2030-12-05"), ("٦ شباط ٢٠٣١", "2031-02-06"), ("٢٠٣١/٠٢/٠٦", "2031-02-06"),
    ("بتاريخ ١٢ تشرين الثاني ٢٠٣٠", "2030-11-12"), ("29 February 2028", "2028-02-29"),
  ]) func reads(_ text: String, _ value: String) {
    let text = SourceText(text)
    let date = ReportDate.find(in: text, text.whole)
    #expect(date?.value == value)
  }

  @Test(arguments: [
    "", "no date", "0540 local time", "29 February 2031", "31 April 2031", "20311301", "118400260075",
    "12 Brumaire 8",
    "1234567", "99/99/2031", "MAY", "ISN US9IZ-000123CI",
  ]) func findsNone(_ text: String) {
    let text = SourceText(text)
    #expect(ReportDate.find(in: text, text.whole) == nil)
  }

  static let ambiguous: [(String, TextForms, String?)] = [
    ("03/10/2031", .monthFirst, "2031-03-10"), ("25/12/2030", .monthFirst, nil),
    ("310313", .yearFirst, "2031-03-13"), ("310313.", .yearFirst, "2031-03-13"), ("310227", [], "2031-02-27"),
    ("310313", [], nil), ("311313", .yearFirst, nil), ("310313 and more", .yearFirst, nil),
  ]

  /// Dates that can be read in two ways count as the dialect writes them.
  @Test(arguments: ambiguous) func theDialectDecides(_ text: String, _ forms: TextForms, _ value: String?) {
    let text = SourceText(text)
    #expect(ReportDate.find(in: text, text.whole, forms: forms)?.value == value)
  }

  @Test func theSpanIsTheDateAlone() {
    let text = SourceText("(U) 18 November 2030, at dawn")
    let date = ReportDate.find(in: text, text.whole)
    #expect(date?.span.map { text.string($0) } == "18 November 2030")
  }
}
