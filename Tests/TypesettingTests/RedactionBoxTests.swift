import Testing
import Typesetting

@Suite struct RedactionBoxTests {
  private static func box(_ label: String) -> TypesetBlock {
    .paragraph(
      TypesetParagraph([.text("He met "), .redactionBox(RedactionBox(label: label)), .text(" there.")]))
  }

  /// The same label has the same box wherever it stands, and widths are few.
  @Test(arguments: [
    ("(b)(1)", 28_000), ("(b)(6)", 28_000), ("(b)(7)(C)", 40_000), ("(b)(3) 50 USC 3024(i)", 84_000),
  ])
  func widthFollowsTheLabel(label: String, expected: Int) throws {
    for before in ["He met ", "", "Nobody in the whole town of the story remembered that he had ever met "] {
      let file = try PDFFile(
        Setting.typeset([
          .paragraph(
            TypesetParagraph([.text(before), .redactionBox(RedactionBox(label: label)), .text(".")]))
        ]).pdf)
      let stream = String(decoding: file.data(file.pages[0]["/Contents"]), as: UTF8.self)
      let line = try #require(stream.split(separator: "\n").first { $0.hasSuffix("re B Q") })
      let width = try #require(Double(line.split(separator: " ").dropLast(4).last ?? ""))
      #expect(Int((width * 1000).rounded()) + 2_000 == expected)
    }
  }

  @Test func labelIsReadInItsPlace() throws {
    let text = try Setting.text(of: Setting.typeset([Self.box("(b)(1) 1.4(c)")]).pdf)
    #expect(text.contains("He met (b)(1) 1.4(c) there."))
  }

  @Test func boxIsNeverBroken() throws {
    let boxes = (1...60).flatMap { _ -> [TypesetInline] in
      [.redactionBox(RedactionBox(label: "(b)(3) 50 USC 3024(i)")), .text(", ")]
    }
    let text = try Setting.text(of: Setting.typeset([.paragraph(TypesetParagraph(boxes))]).pdf)
    #expect(text.components(separatedBy: "(b)(3) 50 USC 3024(i)") == 61)
  }

  @Test func narrowColumnShrinksTheLabel() throws {
    let table = TypesetTable(
      columns: [TypesetTable.Column("A"), TypesetTable.Column("B", relativeWidth: 12)],
      rows: [
        TypesetTable.Row([
          TypesetTable.Cell([.redactionBox(RedactionBox(label: "(b)(3) 50 USC 3024(i)"))]),
          TypesetTable.Cell("x"),
        ])
      ])
    let text = try Setting.text(of: Setting.typeset([.table(table)]).pdf)
    #expect(text.contains("3024(i)"))
  }

  @Test func longLabelIsRefused() {
    let label = String(repeating: "b", count: RedactionBox.longestLabel + 1)
    let error = #expect(throws: TypesettingError.self) { try Setting.typeset([Self.box(label)]) }
    #expect(error?.kind == .redactionLabel)
  }
}

extension String {
  /// One more than how often `part` is found.
  fileprivate func components(separatedBy part: String) -> Int {
    var count = 1
    var rest = self[...]
    while let range = rest.firstRange(of: part) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
