import Markings
import SourceText
import Testing

@testable import Readers

@Suite struct LineFormTests {
  @Test(arguments: [
    ("1. Text", 1), ("12) Text", 12), ("(3) Text", 3), ("a. Text", 1), ("(b) Text", 2), ("A. (U) Text", 1),
    ("1.a. Text", 1), ("- Text", 0), ("• Text", 0), ("٣. نص", 3), ("١٢- نص", 12), ("ب- نص", 2),
    ("1. (U) Text", 1),
  ]) func numbering(_ line: String, _ value: Int) {
    let text = SourceText(line)
    #expect(ParagraphNumber(text, text.whole)?.value == value)
  }

  @Test(arguments: [
    "12.10.30 lamp oil", "(U) Text", "(S//NF) Text", "(C) 2004", "1", "a", "2030 was", "1.4(b)", "-5 degrees",
    "Dr. Tuma",
    "He. said",
  ]) func noNumbering(_ line: String) {
    let text = SourceText(line)
    #expect(ParagraphNumber(text, text.whole) == nil)
  }

  @Test(arguments: [
    ("SERIAL: (U) X", "SERIAL"), ("DATE OF INTERVIEW: x", "DATE OF INTERVIEW"), ("Subject: x", "Subject"),
    ("TEXT:", "TEXT"), ("الموضوع: نص", "الموضوع"), ("COUNTRY:(U) X", "COUNTRY"),
    ("REPORT NO.: x", "REPORT NO."),
  ]) func labels(_ line: String, _ name: String) {
    let text = SourceText(line)
    #expect(LineForm.label(text, text.whole).map { text.string($0.name) } == name)
  }

  @Test(arguments: [
    "At 05:40 they left", "http://x.example", ": x", "He said, and I quote: nothing",
    "one two three four five six seven: x",
  ]) func noLabels(_ line: String) {
    let text = SourceText(line)
    #expect(LineForm.label(text, text.whole) == nil)
  }

  @Test(arguments: [
    ("PAGE 02 RUFHXX0123 SECRET", "SECRET"), ("PAGE 01 STATE 143450", ""), ("Page 2 of 5", ""), ("- 2 -", ""),
    ("PAGE 2 OF 5 TOP SECRET//SI//NOFORN", "TOP SECRET//SI//NOFORN"),
  ]) func pageLines(_ line: String, _ marking: String) {
    let text = SourceText(line)
    let page = LineForm.pageLine(text, text.whole)
    #expect(page != nil)
    #expect(page?.reading?.marking?.banner ?? "" == marking)
  }

  @Test(arguments: ["Page 41 shows the lamp oil", "PAGE", "page two", "- he -"]) func noPageLines(
    _ line: String
  ) {
    let text = SourceText(line)
    #expect(LineForm.pageLine(text, text.whole) == nil)
  }

  @Test(arguments: [
    "VZCZCNJX0041", "PP RUEHZZ", "DE RUEHNJ #0231 0350914", "ZNY CCCCC ZZH", "P 040914Z FEB 31",
    "O R 250715Z FEB 76", "RTTUZYUW RUEKJCS0123 0621200-SSSS--RUEXAMP.", "BT",
    "#0231", "NNNN",
  ]) func envelopeLines(_ line: String) {
    let text = SourceText(line)
    #expect(LineForm.isEnvelopeLine(text, text.whole))
  }

  @Test(arguments: [
    "Classified By: MAJ X", "CL BY: 123", "Derived From: guide", "DRV FM: guide", "Declassify On: 20551118",
    "DECL ON: 20551118", "E.O. 13526: DECL: 02/04/2041", "E.O. 11652; XGDS", "Reason: 1.4(c)",
  ]) func authorityLines(_ line: String) {
    let text = SourceText(line)
    #expect(LineForm.isAuthorityLine(text, text.whole))
  }

  @Test(arguments: [
    ("a    b    c", 3), ("| a | b |", 2), ("a\tb\tc", 3), ("lamp oil   36", 2), ("One.  Two.  Three.", 0),
    ("no columns here", 0), ("a | b", 2),
  ]) func tableRows(_ line: String, _ cells: Int) {
    let text = SourceText(line)
    #expect((TableRow(text, text.whole)?.cells.count ?? 0) == cells)
  }

  @Test(arguments: [
    ("NOFORN", ["NOFORN"]), ("EXDIS, SIPDIS", ["EXDIS", "SIPDIS"]), ("NODIS NOFORN", ["NODIS", "NOFORN"]),
    ("EYES ONLY", ["EYES ONLY"]),
  ]) func captions(_ line: String, _ words: [String]) {
    let text = SourceText(line)
    #expect(LineForm.captions(text, text.whole) == words)
  }

  @Test func readableLines() {
    func isReadable(_ line: String) -> Bool {
      let text = SourceText(line)
      return LineForm.isReadable(text, TextLine.lines(of: text)[0])
    }
    #expect(isReadable("word"))
    #expect(isReadable("إفادة"))
    #expect(isReadable("www.tellzamran.example/a/b"))
    #expect(!isReadable("?!? ~~ {}"))
    #expect(!isReadable("a \u{FFFD} b"))
    #expect(!isReadable(String(repeating: "QUJD", count: 19)))
  }
}
