import Rules
import SourceText
import TestSupport
import Testing

@testable import Redaction

/// The thirteen relations of two intervals (Allen 1983) times the pairs of replacements: whatever meets, nothing
/// accepted is uncovered (law 5).
struct ClaimTests {
  private static let relations: [(name: String, left: Span, right: Span)] = [
    ("before", Span(0, 3), Span(5, 8)), ("after", Span(5, 8), Span(0, 3)), ("meets", Span(0, 3), Span(3, 6)),
    ("met by", Span(3, 6), Span(0, 3)), ("overlaps", Span(0, 4), Span(2, 6)),
    ("overlapped by", Span(2, 6), Span(0, 4)), ("starts", Span(0, 3), Span(0, 6)),
    ("started by", Span(0, 6), Span(0, 3)), ("during", Span(2, 4), Span(0, 6)),
    ("contains", Span(0, 6), Span(2, 4)), ("finishes", Span(4, 6), Span(0, 6)),
    ("finished by", Span(0, 6), Span(4, 6)), ("equal", Span(1, 5), Span(1, 5)),
  ]
  private static let replacements: [Plan.Replacement] = [
    .box, .text("a town"), .pseudonym(entity: "a", category: "Person"),
    .pseudonym(entity: "b", category: "Person"),
  ]

  private func claim(_ span: Span, _ replacement: Plan.Replacement, _ name: String) -> Claim {
    Claim(
      span: span, replacement: replacement,
      reason: Reason(
        .rule(id: name, revision: 1), span: span, ground: Ground(code: "b3", authority: "x"), words: name))
  }

  @Test(arguments: relations.indices)
  func everyPairOfReplacementsOnEveryRelation(index: Int) {
    let relation = Self.relations[index]
    for first in Self.replacements {
      for second in Self.replacements {
        let left = claim(relation.left, first, "left")
        let right = claim(relation.right, second, "right")
        let united = Claim.united([left, right])
        #expect(united == Claim.united([right, left]), "\(relation.name)")
        #expect(SpanSet(united.map(\.span)) == SpanSet([relation.left, relation.right]), "\(relation.name)")
        #expect(Set(united.flatMap(\.reasons).map(\.sourceName)) == ["left@1", "right@1"])
        if relation.left.overlaps(relation.right) {
          #expect(united.count == 1)
          #expect(united[0].replacement == (first == second ? first : .box), "\(relation.name)")
          if first != second, first != .box, second != .box {
            #expect(!united[0].reasons.contains { !$0.isPending })
          }
        } else {
          #expect(
            united.map(\.replacement)
              == (relation.left < relation.right ? [first, second] : [second, first]))
        }
      }
    }
  }

  /// The covered set is the union of all claims, in whatever order they come; adding one uncovers nothing.
  @Test func unionOrderAndMonotonicity() {
    var random = SplitMix64(seed: 42)
    for _ in 0..<2_000 {
      let claims = (0..<Int(random.next() % 8)).map { number -> Claim in
        let start = Int(random.next() % 40)
        return claim(
          Span(start, start + Int(random.next() % 12)), Self.replacements[Int(random.next() % 4)],
          "r\(number)")
      }
      let united = Claim.united(claims)
      let covered = SpanSet(united.map(\.span))
      #expect(covered == SpanSet(claims.map(\.span)))
      #expect(Claim.united(claims.shuffled(using: &random)) == united)
      #expect(zip(united, united.dropFirst()).allSatisfy { $0.span.end <= $1.span.start })
      let more = claim(Span(10, 20), .box, "more")
      let grown = SpanSet(Claim.united(claims + [more]).map(\.span))
      #expect(covered.spans.allSatisfy(grown.covers) && grown.covers(more.span))
    }
  }

  @Test func aLetterNeverLeavesWithoutItsMarks() {
    let text = SourceText("ab\u{0301}c \u{0645}\u{064F}d")
    let cut = claim(Span(1, 2), .box, "x").kept(inside: text.whole, text: text)
    #expect(text.string(cut.span) == "b\u{0301}")
    let middle = claim(Span(7, 7 + 1), .box, "x").kept(inside: text.whole, text: text)
    #expect(text.string(middle.span).unicodeScalars.allSatisfy { $0.value != 0xFFFD })
  }
}
