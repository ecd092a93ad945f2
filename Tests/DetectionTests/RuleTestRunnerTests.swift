import Detection
import Diagnostics
import Rules
import SourceText
import Testing

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
    let report = RuleTestRunner { text, banner, _ in SampleReader.read(text, banner: banner) }.run(rule)
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
      Self.failures("a ⟦secret⟧ name", .hit, without: [.crlf: "x", .nbsp: "x", .accents: "x"]) == ["MT0201"])
    #expect(Self.failures("a ⟦secret name b⟧", .hit).contains("MT0201"))
    #expect(Self.failures("secret name", .none).contains("MT0201"))
    #expect(Self.failures("a ⟦secret name⟧", .flag).contains("MT0201"))
    #expect(Self.failures("a ⟦secret name⟧", .hit, becomes: "a [b1]") == ["MT0202"])
    #expect(Self.failures("a ⟦secret name⟧", .hit, raises: ["MK9999"]) == ["MT0203"])
  }

  /// The wrappers find rules that depend on how a text is written.
  @Test func wrappersAreRun() {
    let source = Matcher.pattern(PatternMatcher(regex: "secret name", view: .source))
    #expect(Self.failures("a ⟦secret name⟧", .hit, match: source) == ["MT0204"])
    #expect(Self.failures("a ⟦secret name⟧", .hit, match: source, without: [.nbsp: "why"]) == [])
    let line = Matcher.pattern(PatternMatcher(regex: "secret\nname", view: .source))
    #expect(Self.failures("⟦secret\nname⟧", .hit, match: line, without: [.nbsp: "why"]) == ["MT0204"])
  }

  @Test func brokenRulesAreTold() {
    let broken = Matcher.pattern(PatternMatcher(regex: "a(b", place: nil))
    var rule = RuleEngineTests.rule("a.b", broken)
    rule.tests = [
      RuleTest(name: "case", text: "x", expectation: .none, place: DiagnosticPlace(file: "a/b.yaml", line: 7))
    ]
    let report = RuleTestRunner { text, banner, _ in SampleReader.read(text, banner: banner) }.run(rule)
    #expect(report.failures.map(\.code.id) == ["MT0101"])
    #expect(!report.isPassed)
  }
}
