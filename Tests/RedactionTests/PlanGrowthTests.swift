import Documents
import Rules
import SourceText
import TestSupport
import Testing

@testable import Redaction

/// Law 5: whatever a rule adds, nothing that was withheld comes to light.
struct PlanGrowthTests {
  private static let paragraphs = [
    "(U) Ali Example met Omar Sample at the mill and left with Little One before noon.",
    "(S//NF) The asset was debriefed twice.", "Unmarked words of the report.", "(U) Nothing more is known.",
    "(C) A visit to the river road.", "(U) National number 199912345678 was read out.",
    "(S//NOFRON) Names follow.",
    "(U//FOUO) The keys were with the guard.",
  ]

  private static let acts: [Act] = [
    .withholdDocument, .redact, .redact, .redact, .redactPortion, .substitute(text: "a town"),
    .pseudonym(category: "Person"), .pseudonym(category: "Person"), .refer(to: "Another agency"),
    .flag(kind: "exculpatory"),
  ]

  private static func finding(_ sample: Sample, _ generator: inout SplitMix64) -> Finding {
    let count = sample.document.text.count
    let start = generator.number(below: count - 1)
    let end = start + 1 + generator.number(below: min(40, count - start))
    let act = generator.element(of: acts)
    let entity = generator.chance(50) ? "p\(generator.number(below: 3))" : nil
    return Finding(
      rule: "rule-\(generator.number(below: 5))", revision: 1, span: Span(start, min(end, count)), act: act,
      ground: Ground(code: generator.element(of: ["b1", "b3", "b6"]), authority: "test"),
      entity: entity, category: generator.element(of: ["person", "minor"]), isHeld: generator.chance(5))
  }

  private static func links(_ sample: Sample, _ generator: inout SplitMix64) -> LinkLayer {
    let states: [PersonLink.State] = [.confirmed, .probable, .candidate, .ambiguous]
    var mentions: [Mention] = []
    var links: [PersonLink] = []
    for name in ["Ali Example", "Omar Sample", "Little One"]
    where sample.document.text.string(
      sample.document.text.whole
    ).contains(name) && generator.chance(60) {
      mentions.append(Mention(.name, sample.span(name), key: name))
      links.append(
        PersonLink(
          mention: mentions.count - 1, person: "R\(1 + generator.number(below: 3))",
          state: generator.element(of: states), evidence: []))
    }
    return LinkLayer(mentions: mentions, links: links)
  }

  /// The bytes of the text that leave as they are.
  private static func leaving(_ plan: Plan, of document: Document) -> SpanSet {
    guard plan.withholding.isEmpty else { return SpanSet() }
    var gaps: [Span] = []
    for (region, decision) in zip(document.regions, plan.regions) {
      if case .released(let passages) = decision {
        gaps += SpanSet(passages.map(\.span)).gaps(in: region.span)
      }
    }
    return plan.released.union(SpanSet(gaps))
  }

  @Test func aFurtherFindingUncoversNothing() {
    var generator = SplitMix64(seed: 51)
    let people = (1...3).map { PersonFacts(id: "R\($0)", isProtected: $0 == 3) }
    var released = 0
    var withheldMore = 0
    for _ in 0..<1500 {
      let sample = Sample(
        (0..<(1 + generator.number(below: 6))).map { _ in generator.element(of: Self.paragraphs) },
        banner: generator.element(of: ["SECRET//NOFORN", "UNCLASSIFIED", "UNCLASSIFIED//FOUO"]))
      let planner = Planner(order: .sample(approvals: generator.chance(50) ? ["FOUO"] : []), people: people)
      let links = Self.links(sample, &generator)
      var findings = (0..<generator.number(below: 5)).map { _ in Self.finding(sample, &generator) }
      func leaving() -> SpanSet {
        Self.leaving(
          planner.plan(
            sample.document, markings: sample.markings, findings: findings, links: links, subject: "R1"),
          of: sample.document)
      }
      let before = leaving()
      findings.insert(Self.finding(sample, &generator), at: generator.number(below: findings.count + 1))
      let after = leaving()
      for span in after.spans {
        #expect(before.covers(span), "\(span) came to light: \(findings)")
      }
      released += before.spans.isEmpty ? 0 : 1
      withheldMore += before == after ? 0 : 1
    }
    #expect(released > 500)
    #expect(withheldMore > 300)
  }
}
