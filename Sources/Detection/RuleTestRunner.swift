public import Diagnostics
public import Documents
import Hashing
import Markings
public import Rules
import SourceText

/// Runs the tests that rules carry. Each is read as written and then in every way that means the same: other
/// line ends, no-break spaces, accented letters in front.
///
/// Readers belong to another module, so the caller says how a text becomes a document.
public struct RuleTestRunner {
  public typealias Reader = (_ text: String, _ banner: String?) -> (Document, MarkingLayer)

  /// What came of the tests of one rule or pack.
  public struct Report: Sendable, Hashable {
    public internal(set) var tests = 0
    /// Tests times ways of writing them.
    public internal(set) var readings = 0
    /// What failed, each at the place of its test; empty where all passed.
    public internal(set) var failures: [Diagnostic] = []

    public var isPassed: Bool { failures.isEmpty }
  }

  private let read: Reader

  public init(read: @escaping Reader) {
    self.read = read
  }

  /// Every test of every rule of the pack, whatever the rule's status.
  public func run(_ pack: RulePack) -> Report {
    var report = Report()
    for rule in pack.rules {
      let result = run(rule, lists: pack.lists)
      report.tests += result.tests
      report.readings += result.readings
      report.failures += result.failures
    }
    report.failures.sort()
    return report
  }

  /// - Parameter lists: the pack's own lists; others that the rule names are empty unless the test gives them.
  public func run(_ rule: Rule, lists: [TermList] = []) -> Report {
    var report = Report()
    // Most tests give the same lists, and expressions are slow to compile.
    var engines: [[TermList]: Result<RuleEngine, RuleEngineError>] = [:]
    for test in rule.tests {
      report.tests += 1
      let engine = engines[test.given.lists] ?? Self.engine(for: rule, test, lists)
      engines[test.given.lists] = engine
      switch engine {
      case .failure(let error):
        report.readings += 1
        report.failures += error.diagnostics
      case .success(let engine):
        for wrapper in [nil] + RuleTest.Wrapper.allCases.map(Optional.some) {
          if let wrapper, test.without[wrapper] != nil || wrapper.applied(to: test.text) == test.text {
            continue
          }
          report.readings += 1
          report.failures += failures(of: test, of: rule, wrapper, engine)
        }
      }
    }
    return report
  }

  private func failures(
    of test: RuleTest, of rule: Rule, _ wrapper: RuleTest.Wrapper?, _ engine: RuleEngine
  ) -> [Diagnostic] {
    let marked = MarkedText(wrapper.map { $0.applied(to: test.text) } ?? test.text)
    let (document, markings) = read(marked.text, test.given.banner)
    let findings = engine.findings(in: document, markings: markings, order: Self.order(for: rule, test))
    func failure(_ code: DiagnosticCode, _ message: String) -> Diagnostic {
      Diagnostic(code, "`\(test.name)` of `\(rule.id)`: \(message)", at: test.place)
    }
    let spansCode = wrapper == nil ? DiagnosticCode.matchingTestSpans : .matchingTestWrapper
    let way = wrapper.map { " (with \($0.rawValue))" } ?? ""
    guard let alignment = TextAlignment(test: Array(marked.text.utf8), document: document.text.utf8) else {
      return [failure(spansCode, "the reader did not keep the text\(way).")]
    }
    var failures: [Diagnostic] = []
    let relevant = findings.filter { Self.counts($0, for: test, rule) }
    let found = SpanSet(relevant.compactMap { alignment.place(ofDocument: $0.span) })
    let expected = SpanSet(marked.spans.map(alignment.place(ofTest:)))
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
    if test.expectation == .flag, relevant.contains(where: { if case .flag = $0.act { false } else { true } })
    {
      failures.append(failure(.matchingTestSpans, "something is withheld where only a flag is expected."))
    }
    if let becomes = test.becomes {
      let part = alignment.testRange(in: document.text.utf8)
      let preview = ReleasePreview.text(of: document, findings, in: part)
      if Self.trimmed(preview) != Self.trimmed(becomes) {
        failures.append(failure(.matchingTestBecomes, "the text does not become what the test says."))
      }
    }
    let raised = Set((document.diagnostics + markings.diagnostics).map(\.code.id))
    for code in test.raises where !raised.contains(code) {
      failures.append(failure(.matchingTestRaises, "\(code) was not raised."))
    }
    return failures
  }

  /// A test of a hit looks at what the act does; a test of flags, or of silence, at everything.
  private static func counts(_ finding: Finding, for test: RuleTest, _ rule: Rule) -> Bool {
    switch test.expectation {
    case .hit: finding.act == rule.act || finding.isHeld
    case .flag, .none: true
    }
  }

  private static func trimmed(_ text: String) -> String {
    let source = SourceText(text)
    return source.string(source.trimmed(source.whole))
  }

  // MARK: - What a test is given

  private static func engine(
    for rule: Rule, _ test: RuleTest, _ lists: [TermList]
  ) -> Result<RuleEngine, RuleEngineError> {
    var tested = rule
    tested.status = .active
    let given = test.given.lists
    let named = Set((rule.match.leaves + rule.unless.map(\.clause)).flatMap(\.listNames))
    let all = named.sorted().map { name in
      given.first { $0.name == name } ?? lists.first { $0.name == name }
        ?? TermList(name: name, entries: [], digest: SHA2.sha256(""))
    }
    let pack = RulePack(id: "test", version: "1", rules: [tested], digest: SHA2.sha256(rule.id))
    do {
      return .success(try RuleEngine(packs: [pack], lists: all))
    } catch {
      return .failure(error)
    }
  }

  /// A release at the test's level to the home country, on a day on which the rule holds.
  private static func order(for rule: Rule, _ test: RuleTest) -> ReleaseOrder {
    ReleaseOrder(
      id: "test", title: "Test", authority: "Test", basis: "Test",
      decidedBy: ReleaseOrder.Decision(name: "Test", role: "Test", date: rule.effective.from),
      asOf: rule.effective.from, audience: Audience(name: "Test", countries: ["USA"], isPublic: false),
      level: levels[test.given.release] ?? .unclassified, packs: ["test"], batesPrefix: "TEST")
  }

  private static let levels: [String: Classification] = [
    "U": .unclassified, "C": .confidential, "S": .secret, "TS": .topSecret,
  ]
}

extension Matcher {
  /// The lists a leaf looks things up in.
  fileprivate var listNames: [String] {
    if case .gazetteer(let gazetteer) = self { return gazetteer.lists }
    return []
  }
}
