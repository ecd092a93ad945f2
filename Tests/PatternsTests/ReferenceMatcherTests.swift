import SourceText
import TestSupport
import Testing

@testable import Patterns

/// The scanner against a matcher that tries everything: 100,000 expressions and texts.
@Suite struct ReferenceMatcherTests {
  private static let letters: [Unicode.Scalar] = [
    "a", "b", "c", "1", " ", "\u{E9}", "\u{645}", "-", "\u{1F600}",
  ]

  private static func atom(_ generator: inout SplitMix64) -> ReferenceExpression {
    func letter(_ generator: inout SplitMix64) -> Unicode.Scalar {
      // A hyphen in a class would be a range.
      letters[Int.random(in: 0..<7, using: &generator)]
    }
    switch Int.random(in: 0..<6, using: &generator) {
    case 0..<4: return .letter(letter(&generator))
    case 4: return .set([letter(&generator), letter(&generator)], isNegated: false)
    default: return .set([letter(&generator)], isNegated: true)
    }
  }

  private static func expression(_ depth: Int, _ generator: inout SplitMix64) -> ReferenceExpression {
    func solid(_ generator: inout SplitMix64) -> ReferenceExpression {
      depth > 0 && Bool.random(using: &generator)
        ? .either(atom(&generator), .sequence([atom(&generator), atom(&generator)])) : atom(&generator)
    }
    let items = (0..<Int.random(in: 1...4, using: &generator)).map { _ -> ReferenceExpression in
      switch Int.random(in: 0..<8, using: &generator) {
      case 0: return .wordBoundary
      case 1 where depth > 0:
        return .either(expression(depth - 1, &generator), expression(depth - 1, &generator))
      case 2:
        let least = Int.random(in: 0...2, using: &generator)
        return .repeated(solid(&generator), least...(least + Int.random(in: 0...3, using: &generator)))
      default: return solid(&generator)
      }
    }
    return .sequence(items)
  }

  private static func text(_ generator: inout SplitMix64) -> [Unicode.Scalar] {
    (0..<Int.random(in: 0...24, using: &generator)).map { _ in
      letters[Int.random(in: letters.indices, using: &generator)]
    }
  }

  @Test func equalsTheReference() throws {
    var generator = SplitMix64(seed: 41)
    var cases = 0
    var found = 0
    for _ in 0..<50 {
      let references = (0..<25).map { _ in Self.expression(2, &generator) }
      let scanner = try PatternScanner(references.map { Expression($0.regex) })
      let workspace = try scanner.makeWorkspace()
      for _ in 0..<80 {
        let text = Self.text(&generator)
        let view = String(String.UnicodeScalarView(text))
        let offsets = text.reduce(into: [0]) { $0.append($0[$0.count - 1] + UTF8.width($1)) }
        let result = scanner.scan(Array(view.utf8), using: workspace)
        var spans: [[Span]] = Array(repeating: [], count: references.count)
        for match in result.matches { spans[match.expression].append(match.span) }
        for (index, reference) in references.enumerated() {
          let expected = reference.matches(in: text).map {
            Span(offsets[$0.lowerBound], offsets[$0.upperBound])
          }
          if spans[index] != expected { Issue.record("\(reference.regex) in \(view.debugDescription)") }
          found += expected.count
          cases += 1
        }
        #expect(result.unfinished.isEmpty)
      }
    }
    #expect(cases == 100_000)
    // Most expressions find something now and then.
    #expect(found > 20_000)
  }
}
