import Diagnostics
import Documents
import Hashing
import Markings
import Patterns
import RuleLanguage
import Rules
import SourceText
import Testing

@testable import Detection

@Suite struct RuleEngineTests {
  static let order = ReleaseOrder(
    id: "test", title: "Test", authority: "Test", basis: "Test",
    decidedBy: ReleaseOrder.Decision(name: "Test", role: "Test", date: "2031-01-01"), asOf: "2031-01-01",
    audience: Audience(name: "Court", countries: ["USA"], isPublic: false), level: .unclassified,
    packs: ["test"], batesPrefix: "T")

  static func rule(
    _ id: String, _ match: Matcher, unless: [Unless] = [], act: Act = .redact, target: Rule.Target = .match,
    status: Rule.Status = .active, until: String? = nil, scope: Rule.Scope = Rule.Scope(),
    otherwise: Rule.Otherwise? = nil
  ) -> Rule {
    Rule(
      id: id, revision: 1, title: id, status: status,
      basis: Rule.Basis(ground: Ground(code: "b6", authority: "Test"), why: "Test"), owner: "test",
      effective: Rule.EffectiveDates(from: "2024-01-01", until: until), scope: scope, match: match,
      unless: unless,
      act: act, target: target, otherwise: otherwise)
  }

  static func pack(_ rules: [Rule], id: String = "test") -> RulePack {
    RulePack(id: id, version: "1", rules: rules, digest: SHA2.sha256(id))
  }

  static func findings(_ rules: [Rule], _ text: String, limits: PatternLimits = PatternLimits()) throws
    -> [Finding]
  {
    let engine = try RuleEngine(packs: [pack(rules)], limits: limits)
    let (document, markings) = SampleReader.read(text, banner: nil)
    return engine.findings(in: document, markings: markings, order: order)
  }

  static func texts(_ rules: [Rule], _ text: String) throws -> [String] {
    try findings(rules, text).map { SourceText(text).string($0.span) }
  }

  static let token = Matcher.pattern(PatternMatcher(id: "token", regex: "\\b[A-Z]{4,}\\b"))

  static func words(_ any: [String], near distance: Distance, id: String? = nil) -> Matcher {
    .words(WordsMatcher(id: id, any: any, near: Near("token", within: distance)))
  }

  // MARK: - Distances

  @Test(arguments: [
    (Distance.words(2), "source one TOKEN", ["TOKEN"]),
    (.words(1), "source one TOKEN", []),
    (.words(3), "TOKEN one two source", ["TOKEN"]),
    (.sentences(0), "A source came. TOKEN left.", []),
    (.sentences(1), "A source came. TOKEN left.", ["TOKEN"]),
    (.sentences(0), "Mr. TOKEN, no. 4, is a source.", ["TOKEN"]),
    (.sameParagraph, "A source came. One. Two. TOKEN left.", ["TOKEN"]),
    (.sameParagraph, "A source came.\n\nTOKEN left.", []),
  ])
  func distances(_ distance: Distance, _ text: String, _ expected: [String]) throws {
    let rule = Self.rule("a", .all([Self.token, Self.words(["source"], near: distance)]))
    #expect(try Self.texts([rule], text) == expected)
  }

  @Test func aWordIsNotNearItself() throws {
    let rule = Self.rule("a", .all([Self.token, Self.words(["source"], near: .words(5))]))
    #expect(try Self.texts([rule], "The SOURCE left.") == [])
    #expect(try Self.texts([rule], "The SOURCE left; the source came.") == ["SOURCE"])
  }

  @Test func aNamedMatcherIsTheTarget() throws {
    let match = Matcher.all([Self.token, Self.words(["source", "asset"], near: .words(4), id: "word")])
    let rule = Self.rule("a", match, target: .matcher("word"))
    #expect(
      try Self.texts([rule], "The source saw TOKEN and an asset. Later that day a source left.") == [
        "source", "asset",
      ])
  }

  @Test func exceptionsSuppressOnlyWhatTheyName() throws {
    let equals = Unless(.words(WordsMatcher(any: ["notice"])), .equals("token"))
    let near = Unless(
      .words(WordsMatcher(any: ["public"], near: Near("token", within: .words(1)))),
      .near(Near("token", within: .words(1))))
    let rule = Self.rule("a", Self.token, unless: [equals, near])
    #expect(
      try Self.texts([rule], "NOTICE: a public TOKEN and a secret TOKEN and NOTICES.") == [
        "TOKEN", "NOTICES",
      ])
  }

  @Test func otherwiseAsksAboutWhatIsLeft() throws {
    let match = Matcher.all([Self.token, Self.words(["source"], near: .words(2), id: "word")])
    let rule = Self.rule("a", match, otherwise: Rule.Otherwise(matcher: "word", kind: "lone"))
    let text = "source TOKEN and much later another source"
    let findings = try Self.findings([rule], text)
    #expect(findings.map(\.act) == [.redact, .flag(kind: "lone")])
    #expect(findings.map { $0.span.start } == [7, text.utf8.count - 6])
  }

  @Test func scopeConfines() throws {
    let text = "SUBJ: TOKEN one\n\nTOKEN two"
    let field = Self.rule("a", Self.token, scope: Rule.Scope(regions: ["field"]))
    #expect(try Self.findings([field], text).map { $0.span.start } == [0, 6])
    #expect(try Self.findings([Self.rule("a", Self.token, scope: Rule.Scope(formats: ["xml"]))], text) == [])
  }

  @Test func fieldsHoldOthers() throws {
    let match = Matcher.all([Self.token, .field(FieldMatcher(labels: ["subj"]))])
    #expect(
      try Self.findings([Self.rule("a", match)], "SUBJ: TOKEN one\n\nTOKEN two").map { $0.span } == [
        Span(6, 11)
      ])
    let portion = Self.rule("b", match, act: .redactPortion)
    #expect(try Self.findings([portion], "SUBJ: (U) a TOKEN one").map { $0.span } == [Span(10, 21)])
  }

  // MARK: - Status

  @Test func onlyActiveRulesWithhold() throws {
    let text = "TOKEN"
    #expect(
      try Self.findings([Self.rule("a", Self.token, status: .trial)], text).map(\.act) == [
        .flag(kind: "trial")
      ])
    #expect(try Self.findings([Self.rule("a", Self.token, status: .draft)], text) == [])
    #expect(try Self.findings([Self.rule("a", Self.token, status: .retired)], text) == [])
    #expect(try Self.findings([Self.rule("a", Self.token, until: "2030-12-31")], text) == [])
    #expect(try Self.findings([Self.rule("a", Self.token, until: "2031-01-01")], text).count == 1)
  }

  // MARK: - Fail closed

  @Test func aPassageThatCannotBeFinishedIsHeld() throws {
    let slow = Matcher.pattern(PatternMatcher(regex: "(?=((a+)+)+\\d)a+ end"))
    let text = "(U) Nothing here.\n\n(U) x \(String(repeating: "a", count: 64)) end\n\n(U) Nor here."
    let findings = try Self.findings([Self.rule("a", slow)], text)
    #expect(findings.map(\.isHeld) == [true])
    #expect(findings.first?.act == .redact)
    #expect(findings.first?.ground?.code == "b6")
    #expect(findings.first.map { SourceText(text).string($0.span).hasPrefix("(U) x aaa") } == true)
    let flag = try Self.findings([Self.rule("a", slow, act: .flag(kind: "exculpatory"))], text)
    #expect(flag.map(\.act) == [.flag(kind: "exculpatory")])
    #expect(flag.map(\.isHeld) == [true])
  }

  @Test func anExceptionThatCannotBeFinishedSuppressesNothing() throws {
    let slow = Matcher.pattern(PatternMatcher(regex: "(?=((a+)+)+\\d)a+ end"))
    let rule = Self.rule(
      "a", .words(WordsMatcher(id: "word", any: ["end"])),
      unless: [Unless(slow, .near(Near("word", within: .sameParagraph)))])
    #expect(try Self.texts([rule], "\(String(repeating: "a", count: 64)) end") == ["end"])
  }

  @Test func missingListsAndBadExpressionsStopTheRun() {
    let list = Self.rule("a", .gazetteer(GazetteerMatcher(lists: ["people"])))
    let bad = Self.rule("b", .pattern(PatternMatcher(regex: "a(b")))
    let worse = Self.rule("c", .pattern(PatternMatcher(regex: "[z-a]")))
    do {
      _ = try RuleEngine(packs: [Self.pack([list, bad, worse])])
      Issue.record("it must not run")
    } catch {
      #expect(error.diagnostics.map(\.code.id) == ["MT0101", "MT0101", "MT0105"])
    }
    #expect(throws: RuleEngineError.self) {
      try RuleEngine(packs: [
        Self.pack([Self.rule("a", Self.token)]), Self.pack([Self.rule("a", Self.token)], id: "x"),
      ])
    }
  }

  // MARK: - Lists

  @Test func listHitsNameTheirEntry() throws {
    let list = TermList(
      name: "people",
      entries: [TermList.Entry(id: "p1", canonical: "Sami Nabil al-Sample", variants: [], category: "minor")],
      digest: SHA2.sha256(""))
    let rule = Self.rule(
      "a", .gazetteer(GazetteerMatcher(lists: ["people"], variants: [.full, .familyAloneAfterFull])),
      act: .pseudonym(category: "Person"))
    let engine = try RuleEngine(packs: [Self.pack([rule])], lists: [list])
    let text = "Mr al-Sample? SAMI NABIL\nAL-SAMPLE met Mr al-Sample, Omar al-Sample and al-Sample Street."
    let (document, markings) = SampleReader.read(text, banner: nil)
    let findings = engine.findings(in: document, markings: markings, order: Self.order)
    #expect(findings.map { document.text.string($0.span) } == ["SAMI NABIL\nAL-SAMPLE", "al-Sample"])
    #expect(findings.allSatisfy { $0.entity == "people/p1" && $0.category == "minor" })
  }

  @Test func identifiersNameTheirValue() throws {
    let rule = Self.rule(
      "a",
      .pattern(PatternMatcher(regex: "no (?<value>[0-9]{4} ?[0-9]{4})", view: .folded, identifier: "card")))
    let findings = try Self.findings([rule], "NO ١٢٣٤ 5678")
    #expect(findings.map(\.entity) == ["identifier:card:12345678"])
  }

  // MARK: - Spans

  @Test func lettersKeepTheirMarks() throws {
    let word = Self.rule("a", .words(WordsMatcher(any: ["test"])))
    #expect(try Self.texts([word], "x tes\u{AD}t\u{301}\u{302} y") == ["tes\u{AD}t\u{301}\u{302}"])
    let text = SourceText("e\u{301}a\r\nb")
    #expect(GraphemeWidening.widened(Span(1, 2), in: text) == Span(0, 3))
    #expect(GraphemeWidening.widened(Span(4, 5), in: text) == Span(4, 6))
    let family = SourceText("\u{1F468}\u{200D}\u{1F467}x")
    #expect(GraphemeWidening.widened(Span(1, 4), in: family) == Span(0, 11))
  }

  @Test func namesOfRegionsAreTheDocumentsOwn() {
    #expect(Set(RegionName.allCases.map(\.kind)) == Set(Region.Kind.allCases.map(\.rawValue)))
  }
}
