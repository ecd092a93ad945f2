import Documents
import Foundation
import ReleaseModel
import Rules
import SourceText
import Testing

@testable import Redaction

/// All pairs of dispositions on all thirteen relations of two intervals (Allen 1983), as the page shows them.
struct DispositionTableTests {
  private static let relations: [(name: String, left: Span, right: Span)] = [
    ("before", Span(2, 5), Span(8, 11)), ("after", Span(8, 11), Span(2, 5)),
    ("meets", Span(2, 6), Span(6, 10)),
    ("met by", Span(6, 10), Span(2, 6)), ("overlaps", Span(2, 7), Span(5, 10)),
    ("overlapped by", Span(5, 10), Span(2, 7)), ("starts", Span(2, 5), Span(2, 10)),
    ("started by", Span(2, 10), Span(2, 5)), ("during", Span(4, 7), Span(2, 10)),
    ("contains", Span(2, 10), Span(4, 7)), ("finishes", Span(6, 10), Span(2, 10)),
    ("finished by", Span(2, 10), Span(6, 10)), ("equal", Span(3, 9), Span(3, 9)),
  ]

  private static let dispositions: [(name: String, act: Act?)] = [
    ("release", nil), ("redact", .redact), ("substitute", .substitute(text: "a town")),
    ("withhold", .redactPortion), ("refer", .refer(to: "Agency A")),
  ]

  /// Thirteen letters, none of which is in a label.
  private static let letters = "GHJKLMNPQVWXZ"

  private func finding(_ name: String, _ act: Act?, _ span: Span, _ ground: String, in offset: Int)
    -> Finding?
  {
    guard let act else { return nil }
    return Finding(
      rule: "rule." + name, revision: 1, span: Span(span.start + offset, span.end + offset), act: act,
      ground: Ground(code: ground, authority: "x"))
  }

  @Test func everyPairOnEveryRelation() throws {
    let sample = Sample(["(U) The open part.", "(U) \(Self.letters)"], banner: "UNCLASSIFIED")
    let offset = sample.span(Self.letters).start
    func shown(_ findings: [Finding]) -> (text: String, pending: Int) {
      let plan = Planner(order: .sample(), people: []).plan(
        sample.document, markings: sample.markings, findings: findings,
        links: LinkLayer(mentions: [], links: []), subject: "R1")
      var pseudonyms = Pseudonyms.sample
      let released = Gate().release(
        sample.document, plan, markings: sample.markings, controlNumber: "DOC-000001", pseudonyms: &pseudonyms
      )
      return (released.blocks.last?.plainText ?? "", plan.pending.count)
    }
    var table = ["relation | left | right | shown | waits"]
    for relation in Self.relations {
      for left in Self.dispositions {
        for right in Self.dispositions {
          let first = finding("left", left.act, relation.left, "b3", in: offset)
          let second = finding("right", right.act, relation.right, "b6", in: offset)
          let findings = [first, second].compactMap(\.self)
          let (text, pending) = shown(findings)
          #expect(shown(findings.reversed()) == (text, pending))
          table.append("\(relation.name) | \(left.name) | \(right.name) | \(text) | \(pending)")

          // The union, and nothing but the union, is out; a withheld portion takes all.
          let takesAll = findings.contains { $0.act == .redactPortion }
          let covered = SpanSet(findings.map(\.span))
          for (index, letter) in Self.letters.enumerated() {
            let isOut = takesAll || covered.covers(Span(offset + index, offset + index + 1))
            #expect(text.contains(letter) != isOut, "\(relation.name) \(left.name) \(right.name): \(text)")
          }
          #expect(pending == findings.count { if case .refer = $0.act { true } else { false } })
          for ground in takesAll ? [] : findings where !text.contains("a town") || findings.count == 1 {
            let isPrinted = text.contains(
              ground.act.kind == .substitute ? "a town" : ground.ground?.label ?? "")
            let lies = findings.contains { $0.span != ground.span && $0.span.contains(ground.span) }
            #expect(isPrinted || lies || text.contains("[("), "\(text)")
          }
        }
      }
    }
    #expect(table.count == 1 + 13 * 25)
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Corpus/redaction/dispositions.out").path
    let text = table.joined(separator: "\n") + "\n"
    if ProcessInfo.processInfo.environment["TEARLINE_RECORD"] == "1" {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text, "the table has changed")
  }
}
