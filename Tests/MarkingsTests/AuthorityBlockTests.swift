import Diagnostics
import SourceText
import Testing

@testable import Markings

struct AuthorityBlockTests {
  private func block(_ text: String) -> AuthorityBlock? {
    let text = SourceText(text)
    return AuthorityBlock.read(text, in: text.whole)
  }

  private func codes(_ text: String, _ banner: String, date: String? = "20120315", today: String = "20120401")
    -> [String]
  {
    guard let block = block(text), let marking = MarkingReader.banner(banner).marking,
      let today = CalendarDay(today)
    else { return ["no block"] }
    return block.problems(for: marking, date: date.flatMap(CalendarDay.init), today: today).map {
      $0.code.id + ($0.ism.map { " " + $0.suffix(5) } ?? "")
    }
  }

  @Test func originalBlock() throws {
    let read = try #require(
      block(
        "Classified By: J. Doe, Director, Office of Examples\nReason: 1.4(a), (c)\nDeclassify On: 20370315"))
    #expect(read.classifiedBy == "J. Doe, Director, Office of Examples")
    #expect(read.reasons == ["a", "c"])
    #expect(read.declassification?.text == "20370315")
    #expect(!read.isDerivative)
    #expect(
      read.ismAttributes.map(\.name) == ["classifiedBy", "classificationReason", "declassDate"])
  }

  @Test func derivativeBlock() throws {
    let read = try #require(
      block(
        "CL BY: 1234567\nDRV FM: Multiple Sources\n  Memo A, 20010101\n  Report B, 20020202\nDECL ON: 25X1, 20600101"
      ))
    #expect(read.isDerivative)
    #expect(read.hasMultipleSources)
    #expect(read.sources == ["Memo A, 20010101", "Report B, 20020202"])
    #expect(read.declassification?.text == "25X1, 20600101")
    #expect(
      read.ismAttributes.map(\.name) == [
        "derivativelyClassifiedBy", "derivedFrom", "declassDate", "declassException",
      ])
  }

  /// Label variants of Manual §E and of cables (reference 1.8; 5 FAH-2 H-222).
  static let variants: [(String, AuthorityBlock.Kind, String)] = [
    ("Classified By: A. Clerk", .classifiedBy, "A. Clerk"),
    ("CLASSIFIED BY: A. CLERK", .classifiedBy, "A. CLERK"),
    ("CL BY: 42", .classifiedBy, "42"), ("Cl By : 42", .classifiedBy, "42"),
    ("CLBY: 42", .classifiedBy, "42"),
    ("Derived From: Guide 1", .derivedFrom, "Guide 1"), ("DRV FROM: G1", .derivedFrom, "G1"),
    ("DRV FM: G1", .derivedFrom, "G1"), ("DERIVED FM: G1", .derivedFrom, "G1"),
    ("Reason: 1.4(c)", .reason, "1.4(c)"), ("RSN: 1.4(c)", .reason, "1.4(c)"),
    ("Reasons: 1.4 (b)", .reason, "1.4 (b)"),
    ("Declassify On: 20350101", .declassifyOn, "20350101"), ("DECL ON: X1", .declassifyOn, "X1"),
    ("DECL: 20350101", .declassifyOn, "20350101"),
    ("E.O. 12958: DECL: 12/01/2035", .declassifyOn, "12/01/2035"),
    ("E.O. 11652: GDS", .declassifyOn, "GDS"), ("E.O. 11652; XGDS", .declassifyOn, "XGDS"),
  ]

  @Test(arguments: variants)
  func labelVariants(_ line: String, _ kind: AuthorityBlock.Kind, _ text: String) throws {
    #expect(try #require(block(line)).text(kind) == text)
  }

  @Test func cableFormOnOneLine() throws {
    let read = try #require(
      block("CLASSIFIED BY: POLITICAL COUNSELOR A. EXAMPLE. REASON: 1.4 (B), (D). DECL: 12/01/2035"))
    #expect(read.classifiedBy == "POLITICAL COUNSELOR A. EXAMPLE")
    #expect(read.reasons == ["b", "d"])
    #expect(read.declassification?.text == "20351201")
  }

  /// EO 13526 §1.4(a) to (h), as blocks and cables write them.
  static let reasons: [(String, String)] = [
    ("1.4(c)", "c"), ("1.4 (B), (D)", "bd"), ("1.4(a) and (c)", "ac"), ("1.4c", "c"), ("1.4(a)-(d)", "abcd"),
    ("1.4(a) through (c)", "abc"), ("1.5(c)", "c"), ("military plans", ""), ("1.4(z)", ""),
    ("1.4 (a)–(c), (h)", "abch"),
  ]

  @Test(arguments: reasons)
  func reasonsAreRead(_ text: String, _ letters: String) {
    #expect(String(AuthorityBlock.reasons(text)) == letters)
  }

  /// Each rule of the block, with the ISM rule behind it; without one, EO 13526 §§1.5, 1.6 and 3.3, and Manual §E.
  static let checks: [(String, String, [String])] = [
    ("Classified By: A\nReason: 1.4(c)\nDeclassify On: 20350101", "SECRET//NOFORN", []),
    ("Classified By: A\nDerived From: B\nDeclassify On: 20350101", "SECRET//NOFORN", []),
    ("Classified By: A\nDerived From: B\nDeclassify On: 20350101", "UNCLASSIFIED", ["MK0401 00016"]),
    (
      "Classified By: A\nReason: 1.4(c)\nDerived From: B\nDeclassify On: 20350101", "SECRET", ["MK0402 00221"]
    ),
    ("Classified By: A\nDeclassify On: 20350101", "SECRET", ["MK0403 00017"]),
    ("Reason: 1.4(c)\nDeclassify On: 20350101", "SECRET", ["MK0403 00142"]),
    ("Classified By: A\nReason: 1.4(c)", "SECRET", ["MK0403 00014"]),
    ("Classified By: A\nReason: because\nDeclassify On: 20350101", "SECRET", ["MK0404"]),
    ("Classified By: A\nReason: 1.5(c)\nDeclassify On: X1", "SECRET", ["MK0408", "MK0408"]),
    ("Classified By: A\nReason: 1.4(c)\nDeclassify On: 20400101", "SECRET", ["MK0407"]),
    ("Classified By: A\nReason: 1.4(c)\nDeclassify On: 20370315", "SECRET", []),
    ("Classified By: A\nReason: 1.4(c)\nDeclassify On: 20370316", "SECRET", ["MK0407"]),
    ("Classified By: A\nReason: 1.4(c)\nDeclassify On: 25X1, 20620315", "SECRET", []),
    ("Classified By: A\nReason: 1.4(c)\nDeclassify On: 25X1, 20620316", "SECRET", ["MK0407"]),
    ("Classified By: A\nReason: 1.4(c)\nDeclassify On: 25X1", "SECRET", ["MK0410 00141"]),
    ("Classified By: A\nReason: 1.4(c)\nDeclassify On: 20110101", "SECRET", ["MK0409"]),
    (
      "Classified By: A\nDerived From: B\nDeclassify On: 20350101", "SECRET//RD//NOFORN",
      ["MK0412 00176", "MK0412 00246"]
    ),
    (
      "Classified By: A\nDerived From: B\nDeclassify On: N/A to RD portions. See source list for NSI portions.",
      "SECRET//RD//NOFORN", []
    ),
    ("Classified By: A\nDerived From: Multiple Sources\nDeclassify On: 20350101", "SECRET", ["MK0403"]),
    ("Classified By: A\nDerived From: B\nDeclassify On: ---", "SECRET", ["MK0406"]),
    ("Classified By: A\nDerived From: B\nDeclassify On: N/A", "SECRET", ["MK0406"]),
    ("Classified By: A\nDerived From: B\nDeclassify On: 25X10, 20500101", "SECRET", ["MK0406"]),
    ("Classified By: A\nDerived From: B\nDeclassify On: 01 DEC 35", "SECRET", ["MK0406"]),
    // An exemption without an end takes neither a date nor an event.
    ("Classified By: A\nDerived From: B\nDeclassify On: 50X1-HUM, 20850101", "SECRET", ["MK0412 00133"]),
    ("Classified By: A\nDerived From: B\nDeclassify On: 50X2-WMD, end of it", "SECRET", ["MK0412 00133"]),
    (
      "Classified By: A\nDerived From: B\nDeclassify On: 25X1, EO 12951, 20400101", "SECRET", ["MK0412 00133"]
    ),
    ("Classified By: A\nDerived From: B\nDeclassify On: 25X1, E.O. 12951", "SECRET", []),
    ("Classified By: A\nClassified By: B\nReason: 1.4(c)\nDeclassify On: 20350101", "SECRET", ["MK0405"]),
    ("Classified By: A\nDerived From: B\nDeclassify On: OADR", "SECRET", ["MK0408"]),
    ("Classified By: A\nDerived From: B\nDeclassify On: 50X1-HUM", "TOP SECRET//NOFORN", []),
  ]

  @Test(arguments: checks)
  func partsAreChecked(_ text: String, _ banner: String, _ expected: [String]) {
    #expect(codes(text, banner) == expected)
  }

  @Test func textWithoutLabelsIsNoBlock() {
    #expect(
      block("The report was classified by the office in May.\nIt is derived from several talks.") == nil)
    #expect(block("") == nil)
  }

  @Test func continuationIsIndented() throws {
    let read = try #require(block("Derived From: Guide of Examples,\n    volume 2\nDeclassify On: 20350101"))
    #expect(read.derivedFrom == "Guide of Examples, volume 2")
    let next = try #require(block("Declassify On: 20350101\n1. (C) The next paragraph."))
    #expect(next.declassification?.text == "20350101")
  }
}
