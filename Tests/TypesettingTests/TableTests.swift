import Testing
import Typesetting

@Suite struct TableTests {
  private static func words(_ prefix: String, _ count: Int) -> String {
    (1...count).map { "\(prefix)\($0)" }.joined(separator: " ")
  }

  private static func expectAll(_ prefix: String, _ count: Int, in text: String) {
    let found = Set(text.split { $0.isWhitespace }.map(String.init))
    let missing = (1...count).map { "\(prefix)\($0)" }.filter { !found.contains($0) }
    #expect(missing == [])
  }

  /// A row of several pages is split, and nothing of it is lost.
  @Test func rowTallerThanAPage() throws {
    let table = TypesetTable(
      columns: [TypesetTable.Column("Left"), TypesetTable.Column("Right", relativeWidth: 3)],
      rows: [
        TypesetTable.Row([TypesetTable.Cell("before"), TypesetTable.Cell("one")]),
        TypesetTable.Row([TypesetTable.Cell(Self.words("l", 1_500)), TypesetTable.Cell(Self.words("r", 900))]
        ),
        TypesetTable.Row([TypesetTable.Cell("after"), TypesetTable.Cell("two")]),
      ])
    let output = try Setting.typeset([.table(table)])
    #expect(output.layout.pageCount > 3)
    let text = try Setting.text(of: output.pdf)
    Self.expectAll("l", 1_500, in: text)
    Self.expectAll("r", 900, in: text)
    #expect(text.contains("after"))
    // One structure row a row, however many pages it takes.
    let structure = try PDFFile(output.pdf).structure
    #expect(structure == "Document(Table(TR(TH TH) TR(TD TD) TR(TD TD) TR(TD TD)))")
  }

  @Test func headerIsRepeatedAsAnArtifact() throws {
    let rows = (1...120).map { TypesetTable.Row([TypesetTable.Cell("k\($0)"), TypesetTable.Cell("v\($0)")]) }
    let output = try Setting.typeset([
      .table(TypesetTable(columns: [TypesetTable.Column("Heads"), TypesetTable.Column("Tails")], rows: rows))
    ])
    let pages = output.layout.pageCount
    #expect(pages >= 3)
    let text = try Setting.text(of: output.pdf)
    #expect(text.split(separator: "\n").filter { $0.contains("Heads") }.count == pages)
    Self.expectAll("k", 120, in: text)
    let spoken = try Tool.pdfinfo.text(["-struct-text"], on: output.pdf)
    #expect(spoken.split(separator: "\n").filter { $0.contains("Heads") }.count == 1)
  }

  /// A header too tall to be repeated is split like any row.
  @Test func headerTallerThanAPage() throws {
    let output = try Setting.typeset([
      .table(
        TypesetTable(
          columns: [TypesetTable.Column(Self.words("h", 4_000))],
          rows: [TypesetTable.Row([TypesetTable.Cell("end")])]
        ))
    ])
    let text = try Setting.text(of: output.pdf)
    Self.expectAll("h", 4_000, in: text)
    #expect(text.contains("end"))
  }

  @Test func missingCellsAreEmpty() throws {
    let output = try Setting.typeset([
      .table(
        TypesetTable(
          columns: [TypesetTable.Column("A"), TypesetTable.Column("B")],
          rows: [TypesetTable.Row([]), TypesetTable.Row([TypesetTable.Cell("x")])]))
    ])
    #expect(try PDFFile(output.pdf).structure == "Document(Table(TR(TH TH) TR(TD TD) TR(TD TD)))")
  }

  @Test func tooManyCellsAreRefused() throws {
    let table = TypesetTable(
      columns: [TypesetTable.Column("A")],
      rows: [TypesetTable.Row([TypesetTable.Cell("x"), TypesetTable.Cell("y")])])
    let error = #expect(throws: TypesettingError.self) { try Setting.typeset([.table(table)]) }
    #expect(error?.kind == .table)
  }

  @Test(arguments: [0, 60]) func columnsThatCannotBePrintedAreRefused(count: Int) throws {
    let columns = (0..<count).map { _ in TypesetTable.Column("A") }
    let error = #expect(throws: TypesettingError.self) {
      try Setting.typeset([.table(TypesetTable(columns: columns, rows: []))])
    }
    #expect(error?.kind == .table)
  }

  @Test func keyValuesSpanPages() throws {
    let entries = (1...80).map { TypesetKeyValue("key\($0)", "value\($0)") }
    let output = try Setting.typeset([.keyValues(entries)])
    let text = try Setting.text(of: output.pdf)
    Self.expectAll("key", 80, in: text)
    Self.expectAll("value", 80, in: text)
    #expect(output.layout.pageCount > 1)
  }

  @Test func anchorsOfRows() throws {
    let rows = (1...120).map {
      TypesetTable.Row([TypesetTable.Cell("row \($0)")], anchor: "row-\($0)")
    }
    let output = try Setting.typeset([.table(TypesetTable(columns: [TypesetTable.Column("A")], rows: rows))])
    for number in [1, 40, 80, 120] {
      let page = try #require(output.layout.anchors["row-\(number)"])
      let text = try Setting.text(of: output.pdf, ["-f", "\(page + 1)", "-l", "\(page + 1)"])
      #expect(text.split(separator: "\n").contains("row \(number)"))
    }
  }

  /// A form of a few rows stands on one page; a longer table begins where it is.
  @Test func aShortTableIsKeptTogether() throws {
    func pages(_ rows: Int, behind lines: Int) throws -> Set<Int> {
      let table = TypesetTable(
        columns: [TypesetTable.Column("A")],
        rows: (1...rows).map { TypesetTable.Row([TypesetTable.Cell("row \($0)")], anchor: "row-\($0)") })
      let filler = (0..<lines).map { TypesetBlock.paragraph("line \($0)") }
      let layout = try Setting.typeset(filler + [.table(table)]).layout
      return Set(try (1...rows).map { try #require(layout.anchors["row-\($0)"]) })
    }
    var split = false
    for lines in 20..<45 {
      #expect(try pages(4, behind: lines).count == 1, "behind \(lines) lines")
      split = try split || pages(14, behind: lines).count > 1
    }
    #expect(split)
  }
}
