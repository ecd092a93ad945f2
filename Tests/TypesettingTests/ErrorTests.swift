import Testing
import Typesetting

@Suite struct ErrorTests {
  @Test(arguments: [
    "", " ", "2026-02-30", "2026-13-01", "2026-1-01", "20260101", "2025-02-29", "2026-01-01T00",
  ])
  func dates(asOf: String) {
    var document = Samples.document([.paragraph("x")])
    document.metadata.asOf = asOf
    let error = #expect(throws: TypesettingError.self) { try Setting.typeset(document) }
    #expect(error?.kind == .metadata)
    #expect(error?.remedy.isEmpty == false)
  }

  @Test(arguments: ["", "  ", "\n"]) func titles(title: String) {
    var document = Samples.document([.paragraph("x")])
    document.metadata.title = title
    let error = #expect(throws: TypesettingError.self) { try Setting.typeset(document) }
    #expect(error?.kind == .metadata)
  }

  @Test(arguments: ["", "e", "en_US", "en)", "e n"]) func languages(language: String) {
    var document = Samples.document([.paragraph("x")])
    document.metadata.language = language
    let error = #expect(throws: TypesettingError.self) { try Setting.typeset(document) }
    #expect(error?.kind == .metadata)
  }

  @Test func metadataIsEscaped() throws {
    var document = Samples.document([.paragraph("x")])
    document.metadata.title = "A & B <c> (d) \\ \u{202E}e\u{0} ملف"
    let output = try Setting.typeset(document)
    let file = try PDFFile(output.pdf)
    #expect(file.value(file.trailer["/Info"])["/Title"].string == "A & B <c> (d) \\ [U+202E]e[U+0000] ملف")
    #expect(
      file.text(file.catalog["/Metadata"]).contains("A &amp; B &lt;c&gt; (d) \\ [U+202E]e[U+0000] ملف<"))
  }

  private static let brokenReferences: [[TypesetBlock]] = [
    [.paragraph(TypesetParagraph([.link("x", anchor: "none")]))],
    [.paragraph(TypesetParagraph([.pageReference(anchor: "none")]))],
    [.paragraph(TypesetParagraph([.batesReference(anchor: "none")]))],
    [.contents(TypesetContents([TypesetContents.Entry("x", anchor: "none")]))],
    [
      .heading(TypesetHeading(level: 1, "x", anchor: "a")),
      .heading(TypesetHeading(level: 1, "y", anchor: "a")),
    ],
    [.section(TypesetSection(id: "a")), .paragraph(TypesetParagraph([.text("x")], anchor: "a"))],
    [.list(TypesetList([[.link("x", anchor: "none")]]))],
    [.keyValues([TypesetKeyValue([.text("x")], [.link("x", anchor: "none")])])],
  ]

  @Test(arguments: brokenReferences.indices) func anchors(index: Int) {
    let error = #expect(throws: TypesettingError.self) { try Setting.typeset(Self.brokenReferences[index]) }
    #expect(error?.kind == .anchor)
  }

  @Test func unknownSection() {
    let error = #expect(throws: TypesettingError.self) {
      try Setting.typeset([.paragraph(TypesetParagraph([.batesRange(section: "none")]))])
    }
    #expect(error?.kind == .section)
  }
}
