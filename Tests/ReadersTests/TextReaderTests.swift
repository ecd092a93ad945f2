import Diagnostics
import Documents
import Markings
import Readers
import SourceText
import Testing

/// What the text reader must get right for law 1: which marking a line counts with.
@Suite struct TextReaderTests {
  /// The effective marking of the passage that holds `words`.
  private func marking(_ words: String, in report: String) throws -> EffectiveMarking {
    let document = try Reading.document(report)
    let region = try #require(document.regions.first { document.text.string($0.span).contains(words) })
    return EffectiveMarking.resolve(
      own: document.portions[region.portion].readings, banner: .banner(document.banners))
  }

  @Test func aMarkEndsWithItsParagraph() throws {
    let report = "SECRET//NOFORN\n\n1. (U) Open.\n\n2. Unmarked.\n\nAlso unmarked.\n\nSECRET//NOFORN\n"
    #expect(try marking("Open", in: report).basis == .own)
    #expect(try marking("2. Unmarked", in: report).basis == .banner)
    #expect(try marking("Also", in: report).basis == .banner)
  }

  /// A bracket left open before the next field of the line: both keep their own words, and it counts as the highest.
  @Test func aMarkEndsWithItsField() throws {
    let report =
      "SECRET\nINTERROGATION REPORT\nINTERROGATOR NO: (S//N     INTERPRETER: (U) Dunya Sabbagh\nISN: US9TZ-000911CI\n"
    let document = try Reading.document(report)
    for portion in document.portions {
      if let mark = portion.markSpan { #expect(portion.span.contains(mark)) }
    }
    #expect(try marking("INTERROGATOR NO", in: report).basis == .malformed)
    #expect(try marking("INTERPRETER", in: report).markings.map(\.classification) == [.unclassified])
  }

  @Test func aMarkOnANewLineBeginsAPortion() throws {
    let report = "SECRET\n\n1. (U) Open.\n(S) Closed.\n2. (C) Between.\nstill between.\n"
    #expect(try marking("Open", in: report).markings.map(\.classification) == [.unclassified])
    #expect(try marking("Closed", in: report).markings.map(\.classification) == [.secret])
    #expect(try marking("still", in: report).markings.map(\.classification) == [.confidential])
  }

  @Test func aMarkInMidSentenceNeverLowers() throws {
    let report = "SECRET\n\n1. (S) The crate was labelled\n(U) by hand and in blue.\n"
    let document = try Reading.document(report)
    #expect(try marking("by hand", in: report).markings.map(\.classification) == [.secret, .unclassified])
    #expect(document.diagnostics.map(\.code) == [.doubtfulMark])
  }

  @Test func manyMarksInMidSentenceCountAsTheHighest() throws {
    let marks = [
      "(U)", "(C)", "(S)", "(TS)", "(S//NF)", "(C//NF)", "(U//FOUO)", "(C//REL TO USA, GBR)", "(S//OC)",
    ]
    let report = "SECRET\n\n" + (marks + ["(U)"]).map { "\($0) and" }.joined(separator: "\n") + " the end\n"
    #expect(try marking("the end", in: report).basis == .malformed)
  }

  @Test func aSentenceGoesOnBehindAPageBreak() throws {
    let report =
      "SECRET\n\n1. (S) The lamp oil was carried in\n\nSECRET\n\nPAGE 02 ABC SECRET\n\ndrums of tin.\n\nNew one.\n"
    let document = try Reading.document(report)
    let parts = document.regions.filter { $0.kind == .paragraph }
    #expect(parts.count == 3)
    #expect(parts[0].portion == parts[1].portion)
    #expect(parts[2].portion != parts[0].portion)
    #expect(document.banners.count == 3)
  }

  @Test func aNewSentenceBehindAPageBreakHasItsOwnPortion() throws {
    let report = "SECRET\n\n1. (U) The end.\n\nSECRET\n\nAnother thing.\n"
    #expect(try marking("Another", in: report).basis == .banner)
  }

  @Test func captionsUnderTheClassificationCount() throws {
    let report =
      "C O N F I D E N T I A L PORT SABLE 000117\n\nNOFORN\nSIPDIS\n\nSUBJECT: Ferries\n\n1. Text.\n"
    let effective = try marking("1. Text", in: report)
    #expect(effective.markings.contains { $0.dissemination.contains(.noForeign) })
  }

  @Test func aMisspeltMarkCountsAsTheHighest() throws {
    #expect(try marking("watchman", in: "SECRET\n\n1. (S//NOFRON) The watchman.\n").basis == .malformed)
  }

  @Test func withoutAnyMarkingNothingIsKnown() throws {
    #expect(try marking("ferry", in: "The ferry is late.\n").basis == .unmarked)
  }

  @Test func tablesUnderAParagraphShareItsPortion() throws {
    let report =
      "SECRET\n\n1. (C) As found:\nname   from   to\nMarsh  0600   0710\nF. Ren  0715   0800\n\na  b  c\nd  e  f\n"
    let document = try Reading.document(report)
    let cells = document.regions.filter { $0.kind == .cell }
    #expect(cells.count == 15)
    #expect(cells.map(\.row) == [1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 5])
    #expect(try marking("0710", in: report).markings.map(\.classification) == [.confidential])
    // A table behind a blank line is a unit without a mark.
    #expect(document.portions[cells[9].portion].readings.isEmpty)
  }

  @Test func factsOfTheHeader() throws {
    let document = try Reading.document(
      "SECRET\n\nINFORMATION REPORT\n\nSERIAL: (U) IIR 1 234 0056 31.\nSUBJ: (C) Ferries\nDATE: 1 May 2031\nDOI: (U) 20310430\n"
    )
    #expect(document.dialect == "text.iir")
    #expect(document.number.map { document.text.string($0) } == "IIR 1 234 0056 31")
    #expect(document.title.map { document.text.string($0) } == "Ferries")
    #expect(document.date?.value == "2031-04-30")
    #expect(document.date?.span.map { document.text.string($0) } == "20310430")
  }

  @Test func labelsInMixedCaseCount() throws {
    let document = try Reading.document(
      "RECORD OF INTERVIEW\n\nDate of entry: (U) 17 January 2031\n\n(U) Text.\n")
    #expect(document.date?.value == "2031-01-17")
  }

  @Test func aDateThatDoesNotExistIsReported() throws {
    let document = try Reading.document("MEMORANDUM\n\nDATE: 30 February 2031\n\nText.\n")
    #expect(document.date == nil)
    #expect(document.diagnostics.map(\.code) == [.unreadDate])
  }
}
