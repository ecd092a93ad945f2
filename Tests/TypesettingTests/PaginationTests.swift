import Testing
import Typesetting

@Suite struct PaginationTests {
  private static let filler = (1...400).map { "word\($0)" }.joined(separator: " ")

  @Test func headingStaysWithItsText() throws {
    for lines in 36...52 {
      let output = try Setting.typeset(
        (1...lines).map { .paragraph(TypesetParagraph([.text("line \($0)")], role: .note)) } + [
          .heading(TypesetHeading(level: 2, "Kept heading")), .paragraph(Self.filler),
        ])
      for page in 1...output.layout.pageCount {
        let text = try Setting.text(of: output.pdf, ["-f", "\(page)", "-l", "\(page)"])
        #expect(text.contains("Kept heading") == text.contains("word1 "))
      }
    }
  }

  /// No page starts or ends with a single line of a longer paragraph.
  @Test func twoLinesStayTogether() throws {
    for lead in 1...24 {
      let output = try Setting.typeset(
        (1...lead).map { .paragraph("lead \($0)") } + [.paragraph(Self.filler)])
      for page in 1...output.layout.pageCount {
        let lines = try Setting.text(of: output.pdf, ["-f", "\(page)", "-l", "\(page)"]).split(
          separator: "\n")
        #expect(lines.filter { $0.contains("word") }.count != 1)
      }
    }
  }

  @Test func skippedHeadingLevelsAreTaggedWithoutGaps() throws {
    let output = try Setting.typeset([
      .heading(TypesetHeading(level: 3, "a")), .paragraph("x"), .heading(TypesetHeading(level: 3, "b")),
      .paragraph("x"), .heading(TypesetHeading(level: 1, "c")), .paragraph("x"),
      .heading(TypesetHeading(level: 9, "d")), .paragraph("x"), .heading(TypesetHeading(level: 0, "e")),
    ])
    #expect(try PDFFile(output.pdf).structure == "Document(H1 P H2 P H1 P H2 P H1)")
  }

  @Test func contentsFollowTheHeadings() throws {
    var content: [TypesetBlock] = []
    for number in 1...25 {
      content += [
        .heading(TypesetHeading(level: 1, "Chapter \(number)", anchor: "c\(number)")),
        .paragraph(Self.filler),
      ]
    }
    let contents = TypesetContents.headings(of: content)
    #expect(contents.entries.count == 25)
    let output = try Setting.typeset([.contents(contents), .pageBreak] + content)
    let text = try Setting.text(of: output.pdf, ["-layout", "-f", "1", "-l", "1"])
    for number in 1...25 {
      let page = try #require(output.layout.anchors["c\(number)"]) + 1
      let line = try #require(text.split(separator: "\n").first { $0.contains("Chapter \(number) ") })
      #expect(line.split(separator: " ").last.map(String.init) == "\(page)")
      let target = try Setting.text(of: output.pdf, ["-f", "\(page)", "-l", "\(page)"])
      #expect(target.contains("Chapter \(number)\n"))
    }
  }

  @Test func linksLeadToTheirAnchors() throws {
    let output = try Setting.typeset([
      .paragraph(TypesetParagraph([.text("See "), .link("the annex", anchor: "annex"), .text(".")])),
      .pageBreak,
      .paragraph("between"), .pageBreak, .paragraph(TypesetParagraph([.text("Annex")], anchor: "annex")),
    ])
    let file = try PDFFile(output.pdf)
    let annotations = file.all("/Annot")
    #expect(annotations.count == 1)
    #expect(annotations.first?.value["/Dest"].array.first?.string == file.pageReferences[2].string)
    #expect(annotations.first?.value["/Contents"].string == "Go to page 3")
    #expect(file.structure == "Document(P(Link) P P)")
  }

  @Test func sectionsChangeHeaderAndFooter() throws {
    let output = try Setting.typeset([
      .section(
        TypesetSection(
          id: "a", controlNumber: "CN-1", header: RunningHeader(left: "Left A", original: "OLD", new: "NEW"),
          footer: RunningFooter(banner: "Banner A"))),
      .paragraph("first"),
      .section(TypesetSection(id: "b", footer: RunningFooter(banner: "Banner B", showsPageNumber: false))),
      .paragraph("second"),
    ])
    let first = try Setting.text(of: output.pdf, ["-l", "1"])
    let second = try Setting.text(of: output.pdf, ["-f", "2"])
    for part in ["Left A", "CN-1", "OLD", "NEW", "Banner A", "Page 1 of 2", "first"] {
      #expect(first.contains(part))
    }
    for part in ["Left A", "CN-1", "Banner A", "Page 2"] { #expect(!second.contains(part)) }
    #expect(second.contains("Banner B"))
    #expect(output.layout.sections == ["a": 0..<1, "b": 1..<2])
    #expect(output.layout.pages.map(\.section) == ["a", "b"])
  }

  @Test func sectionWithoutItsOwnPage() throws {
    let output = try Setting.typeset([
      .paragraph("first"), .section(TypesetSection(id: "b", startsPage: false)), .paragraph("second"),
    ])
    #expect(output.layout.pageCount == 1)
    #expect(output.layout.sections["b"]?.isEmpty == true)
    #expect(output.layout.anchors["b"] == 0)
  }

  @Test func headersThatFillThePageAreRefused() {
    var document = Samples.document([.paragraph("x")])
    document.header = RunningHeader(marking: [.text(Self.filler + Self.filler + Self.filler + Self.filler)])
    let error = #expect(throws: TypesettingError.self) { try Setting.typeset(document) }
    #expect(error?.kind == .pageTooSmall)
  }

  @Test func pageLimitHolds() throws {
    let typesetter = Typesetter(fonts: try FontBook(), limits: TypesettingLimits(pages: 2))
    let document = Samples.document((1...200).map { .paragraph("line \($0)") })
    let error = #expect(throws: TypesettingError.self) { try typesetter.layout(document) }
    #expect(error?.kind == .limit)
  }

  @Test func characterLimitHolds() throws {
    let typesetter = Typesetter(fonts: try FontBook(), limits: TypesettingLimits(charactersOfBlock: 10))
    let error = #expect(throws: TypesettingError.self) {
      try typesetter.layout(Samples.document([.paragraph("more than ten")]))
    }
    #expect(error?.kind == .limit)
  }

  @Test func letterPaper() throws {
    var document = Samples.document([.paragraph("x")])
    document.pageSize = .letter
    let box = try PDFFile(Setting.typeset(document).pdf).pages[0]["/MediaBox"].array.compactMap(\.integer)
    #expect(box == [0, 0, 612, 792])
  }
}
