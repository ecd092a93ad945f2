import Documents
import Hashing
import Markings
import ReleaseModel
import Rules
import SourceText
import TestSupport
import Testing

@testable import Redaction

/// Law 4 at the gate: the released document is a function of the text that leaves.
struct NonInterferenceTests {
  @Test func hiddenTextOfAnyLengthScriptAndLineCountLeavesNoTrace() {
    var random = SplitMix64(seed: 4)
    let alphabet = Array("abc DEF 019 \n\t-.،مرحبا 漢字 \u{AD}\u{202E}é\u{301}🙂".unicodeScalars)
    func noise() -> String {
      var text = "x"
      for _ in 0..<Int(random.next() % 200) {
        text.unicodeScalars.append(alphabet[Int(random.next() % UInt64(alphabet.count))])
      }
      return text
    }
    func released(_ secret: String, _ passage: String) -> ReleasedDocument {
      let sample = Sample([
        "(U) The first open paragraph.", "(S//NF) \(secret)", "\(secret)", "(U) Here «\(passage)» it ends.",
      ])
      let finding = Finding(
        rule: "r", revision: 1, span: sample.span("«\(passage)»"), act: .redact,
        ground: Ground(code: "b3", authority: "a"))
      let plan = Planner(order: .sample(), people: []).plan(
        sample.document, markings: sample.markings, findings: [finding],
        links: LinkLayer(mentions: [], links: []), subject: "R1")
      var pseudonyms = Pseudonyms.sample
      return Gate().release(
        sample.document, plan, markings: sample.markings, controlNumber: "DOC-000001", pseudonyms: &pseudonyms
      )
    }
    let first = released("secret", "passage")
    #expect(
      first.plainText == "(U) The first open paragraph.\n(S//NF) [(b)(1)]\n(U) Here [(b)(3)] it ends.\n")
    for _ in 0..<1_000 { #expect(released(noise(), noise()) == first) }
  }

  /// A portion that goes on behind page breaks, or in a table, shows one mark and one box whatever its pieces are.
  @Test func thePiecesOfAWithheldPortionAreNotCounted() {
    func released(_ pieces: [Region.Kind]) -> ReleasedDocument {
      let text = SourceText("(S) " + String(repeating: "x ", count: 20) + "(U) open")
      var regions: [Region] = []
      for (index, kind) in pieces.enumerated() {
        let span = Span(index == 0 ? 0 : 4 + 2 * index, 5 + 2 * index)
        let row = kind == .cell ? index / 2 : nil
        regions.append(
          Region(
            kind, span, place: FilePlace(line: index + 1, bytes: span.range), portion: 0, row: row,
            column: row.map { _ in index % 2 }))
      }
      let open = Span(44, 52)
      regions.append(Region(.paragraph, open, place: FilePlace(line: 90, bytes: open.range), portion: 1))
      let document = Document(
        source: SourceFile(name: "sample.txt", digest: SHA2.sha256("x"), byteCount: 1), dialect: "text.cable",
        text: text, regions: regions,
        portions: [
          Portion(
            span: Span(0, 3 + 2 * pieces.count), markSpan: Span(0, 3),
            readings: [MarkingReader.portion("(S)")]),
          Portion(span: open, markSpan: Span(44, 47), readings: [MarkingReader.portion("(U)")]),
        ], banners: [MarkingReader.banner("SECRET")])
      let markings = MarkingLayer(of: document)
      let plan = Planner(order: .sample(), people: []).plan(
        document, markings: markings, findings: [], links: LinkLayer(mentions: [], links: []), subject: "R1")
      var pseudonyms = Pseudonyms.sample
      return Gate().release(
        document, plan, markings: markings, controlNumber: "DOC-000001", pseudonyms: &pseudonyms)
    }
    let whole = released([.paragraph])
    #expect(whole.plainText == "(S) [(b)(1)]\n(U) open\n")
    #expect(released([.paragraph, .paragraph, .paragraph]) == whole)
    #expect(released([.paragraph, .cell, .cell, .cell, .cell, .paragraph]) == whole)
    #expect(released([.paragraph, .banner, .envelope, .paragraph]) == whole)
  }
}
