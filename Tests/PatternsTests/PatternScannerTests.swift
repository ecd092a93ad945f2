import SourceText
import TestSupport
import Testing

@testable import Patterns

@Suite struct PatternScannerTests {
  /// PCRE2 run over the whole text, without the scan in front: what the scanner must equal.
  private static func reference(_ expression: Expression, _ bytes: [UInt8]) throws -> [Span] {
    let compiled = try CompiledExpression(expression, index: 0)
    let state = try MatchState(PatternLimits())
    var spans: [Span] = []
    bytes.withUnsafeBufferPointer { text in
      var offset = 0
      while offset < text.count {
        guard
          case .match(let span, _) = compiled.firstMatch(in: text, starts: offset..<text.count, using: state)
        else { return }
        spans.append(span)
        offset = span.end
      }
    }
    return spans
  }

  private static let pieces = [
    "a", "b", "ab", "[ab]", "[^a]", "a?", "b*", "a+", "(?:ab|b)", "\\d", "\\w", "\\s", ".", "\\b", "^", "$",
    "é",
    "[ا-ي]", "x{2,3}", "(?<value>b)", "(?=b)", "(?<!a)", "(?i:aB)", "a|bb", "\\d{1,3}", "ا", "(a)\\1", "b+?",
    " ?",
  ]
  private static let letters = ["a", "b", "A", "B", "1", "2", " ", "\n", "x", "é", "ا", "م", "ß", "-", "😀"]

  private static func expression(_ generator: inout SplitMix64) -> Expression {
    let count = Int.random(in: 1...5, using: &generator)
    let regex = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "a" }.joined()
    let flags = Expression.Flags(rawValue: UInt8.random(in: 0..<8, using: &generator))
    return Expression(regex, flags: flags)
  }

  private static func text(_ generator: inout SplitMix64) -> [UInt8] {
    let count = Int.random(in: 0...40, using: &generator)
    return Array((0..<count).map { _ in letters.randomElement(using: &generator) ?? "a" }.joined().utf8)
  }

  @Test func equalsAFullScanOnSeededTexts() throws {
    var generator = SplitMix64(seed: 7)
    var cases = 0
    var methods = Set<String>()
    while cases < 20_000 {
      var expressions: [Expression] = []
      while expressions.count < 8 {
        let expression = Self.expression(&generator)
        if (try? CompiledExpression(expression, index: 0)) != nil { expressions.append(expression) }
      }
      let scanner = try PatternScanner(expressions)
      for method in scanner.methods { methods.insert("\(method)".prefix(5).description) }
      let workspace = try scanner.makeWorkspace()
      for _ in 0..<50 {
        let text = Self.text(&generator)
        let result = scanner.scan(text, using: workspace)
        #expect(result.unfinished.isEmpty)
        for (index, expression) in expressions.enumerated() {
          let found = result.matches.filter { $0.expression == index }.map(\.span)
          let expected = try Self.reference(expression, text)
          #expect(
            found == expected,
            "\(expression.regex) \(expression.flags.rawValue) on \(String(decoding: text, as: UTF8.self))")
          cases += 1
        }
      }
    }
    #expect(methods.count >= 2, "both exact and prefiltered expressions were tried")
  }

  @Test func valueGroupIsReported() throws {
    let scanner = try PatternScanner([Expression("no\\. (?<value>\\d+)")])
    let result = scanner.scan(Array("see no. 417, no. x, no. 9".utf8), using: try scanner.makeWorkspace())
    #expect(result.matches.map(\.span) == [Span(4, 11), Span(20, 25)])
    #expect(result.matches.map(\.value) == [Span(8, 11), Span(24, 25)])
  }

  /// A limit that is reached is never taken for no match.
  @Test func limitHoldsThePassage() throws {
    let scanner = try PatternScanner([Expression("(?:(?:a+)+)+(?!b)c|(?=(a+)+$)aaaaac")])
    let text = Array((String(repeating: "a", count: 60) + "b c").utf8)
    let result = scanner.scan(text, using: try scanner.makeWorkspace())
    #expect(result.matches.isEmpty || !result.unfinished.isEmpty)
    let slow = try PatternScanner([Expression("(?=((a+)+)+\\d)a+ end")])
    let long = Array((String(repeating: "a", count: 64) + " end").utf8)
    let held = slow.scan(long, using: try slow.makeWorkspace())
    #expect(held.matches.isEmpty)
    #expect(held.unfinished.map(\.expression) == [0])
    #expect(held.unfinished.first.map { $0.span.end == long.count } == true)
  }

  @Test func longestMatchIsNotCut() throws {
    let scanner = try PatternScanner([Expression("\\bx[a-z ]+"), Expression("begin.*end", flags: .dotAll)])
    let text = Array(("begin x" + String(repeating: "ab ", count: 4_000) + "end").utf8)
    let result = scanner.scan(text, using: try scanner.makeWorkspace())
    #expect(result.matches.map(\.span) == [Span(6, text.count), Span(0, text.count)])
    #expect(result.unfinished.isEmpty)
  }

  /// A match that begins further back than the reach is held, not lost.
  @Test func beyondTheReachIsHeld() throws {
    let limits = PatternLimits(reach: 1_024)
    let scanner = try PatternScanner([Expression("begin.*end", flags: .dotAll)], limits: limits)
    let text = Array(("begin " + String(repeating: "ab ", count: 4_000) + "end").utf8)
    let result = scanner.scan(text, using: try scanner.makeWorkspace())
    #expect(result.matches.isEmpty)
    #expect(result.unfinished.map(\.span) == [Span(0, text.count)])
  }

  @Test func refusedExpressionsSayWhere() {
    #expect(throws: PatternError.self) { try PatternScanner([Expression("ok"), Expression("a(b")]) }
    do {
      _ = try PatternScanner([Expression("ok"), Expression("a(b")])
    } catch {
      guard case .invalid(let expression, let offset, _) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(expression == 1)
      #expect(offset == 3)
    }
  }

  @Test func invalidTextIsUnfinished() throws {
    let scanner = try PatternScanner([Expression("a")])
    let result = scanner.scan([0x61, 0xFF, 0x61], using: try scanner.makeWorkspace())
    #expect(result.matches.isEmpty)
    #expect(result.unfinished.map(\.span) == [Span(0, 3)])
  }

  @Test func methodsAreTold() throws {
    let scanner = try PatternScanner([Expression("ab{2}c"), Expression("a+"), Expression("(?<!x)ab")])
    #expect(scanner.methods == [.exact(longest: 4), .exact(longest: nil), .superset])
  }
}
