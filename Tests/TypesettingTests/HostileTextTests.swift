import TestSupport
import Testing
import Typesetting

@Suite struct HostileTextTests {
  @Test func emptyDocumentIsOnePage() throws {
    let output = try Setting.typeset([])
    #expect(output.layout.pageCount == 1)
    #expect(try Tool.qpdf.text(["--check"], on: output.pdf).contains("No syntax"))
    #expect(try PDFFile(output.pdf).structure == "Document")
  }

  @Test func emptyBlocksVanish() throws {
    let output = try Setting.typeset([
      .paragraph(""), .keyValues([]), .list(TypesetList([])), .contents(TypesetContents([])),
      .heading(TypesetHeading(level: 1, "")), .paragraph(TypesetParagraph([])), .pageBreak,
    ])
    #expect(output.layout.pageCount == 1)
    #expect(try PDFFile(output.pdf).structure == "Document")
  }

  @Test(arguments: [
    "\u{301}", "\u{64E}\u{64E}", "a\u{301}\u{302}\u{303}\u{304}", "\u{20DD}", "\u{200D}", "\u{FE0F}", "   ",
    "\n\n\n",
    "\u{5D0}\u{5B0}", "\u{E01}\u{E33}", "नमस्ते", "漢字かな", "\u{1F468}\u{200D}\u{1F469}", "\u{E000}", "\u{FFFD}",
    "\r\n", "\u{2028}x\u{2029}y", "\u{64}\u{315}\u{35C}", "((((((((((", "\u{661}\u{301}(",
  ]) func oddText(text: String) throws {
    let output = try Setting.typeset([.paragraph(text), .paragraph("last line")])
    #expect(try Tool.qpdf.text(["--check"], on: output.pdf).contains("No syntax"))
    #expect(try Setting.text(of: output.pdf).contains("last line"))
    try Self.expectNoMissingGlyph(output.pdf)
  }

  /// No code leads to glyph 0.
  static func expectNoMissingGlyph(_ pdf: [UInt8]) throws {
    let file = try PDFFile(pdf)
    for (_, font) in file.all("/Font") where font["/Subtype"].string == "/CIDFontType2" {
      let map = file.data(font["/CIDToGIDMap"])
      for index in stride(from: 2, to: map.count, by: 2) { #expect(map[index] != 0 || map[index + 1] != 0) }
    }
  }

  @Test func controlsAreShownAndCounted() throws {
    let output = try Setting.typeset([
      .paragraph("a\u{0}b\u{7}c\u{202E}txt.exe\u{202C} d\u{E0041}e\u{FEFF}f\u{FFFC}g\u{FFFF}h\u{0}")
    ])
    let text = try Setting.text(of: output.pdf)
    for code in [
      "[U+0000]", "[U+0007]", "[U+202E]", "txt.exe", "[U+202C]", "[U+E0041]", "[U+FEFF]", "[U+FFFC]",
    ] {
      #expect(text.contains(code), "\(code) is not in \(text)")
    }
    let counts = output.layout.escapedCharacters.map { "\($0.code) \($0.count)" }
    #expect(
      counts == [
        "U+0000 2", "U+0007 1", "U+202C 1", "U+202E 1", "U+FEFF 1", "U+FFFC 1", "U+FFFF 1", "U+E0041 1",
      ])
    #expect(output.layout.missingCharacters.isEmpty)
  }

  /// An override in one paragraph, or on one line, changes no other, and not even its own.
  @Test func overridesReorderNothing() throws {
    let plain = try Setting.text(of: Setting.typeset([.paragraph("before"), .paragraph("after 12")]).pdf)
    let output = try Setting.typeset([.paragraph("before\u{202E}\u{2067}"), .paragraph("after 12")])
    let text = try Setting.text(of: output.pdf)
    #expect(plain.contains("after 12"))
    #expect(text.contains("before[U+202E][U+2067]"))
    #expect(text.contains("after 12"))
  }

  @Test func charactersOfNoFontAreShownAndReported() throws {
    let output = try Setting.typeset([.paragraph("left \u{1F600}\u{6F22}\u{1F600} right")])
    #expect(output.layout.missingCharacters.map { "\($0.code) \($0.count)" } == ["U+6F22 1", "U+1F600 2"])
    #expect(try Setting.text(of: output.pdf).contains("left \u{1F600}\u{6F22}\u{1F600} right"))
    try Self.expectNoMissingGlyph(output.pdf)
  }

  @Test(arguments: ["x", "ب", "\u{1F600}", "e\u{301}"]) func aWordOfHundredThousandCharacters(unit: String)
    throws
  {
    let clock = ContinuousClock()
    let word = String(repeating: unit, count: 100_000)
    var output: TypesetOutput?
    let time = try clock.measure { output = try Setting.typeset([.paragraph(word)]) }
    let pdf = try #require(output).pdf
    #expect(time < .seconds(60))
    let text = try Setting.text(of: pdf)
    let scalar = try #require(unit.unicodeScalars.first)
    let wanted = unit == "e\u{301}" ? "é".unicodeScalars.first : scalar
    let count = text.unicodeScalars.filter { $0 == wanted || $0 == scalar }.count
    #expect(count >= 100_000)
  }

  /// Text made to be slow: nested brackets, changes of direction, hyphens, spaces and line ends without number.
  @Test(arguments: ["(", "[(", "ا(a", "ب1-", "a-", " \u{5D0}", "\n", "ا\u{64E}", "\u{200F}a", "\u{202E}"])
  func timeGrowsWithLength(unit: String) throws {
    let clock = ContinuousClock()
    let typesetter = try Setting.typesetter()
    func time(_ count: Int) throws -> Duration {
      let document = Samples.document([.paragraph(String(repeating: unit, count: count))])
      return try clock.measure { _ = try typesetter.layout(document) }
    }
    let short = try time(2_000)
    let long = try time(16_000)
    // Eight times the text: 64 times the time would be quadratic. The rest allows for a busy machine.
    #expect(long < short * 40 + .seconds(2), "\(short) \(long)")
  }

  @Test func aLetterWithHundredThousandMarks() throws {
    let output = try Setting.typeset([.paragraph("a" + String(repeating: "\u{301}", count: 100_000))])
    #expect(output.layout.pageCount >= 1)
  }

  @Test func manySpacesDoNotPushTextOffThePage() throws {
    let output = try Setting.typeset([.paragraph(String(repeating: " ", count: 5_000) + "word")])
    let boxes = try Tool.pdftotext.text(["-bbox"], on: output.pdf, ["-"])
    let line = try #require(boxes.split(separator: "\n").first { $0.contains(">word<") })
    let edge = try #require(line.split(separator: "\"").dropFirst(5).first).split(separator: ".")[0]
    #expect(try #require(Int(edge)) < 540)
  }

  @Test func randomScalarsNeverStopIt() throws {
    var generator = SplitMix64(seed: 99)
    var blocks: [TypesetBlock] = []
    for _ in 0..<60 {
      var text = String.UnicodeScalarView()
      for _ in 0..<80 {
        let limit: UInt32 = Bool.random(using: &generator) ? 0x700 : 0x11_0000
        if let scalar = Unicode.Scalar(UInt32.random(in: 0..<limit, using: &generator)) {
          text.append(scalar)
        }
      }
      blocks.append(.paragraph(String(text)))
    }
    let output = try Setting.typeset(blocks)
    #expect(try Tool.qpdf.text(["--check"], on: output.pdf).contains("No syntax"))
    try Self.expectNoMissingGlyph(output.pdf)
  }

  @Test func nothingIsDrawnOutsideTheMargins() throws {
    let words = (1...40).map { String(repeating: "wide", count: $0) }.joined(separator: " ")
    let output = try Setting.typeset([.paragraph(words), .paragraph(String(repeating: "مكتبة", count: 60))])
    for line in try Tool.pdftotext.text(["-bbox"], on: output.pdf, ["-"]).split(separator: "\n")
    where line.contains("<word ") {
      let parts = line.split(separator: "\"")
      let left = try #require(Double(parts[1]))
      let right = try #require(Double(parts[5]))
      #expect(left > 62 && right < 534, "\(line)")
    }
  }
}
