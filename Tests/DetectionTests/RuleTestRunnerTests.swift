import Diagnostics
import Rules
import SourceText
import Testing

@testable import Detection

@Suite struct RuleTestRunnerTests {
  private static func failures(
    _ text: String, _ expectation: RuleTest.Expectation, becomes: String? = nil, raises: [String] = [],
    match: Matcher = .words(WordsMatcher(any: ["secret name"])), act: Act = .redact,
    without: [RuleTest.Wrapper: String] = [:]
  ) -> [String] {
    var rule = RuleEngineTests.rule("a.b", match, act: act, status: .draft)
    rule.tests = [
      RuleTest(
        name: "case", text: text, expectation: expectation, becomes: becomes, raises: raises,
        without: without,
        place: DiagnosticPlace(file: "a/b.yaml", line: 7, column: 5))
    ]
    let report = RuleTestRunner(formats: [.text]) { text, banner, _ in SampleReader.read(text, banner: banner)
    }.run(rule)
    #expect(report.tests == 1)
    for failure in report.failures { #expect(failure.place == rule.tests[0].place) }
    return report.failures.map(\.code.id)
  }

  @Test func goodTestsPass() {
    #expect(Self.failures("a ⟦secret\nname⟧ b", .hit, becomes: "a [b6] b") == [])
    #expect(Self.failures("nothing", .none) == [])
    #expect(Self.failures("a ⟦secret name⟧", .flag, act: .flag(kind: "x")) == [])
    #expect(Self.failures("(S//NOFRON) ⟦secret name⟧", .hit, raises: ["MK0102"]) == [])
  }

  /// A test that cannot fail proves nothing: each kind of failure is told.
  @Test func wrongTestsFail() {
    #expect(
      Self.failures("a ⟦secret⟧ name", .hit, without: Self.all(but: nil)) == ["MT0201"])
    #expect(Self.failures("a ⟦secret name b⟧", .hit).contains("MT0201"))
    #expect(Self.failures("secret name", .none).contains("MT0201"))
    #expect(Self.failures("a ⟦secret name⟧", .flag).contains("MT0201"))
    #expect(Self.failures("a ⟦secret name⟧", .hit, becomes: "a [b1]") == ["MT0202"])
    #expect(Self.failures("a ⟦secret name⟧", .hit, raises: ["MK9999"]) == ["MT0203"])
  }

  private static func all(but wrapper: RuleTest.Wrapper?) -> [RuleTest.Wrapper: String] {
    RuleTest.Wrapper.allCases.filter { $0 != wrapper }.reduce(into: [:]) { $0[$1] = "why" }
  }

  /// The wrappers find rules that depend on how a text is written.
  @Test(arguments: [
    (RuleTest.Wrapper.nbsp, "secret name", "a ⟦secret name⟧", 1),
    (.splitLines, "secret name", "a ⟦secret name⟧", 1), (.softHyphens, "secret name", "a ⟦secret name⟧", 1),
    (.crlf, "secret\nname", "⟦secret\nname⟧", 1), (.crlf, "secret name", "a ⟦secret name⟧", 0),
    (.accents, "^secret", "⟦secret⟧ name", 1), (.accents, "secret", "⟦secret⟧ name", 0),
  ])
  func wrappersAreRun(_ wrapper: RuleTest.Wrapper, _ regex: String, _ text: String, _ failures: Int) {
    let source = Matcher.pattern(PatternMatcher(regex: regex, view: .source))
    let found = Self.failures(text, .hit, match: source, without: Self.all(but: wrapper))
    #expect(found == Array(repeating: "MT0204", count: failures))
    #expect(Self.failures(text, .hit, match: source, without: Self.all(but: nil)) == [])
  }

  @Test func aTextIsRewrittenAsMarkup() {
    var rule = RuleEngineTests.rule("a.b", .words(WordsMatcher(any: ["x"])))
    let test = RuleTest(
      name: "case", text: "One & ⟦two⟧.\n\nThree", expectation: .hit,
      place: DiagnosticPlace(file: "a", line: 1))
    func text(_ wrapper: RuleTest.Wrapper) -> String? { test.rewritten(by: wrapper, for: rule)?.text }
    #expect(text(.xml) == "<report><p>One &amp; ⟦two⟧.</p>\n<p>Three</p></report>")
    #expect(text(.cdata) == "<report><p><![CDATA[One & ⟦two⟧.]]></p>\n<p><![CDATA[Three]]></p></report>")
    #expect(text(.entities) == "<report><p>One &amp; ⟦&#x74;&#x77;&#x6f;⟧.</p>\n<p>Three</p></report>")
    #expect(text(.softHyphens) == nil)
    // What only a text has is not asked of markup.
    rule.scope.formats = ["text"]
    #expect(text(.xml) == nil)
  }

  @Test func brokenRulesAreTold() {
    let broken = Matcher.pattern(PatternMatcher(regex: "a(b", place: nil))
    var rule = RuleEngineTests.rule("a.b", broken)
    rule.tests = [
      RuleTest(name: "case", text: "x", expectation: .none, place: DiagnosticPlace(file: "a/b.yaml", line: 7))
    ]
    let report = RuleTestRunner(formats: [.text]) { text, banner, _ in SampleReader.read(text, banner: banner)
    }.run(rule)
    #expect(report.failures.map(\.code.id) == ["MT0101"])
    #expect(!report.isPassed)
  }
}
