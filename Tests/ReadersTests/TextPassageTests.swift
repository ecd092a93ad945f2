import Diagnostics
import Documents
import Markings
import SourceText
import Testing

@testable import Readers

/// Forms of passages that could be counted with a lower marking than they have.
@Suite struct TextPassageTests {
  private func marking(_ words: String, in report: String) throws -> EffectiveMarking {
    let document = try Reading.document(report)
    let region = try #require(document.regions.first { document.text.string($0.span).contains(words) })
    return EffectiveMarking.resolve(
      own: document.portions[region.portion].readings, banner: .banner(document.banners))
  }

  // MARK: End marks

  @Test func endMarksCountWhereTheyAreTheHabit() throws {
    let report = "SECRET\n\n1. The first thing. (U)\n\n2. The second thing. (S)\n"
    #expect(try marking("first", in: report).markings.map(\.portion) == ["(U)"])
    #expect(try Reading.document(report).diagnostics.isEmpty)
  }

  @Test(arguments: [
    "SECRET\n\n1. (S) The first thing.\n\nOne thing more. (U)\n",
    "SECRET\n\n1. The first thing. (U)\n\n2. The second thing.\n",
    "SECRET\n\nOne thing more. (U)\n",
  ]) func aSingleEndMarkNeverLowers(_ report: String) throws {
    let words = report.contains("One thing") ? "One thing" : "first"
    #expect(try marking(words, in: report).markings.contains { $0.classification == .secret })
    #expect(try Reading.document(report).diagnostics.map(\.code) == [.doubtfulMark])
  }

  @Test func paragraphsRunTogetherCountWithAllTheirEndMarks() throws {
    let report = "SECRET\n\n1. Open. (U)\nClosed. (S)\nOpen again. (U)\n\n2. It is (S). All of it. (U)\n"
    #expect(try marking("Closed", in: report).markings.map(\.portion) == ["(S)"])
    #expect(try marking("Open again", in: report).markings.map(\.portion) == ["(U)"])
    let line = "SECRET\n\n1. Closed here. (S) Open there. (U)\n\n2. Another. (C)\n"
    #expect(try marking("Closed here", in: line).markings.map(\.portion) == ["(S)", "(U)"])
  }

  // MARK: Pages

  @Test(arguments: ["CONFIDENTIAL", "SECRET", "TOP SECRET", "UNCLASSIFIED"]) func gluedPageMarks(
    _ level: String
  )
    throws
  {
    let document = try Reading.document(
      "\(level)\n\n1. THE TALKS AIMED AT AN AGREEMENT WITH \(level)\n\nPAGE 02 STATE 236146\nTHE FERRYMEN.\n")
    #expect(document.banners.count == 2)
    let parts = document.regions.filter { $0.kind == .paragraph }
    #expect(
      parts.map { document.text.string($0.span) } == [
        "1. THE TALKS AIMED AT AN AGREEMENT WITH", "THE FERRYMEN.",
      ])
    #expect(Set(parts.map(\.portion)).count == 1)
  }

  @Test func aLevelAtTheEndOfASentenceStays() throws {
    let text = "SECRET\n\n1. THE FILE IS NO LONGER SECRET\n\n2. NEXT.\n"
    #expect(try Reading.document(text).banners.count == 1)
    let banner = try Reading.document("TOP SECRET\nPAGE 02 STATE 236146\n\nText.\n")
    #expect(banner.banners.map(\.text) == ["TOP SECRET"])
  }

  @Test(arguments: ["TWELVE DRUMS AND MORE.", "TWELVE DRUMS", "Twelve drums."])
  func
    textBehindAPageBreakCountsWithWhatItMayGoOn(_ next: String) throws
  {
    let report =
      "SECRET\n\nTEXT: (S//NF) The cart comes with\n\nSECRET\nPAGE 02 RUEHBB0456 SECRET\n\n\(next)\n"
    let effective = try marking(next, in: report)
    #expect(effective.markings.contains { $0.dissemination.contains(.noForeign) })
    #expect(effective.markings.contains { $0.classification == .secret && $0.dissemination.isEmpty })
  }

  @Test func aLineThatOpensWithSlashesIsNoBanner() throws {
    let report = "SECRET\n\nSOURCE: (S//NF) /51211/\n// A MILLER'S SON.\n\nNext.\n"
    #expect(try Reading.document(report).banners.map(\.text) == ["SECRET"])
    #expect(try marking("MILLER", in: report).markings.map(\.portion) == ["(S//NF)"])
    #expect(try Reading.document("//NATO SECRET\n\nText.\n").banners.count == 1)
  }

  // MARK: Lists

  /// `(C)` behind `(B)` is a letter, and never lowers what is unmarked.
  @Test(arguments: [
    "1. WE WOULD DEFINE THEM AS:\n(A) PEACE;\n(B) TRADE;\n(C) RECONCILIATION.\n",
    "1. WE WOULD DEFINE THEM AS: (A) PEACE; (B) TRADE;\n(C) RECONCILIATION.\n",
    "1. WE WOULD DEFINE THEM AS: (A) PEACE;\n\n(B) TRADE;\n\n(C) RECONCILIATION.\n",
    "1. WE WOULD DEFINE THEM AS: PEACE AND\n(C) RECONCILIATION.\n",
  ]) func lettersOfListsNeverLower(_ list: String) throws {
    let effective = try marking("RECONCILIATION", in: "SECRET\n\n" + list + "\n2. NEXT.\n")
    #expect(effective.markings.contains { $0.classification == .secret })
    #expect(try Reading.document("SECRET\n\n" + list).diagnostics.map(\.code) == [.doubtfulMark])
  }

  @Test func aNumberedMarkIsNoLetter() throws {
    let report = "SECRET\n\n1. (S) SEE PART (B).\n\n2. (C) ANOTHER.\n"
    #expect(try marking("ANOTHER", in: report).markings.map(\.portion) == ["(C)"])
    #expect(try Reading.document(report).diagnostics.isEmpty)
  }

  // MARK: Sets

  @Test func slashesOfSetsAreNoMarking() throws {
    let document = try Reading.document(
      "UNCLAS\nMSGID/SITREP/A/1/MAR//\nNARR/(U) THE NOTICE SAID\nSECRET//\nCONFIDENTIAL//NOFORN\n")
    #expect(document.banners.map(\.text) == ["UNCLAS", "CONFIDENTIAL//NOFORN"])
  }

  @Test func aPageBannerInsideASetCounts() throws {
    let report = "UNCLAS\nMSGID/SITREP/A/1/MAR//\nNARR/(U) OPEN AND\nSECRET//NOFORN\nMORE OF IT//\nPLAIN.\n"
    #expect(try Reading.document(report).banners.map(\.text) == ["UNCLAS", "SECRET//NOFORN"])
    #expect(try marking("MORE OF IT", in: report).markings.contains { $0.classification == .secret })
    #expect(try marking("PLAIN", in: report).basis == .banner)
  }

  @Test func aFileNumberAboveAContinuationIsNoContent() throws {
    let report =
      "UNCLASSIFIED\nFD-302 (Rev. 5-8-10)\n\n(U) He said that\n\n(S) A SECRET LINE.\n\n"
      + "Continuation of FD-302 of X , Page 2 of 2\n\nit was so.\n"
    let document = try Reading.document(report)
    #expect(
      document.regions.contains {
        document.text.string($0.span) == "(S) A SECRET LINE." && $0.kind == .paragraph
      })
  }

  @Test func aMarkInsideASetBeginsAPortion() throws {
    let report = "UNCLAS\nMSGID/SITREP/A/1/MAR//\nNARR/1. (U) OPEN.\n2. (S//NF) CLOSED//\nPLAIN TEXT.\n"
    #expect(try marking("OPEN", in: report).markings.map(\.portion) == ["(U)"])
    #expect(try marking("CLOSED", in: report).markings.map(\.portion) == ["(S//NF)"])
    #expect(try marking("PLAIN", in: report).basis == .banner)
  }

  @Test func aSetWithoutAnEndHidesNothing() throws {
    let report =
      "SECRET\nMSGID/SITREP/A/1/MAR//\nNARR/(U) OPEN AND\nSECRET//NOFORN\nMORE TEXT.\n\nRMKS/(U) X//\n"
    let document = try Reading.document(report)
    #expect(document.banners.map(\.text) == ["SECRET", "SECRET//NOFORN"])
    #expect(document.diagnostics.map(\.code).contains(.unclosedSet))
    #expect(try marking("MORE TEXT", in: report).markings.contains { $0.classification == .secret })
  }

  // MARK: Tables

  private func rows(_ table: String) throws -> [[String]] {
    let document = try Reading.document("1. (U) As found:\n\(table)\n\n2. (U) End.\n")
    #expect(Invariants.broken(in: document).isEmpty)
    let cells = Dictionary(grouping: document.regions.filter { $0.kind == .cell }) { $0.row ?? 0 }
    for row in cells.values { #expect(row.map(\.column) == Array(row.indices)) }
    return cells.keys.sorted().map { row in
      (cells[row] ?? []).map { document.text.string(document.text.trimmed($0.span)) }
    }
  }

  @Test func emptyCellsKeepTheirPlace() throws {
    let expected = [
      ["name", "from", "to"], ["Marsh", "", "0710"], ["Ren", "0715", "0800"], ["", "0900", "1000"],
    ]
    #expect(
      try rows("name   from   to\nMarsh         0710\nRen    0715   0800\n       0900   1000") == expected)
    let tabs = [["name", "from", "to"], ["Marsh", "", "0710"], ["Ren", "0715", "0800"]]
    #expect(try rows("name\tfrom\tto\nMarsh\t\t0710\nRen\t0715\t0800") == tabs)
    #expect(
      try rows("| a | b | c |\n| 1 |   | 3 |") == [["| a |", "b |", "c |"], ["| 1 |", "|", "3 |"]])
  }

  @Test func rightAlignedNumbersKeepTheirColumns() throws {
    #expect(
      try rows("item        count   weight\nlamp oil       12      140\nrice                     9")
        == [["item", "count", "weight"], ["lamp oil", "12", "140"], ["rice", "", "9"]])
  }
}
