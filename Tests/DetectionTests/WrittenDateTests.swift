import SourceText
import Testing

@testable import Detection

/// Dates of a timeline: no more precise than they are written, and no year that nobody wrote.
struct WrittenDateTests {
  @Test(arguments: [
    ("On 18 November 2030 a team went in.", ["2030-11-18"]),
    ("in October 2030 a man bought padlocks", ["2030-10"]),
    ("came on 4 November in the morning", ["XXXX-11-04"]),
    ("DTG: (U) 180655C NOV 30", ["2030-11-18"]),
    ("031200ZMAY06", ["2006-05-03"]),
    ("05/03/2031", ["2031-03-05/2031-05-03"]),
    ("نسخ السجل ليوم ٣ تشرين الثاني", ["XXXX-11-03"]),
    ("٥ كانون الأول ٢٠٣٠", ["2030-12-05"]),
    ("from 3 to 6 February the log", ["XXXX-02-06"]),
    ("29 February was a Thursday; 30 February was not", ["XXXX-02-29"]),
    ("paragraph 3 may be read first", []),
    ("NOV 30 was written on the lid", []),
    ("born in 1990", []),
  ])
  func dates(_ text: String, _ values: [String]) {
    #expect(WrittenDate.dates(in: SourceText(text)).map(\.value) == values)
  }

  @Test func eachDateStandsWithItsSentence() {
    let text = SourceText("He slept. On 3 May 2031 he left for Dr. Tuma. He came back on 4 May.")
    let found = DatedSentence.sentences(in: text).map { sentence in
      (String(decoding: text[sentence.sentence], as: UTF8.self), sentence.dates.map(\.value))
    }
    #expect(found.map(\.0) == ["On 3 May 2031 he left for Dr. Tuma.", "He came back on 4 May."])
    #expect(found.map(\.1) == [["2031-05-03"], ["XXXX-05-04"]])
  }
}
