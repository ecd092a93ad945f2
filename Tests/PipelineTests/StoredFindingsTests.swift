import Documents
import Rules
import SourceText
import TestSupport
import Testing

@testable import Pipeline

struct StoredFindingsTests {
  private func finding(_ random: inout SplitMix64) -> Finding {
    let acts: [Act] = [
      .withholdDocument, .redact, .redactPortion, .substitute(text: "a place"),
      .pseudonym(category: "Person"),
      .refer(to: "DEA"), .flag(kind: "coercion"), .release(over: ["a.b", "c.d"]), .release(over: []),
    ]
    let packets: [Finding.Packets] = [.all, .only(["S1", "S2"]), .except([]), .except(["S3"])]
    let start = random.number(0...100_000)
    let evidence = (0..<random.number(0...3)).map { _ in
      Finding.Evidence(
        clause: random.element(of: ["pattern, joined view", "اسم", ""]),
        span: random.chance(70) ? Span(start, start + random.number(0...300)) : nil)
    }
    return Finding(
      rule: random.element(of: ["person.nisba", "source.cryptonym"]), revision: random.number(0...300),
      span: Span(start, start + random.number(0...90)), act: random.element(of: acts),
      ground: random.chance(70)
        ? Ground(
          code: "b6", authority: "5 U.S.C. 552(b)(6)", label: "(b)(6)", rank: random.number(0...10_000))
        : nil,
      evidence: evidence, entity: random.chance(30) ? "third-parties/1" : nil,
      category: random.chance(30) ? "minor" : nil, isHeld: random.chance(20),
      packets: random.element(of: packets))
  }

  @Test func findingsComeBackAsTheyWere() {
    var random = SplitMix64(seed: 7)
    for count in 0..<200 {
      let findings = (0..<count % 40).map { _ in finding(&random) }
      #expect(StoredFindings.decode(StoredFindings.encode(findings)) == findings)
    }
  }

  /// Damaged bytes give other findings or none, and never stop the program.
  @Test func damageIsSurvived() {
    var random = SplitMix64(seed: 8)
    for _ in 0..<2_000 {
      var bytes = StoredFindings.encode((0..<5).map { _ in finding(&random) })
      switch random.number(0...2) {
      case 0: bytes.removeLast(random.number(1...5))
      case 1: bytes.append(UInt8(random.number(0...255)))
      default: bytes[random.number(below: bytes.count)] = UInt8(random.number(0...255))
      }
      _ = StoredFindings.decode(bytes)
    }
    #expect(StoredFindings.decode([]) == nil)
    #expect(StoredFindings.decode(StoredFindings.encode([]) + [0]) == nil)
  }

  @Test func whatARuleSaysIsKeptOnce() {
    var random = SplitMix64(seed: 9)
    let one = finding(&random)
    #expect(StoredFindings.encode([Finding](repeating: one, count: 200)).count < 4_000)
  }
}
