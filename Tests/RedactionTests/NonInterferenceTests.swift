import Documents
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
      var pseudonyms = Pseudonyms()
      return Gate().release(
        sample.document, plan, markings: sample.markings, controlNumber: "DOC-000001", pseudonyms: &pseudonyms
      )
    }
    let first = released("secret", "passage")
    #expect(
      first.plainText == "(U) The first open paragraph.\n(S//NF) [(b)(1)]\n(U) Here [(b)(3)] it ends.\n")
    for _ in 0..<1_000 { #expect(released(noise(), noise()) == first) }
  }
}
