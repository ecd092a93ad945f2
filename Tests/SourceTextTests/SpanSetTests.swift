import TestSupport
import Testing

@testable import SourceText

struct SpanSetTests {
  /// Against the plainest model there is: a set of offsets.
  @Test func agreesWithASetOfOffsets() {
    var random = SplitMix64(seed: 11)
    for _ in 0..<400 {
      var set = SpanSet()
      var model = Set<Int>()
      var inserted: [Span] = []
      for _ in 0..<Int(random.next() % 12) {
        let start = Int(random.next() % 60)
        let span = Span(start, start + Int(random.next() % 9))
        set.insert(span)
        model.formUnion(span.range)
        inserted.append(span)
      }
      #expect(Set(set.spans.flatMap { Array($0.range) }) == model)
      #expect(zip(set.spans, set.spans.dropFirst()).allSatisfy { $0.end < $1.start })
      #expect(SpanSet(inserted.shuffled(using: &random)) == set)
      let start = Int(random.next() % 60)
      let probe = Span(start, start + Int(random.next() % 12))
      #expect(set.covers(probe) == probe.range.allSatisfy(model.contains))
      #expect(set.overlaps(probe) == probe.range.contains(where: model.contains))
      #expect(Set(set.gaps(in: probe).flatMap { Array($0.range) }) == Set(probe.range).subtracting(model))
      #expect(Set(set.parts(in: probe).flatMap { Array($0.range) }) == Set(probe.range).intersection(model))
      #expect(set.contains(start) == model.contains(start))
    }
  }
}
