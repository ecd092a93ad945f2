public import Diagnostics
public import Documents
import Hashing
import Markings
public import Rules
import SourceText

/// Runs the tests that rules carry. Each is read as written and then in every way that means the same: other
/// line ends, no-break spaces, soft hyphens, split lines, accented letters in front, and as XML.
///
/// Readers belong to another module, so the caller says how a text becomes a document.
public struct RuleTestRunner {
  public typealias Reader = (_ text: String, _ banner: String?, _ format: RuleTest.Format) -> (
    Document, MarkingLayer
  )

  /// What came of the tests of one rule or pack.
  public struct Report: Sendable, Hashable {
    public internal(set) var tests = 0
    /// Tests times ways of writing them.
    public internal(set) var readings = 0
    /// What failed, each at the place of its test; empty where all passed.
    public internal(set) var failures: [Diagnostic] = []

    public var isPassed: Bool { failures.isEmpty }
  }

  let read: Reader
  private let formats: Set<RuleTest.Format>

  /// - Parameter formats: what `read` can read; a text is not rewritten as anything else.
  public init(formats: Set<RuleTest.Format> = Set(RuleTest.Format.allCases), read: @escaping Reader) {
    self.formats = formats
    self.read = read
  }

  /// Every test of every rule of the pack, whatever the rule's status.
  public func run(_ pack: RulePack) -> Report {
    var report = Report()
    for rule in pack.rules {
      let result = run(rule, of: pack)
      report.tests += result.tests
      report.readings += result.readings
      report.failures += result.failures
    }
    report.failures.sort()
    return report
  }

  /// - Parameters:
  ///   - pack: where the rule is from: its lists, and the rules a test may ask for; lists that the rule names and
  ///     neither has are empty.
  ///   - rewritten: whether the texts are read again in every way that means the same.
  public func run(_ rule: Rule, of pack: RulePack? = nil, rewritten: Bool = true) -> Report {
    var report = Report()
    // Most tests give the same, and expressions are slow to compile.
    var engines: [EngineKey: Result<RuleEngine, RuleEngineError>] = [:]
    for test in rule.tests {
      report.tests += 1
      let key = EngineKey(lists: test.given.lists, rules: test.given.rules)
      let engine = engines[key] ?? Self.engine(for: rule, test, pack)
      engines[key] = engine
      switch engine {
      case .failure(let error):
        report.readings += 1
        report.failures += error.diagnostics
      case .success(let engine):
        report.readings += 1
        report.failures += failures(of: test, of: rule, nil, test.text, test.format, engine)
        for wrapper in rewritten ? RuleTest.Wrapper.allCases : [] {
          guard let other = test.rewritten(by: wrapper, for: rule), formats.contains(other.format) else {
            continue
          }
          report.readings += 1
          report.failures += failures(of: test, of: rule, wrapper, other.text, other.format, engine)
        }
      }
    }
    return report
  }

  private struct EngineKey: Hashable {
    let lists: [TermList]
    let rules: [String]
  }

  private func failures(
    of test: RuleTest, of rule: Rule, _ wrapper: RuleTest.Wrapper?, _ text: String,
    _ format: RuleTest.Format, _ engine: RuleEngine
  ) -> [Diagnostic] {
    let spansCode = wrapper == nil ? DiagnosticCode.matchingTestSpans : .matchingTestWrapper
    let way = wrapper.map { " (with \($0.rawValue))" } ?? ""
    func failure(_ code: DiagnosticCode, _ message: String) -> Diagnostic {
      Diagnostic(code, "`\(test.name)` of `\(rule.id)`: \(message)", at: test.place)
    }
    guard let reading = TestReading(test, text, format, read) else {
      return [failure(spansCode, "the reader did not keep the text\(way).")]
    }
    let document = reading.document
    let people = TestPeople(test.given.people, in: document)
    let findings = engine.findings(
      in: document, markings: reading.markings, order: Self.order(for: rule, test), people: people.layer
    ).standing(for: people.subject)
    var failures: [Diagnostic] = []
    let relevant = findings.filter { Self.counts($0, for: test, rule) }
    let found = SpanSet(relevant.compactMap { reading.place(of: $0.span) })
    let expected = SpanSet(reading.marked)
    if found != expected {
      let missing = expected.spans.filter { !found.covers($0) }.count
      let more = found.spans.filter { !expected.covers($0) }.count
      failures.append(
        failure(
          spansCode,
          "\(missing) of \(expected.spans.count) marked passages not found in full, \(more) found that are not "
            + "marked\(way)."))
    }
    guard wrapper == nil else { return failures }
    if test.expectation == .flag, relevant.contains(where: { $0.act.withholds }) {
      failures.append(failure(.matchingTestSpans, "something is withheld where only a flag is expected."))
    }
    if let becomes = test.becomes {
      let preview = ReleasePreview.text(of: document, findings, in: reading.part)
      if Self.trimmed(preview) != Self.trimmed(becomes) {
        failures.append(failure(.matchingTestBecomes, "the text does not become what the test says."))
      }
    }
    let raised = Set((document.diagnostics + reading.markings.diagnostics).map(\.code.id))
    for code in test.raises where !raised.contains(code) {
      failures.append(failure(.matchingTestRaises, "\(code) was not raised."))
    }
    return failures
  }

  /// A test of a hit looks at what the rule withholds or releases; a test of flags, or of silence, at all it finds.
  /// Other rules of the test only make up its surroundings.
  private static func counts(_ finding: Finding, for test: RuleTest, _ rule: Rule) -> Bool {
    guard finding.rule == rule.id else { return false }
    switch test.expectation {
    case .hit: return rule.act.kind == .flag || finding.act.kind != .flag || finding.isHeld
    case .flag, .none: return true
    }
  }

  private static func trimmed(_ text: String) -> String {
    let source = SourceText(text)
    return source.string(source.trimmed(source.whole))
  }

  // MARK: - What a test is given

  static func engine(
    for rule: Rule, _ test: RuleTest, _ pack: RulePack?
  ) -> Result<RuleEngine, RuleEngineError> {
    let others = (pack?.rules ?? []).filter { test.given.rules.contains($0.id) && $0.id != rule.id }
    let tested = ([rule] + others).map { rule in
      var active = rule
      active.status = .active
      return active
    }
    let given = test.given.lists
    let named = Set(tested.flatMap(\.listNames)).union(given.map(\.name))
    let all = named.sorted().map { name in
      given.first { $0.name == name } ?? pack?.lists.first { $0.name == name }
        ?? .empty(name)
    }
    let pack = RulePack(id: "test", version: "1", rules: tested, digest: SHA2.sha256(rule.id))
    do {
      return .success(try RuleEngine(packs: [pack], lists: all))
    } catch {
      return .failure(error)
    }
  }

  /// A release at the test's level to its audience, on its day or one on which the rule holds.
  static func order(for rule: Rule, _ test: RuleTest) -> ReleaseOrder {
    let asOf = test.given.asOf ?? rule.effective.from
    return ReleaseOrder(
      id: "test", title: "Test", authority: "Test", basis: "Test",
      decidedBy: ReleaseOrder.Decision(name: "Test", role: "Test", date: asOf), asOf: asOf,
      audience: Audience(
        name: "Test", countries: test.given.audience, isPublic: test.given.audience.isEmpty),
      level: levels[test.given.release] ?? .unclassified, packs: ["test"], batesPrefix: "TEST")
  }

  private static let levels: [String: Classification] = [
    "U": .unclassified, "C": .confidential, "S": .secret, "TS": .topSecret,
  ]
}
