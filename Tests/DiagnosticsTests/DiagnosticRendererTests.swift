import Diagnostics
import SourceText
import Testing

struct DiagnosticRendererTests {
  private let diagnostic = Diagnostic(
    .rereadDiffers, "the document reads differently",
    at: DiagnosticPlace(file: "a/b.xml", line: 3, column: 7, node: "/r/p[2]"),
    excerpt: Excerpt("QVLANTERN met him"), authority: "ISM-ID-00033")

  @Test func masksTheDocumentUnlessAskedNotTo() {
    let masked = DiagnosticRenderer().text(diagnostic)
    #expect(
      masked == """
        error[CS0104]: the document reads differently
          --> a/b.xml:3:7 /r/p[2]
          = text: «masked»
          = rule: ISM-ID-00033
          = help: Report this with the output of `tearline doc show FILE`; a new case file in another folder goes on.
        """)
    #expect(!masked.contains("QVLANTERN"))
    #expect(DiagnosticRenderer(reveal: true).text(diagnostic).contains("= text: «QVLANTERN met him»"))
  }

  /// String interpolation of the whole value, as a careless log line would do it.
  @Test func anExcerptNeverPrintsItself() {
    #expect(!"\(diagnostic)".contains("QVLANTERN"))
    #expect(!String(reflecting: diagnostic.excerpt).contains("QVLANTERN"))
    var dumped = ""
    dump(diagnostic.excerpt.map(\.description), to: &dumped)
    #expect(!dumped.contains("QVLANTERN"))
  }

  @Test func aHostileFileNameCannotReachTheTerminal() {
    let text = DiagnosticRenderer().text(
      Diagnostic(.fileUnreadable, "m", at: DiagnosticPlace(file: "a\u{1B}[2J\n\u{202E}b")))
    #expect(text.contains("a\\u{1b}[2J\\u{a}\\u{202e}b"))
  }
}
