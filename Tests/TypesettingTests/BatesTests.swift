import Testing
import Typesetting

@Suite struct BatesTests {
  private static func document(_ content: [TypesetBlock], start: Int = 1, width: Int = 6) -> TypesetDocument {
    var document = Samples.document(content)
    document.bates = BatesNumbering(prefix: "ABC-", start: start, width: width)
    return document
  }

  private static func section(_ id: String, _ bates: TypesetSection.Bates) -> TypesetBlock {
    .section(TypesetSection(id: id, bates: bates))
  }

  private static func text(_ lines: Int) -> [TypesetBlock] {
    (1...lines).map { .paragraph("line \($0)") }
  }

  @Test func numbersAreStampedAndReported() throws {
    let content =
      [.paragraph("cover"), Self.section("one", .continuing)] + Self.text(70)
      + [.section(TypesetSection(id: "index"))] + [.paragraph("list")] + [Self.section("two", .continuing)]
      + Self.text(3) + [Self.section("three", .starting(at: 500))] + Self.text(40)
    let output = try Setting.typeset(Self.document(content))
    let layout = output.layout
    let stamps = layout.pages.map { $0.bates ?? "-" }
    #expect(
      stamps == [
        "-", "ABC-000001", "ABC-000002", "ABC-000003", "-", "ABC-000004", "ABC-000500", "ABC-000501",
      ])
    #expect(layout.batesRange(ofSection: "one")?.first == "ABC-000001")
    #expect(layout.batesRange(ofSection: "one")?.last == "ABC-000003")
    #expect(layout.batesRange(ofSection: "index") == nil)
    #expect(layout.bates(ofAnchor: "three") == "ABC-000500")
    #expect(layout.sections["two"] == 5..<6)
    for (page, stamp) in stamps.enumerated() {
      let text = try Setting.text(of: output.pdf, ["-f", "\(page + 1)", "-l", "\(page + 1)"])
      #expect(text.contains("ABC-") == (stamp != "-"))
      if stamp != "-" { #expect(text.contains(stamp)) }
    }
  }

  /// The stamp stands alone at the bottom right; no text comes down to it.
  @Test func stampHasItsOwnBand() throws {
    let output = try Setting.typeset(Self.document([Self.section("one", .continuing)] + Self.text(200)))
    var lowest = 0.0
    for line in try Tool.pdftotext.text(["-bbox"], on: output.pdf, ["-"]).split(separator: "\n")
    where line.contains("<word ") {
      let parts = line.split(separator: "\"")
      let top = try #require(Double(parts[3]))
      let bottom = try #require(Double(parts[7]))
      if line.contains("ABC-") {
        #expect(try #require(Double(parts[5])) > 525)
        #expect(top > 795)
      } else if line.contains(">line<") {
        lowest = max(lowest, bottom)
      }
    }
    #expect(lowest > 700 && lowest < 790)
  }

  @Test func referencesPrintTheNumbers() throws {
    let content: [TypesetBlock] =
      [
        .paragraph(
          TypesetParagraph(
            [
              .text("one: "), .batesRange(section: "one"), .text("; two: "), .batesRange(section: "two"),
              .text("; at: "), .batesReference(anchor: "two"), .text("; page "),
              .pageReference(anchor: "two"),
              .text("; none: "), .batesReference(anchor: "cover"), .text("."),
            ], anchor: "cover")),
        Self.section("one", .continuing),
      ] + Self.text(500) + [Self.section("two", .continuing)] + Self.text(2)
    let output = try Setting.typeset(Self.document(content))
    let last = output.layout.pageCount
    let text = try Setting.text(of: output.pdf).split(separator: "\n").prefix(2).joined(separator: " ")
    let digits = String(last - 1)
    let zeros = String(repeating: "0", count: 6 - digits.count)
    #expect(last > 9)
    #expect(
      text.contains(
        "one: ABC-000001\u{2013}ABC-\(String(repeating: "0", count: 6 - String(last - 2).count))\(last - 2); "
          + "two: ABC-\(zeros)\(digits); at: ABC-\(zeros)\(digits); page \(last); none: \u{2013}."),
      "\(text)")
  }

  @Test func numberGivenTwiceIsRefused() {
    let content =
      [Self.section("one", .starting(at: 5))] + Self.text(2) + [Self.section("two", .starting(at: 5))]
      + Self.text(2)
    let error = #expect(throws: TypesettingError.self) { try Setting.typeset(Self.document(content)) }
    #expect(error?.kind == .bates)
  }

  @Test func numbersThatDoNotFitAreRefused() {
    let content = [Self.section("one", .continuing)] + Self.text(70)
    let error = #expect(throws: TypesettingError.self) {
      try Setting.typeset(Self.document(content, start: 98, width: 2))
    }
    #expect(error?.kind == .bates)
  }

  @Test func sectionsNeedANumbering() {
    let error = #expect(throws: TypesettingError.self) {
      try Setting.typeset([Self.section("one", .continuing), .paragraph("x")])
    }
    #expect(error?.kind == .bates)
  }

  @Test(arguments: ["A B", "é", "A\n", String(repeating: "A", count: 41)]) func oddPrefixIsRefused(
    prefix: String
  ) {
    var document = Samples.document([.paragraph("x")])
    document.bates = BatesNumbering(prefix: prefix)
    let error = #expect(throws: TypesettingError.self) { try Setting.typeset(document) }
    #expect(error?.kind == .bates)
  }

  @Test(arguments: [(7, 3, "X007"), (999, 3, "X999"), (0, 1, "X0"), (12_345_678, 8, "X12345678")])
  func labels(number: Int, width: Int, expected: String) {
    #expect(BatesNumbering(prefix: "X", width: width).label(number) == expected)
  }

  @Test(arguments: [(-1, 3), (1_000, 3)]) func labelsThatDoNotExist(number: Int, width: Int) {
    #expect(BatesNumbering(prefix: "X", width: width).label(number) == nil)
  }
}
