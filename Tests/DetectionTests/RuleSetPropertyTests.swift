import Detection
import Documents
import Hashing
import Markings
import Rules
import SourceText
import TestSupport
import Testing

/// The result of rules is a set: order makes no difference, and one rule takes nothing from another.
@Suite struct RuleSetPropertyTests {
  private static let fragments = [
    "The asset QVTESTER/4 met him.", "Call +964 770 555 0142.", "CPT Tessa Sample signed.", "He denied it.",
    "at 38S LC 41190 66402", "SOURCE: (U) a baker.", "(S//NF) Not this.", "national number 198901447263",
    "الرقم الوطني ١٩٧١٠٥٥٢٠٩١٤", "Sami Sample and al-Sample", "interpreter Tessa Example", "w@town.example",
    "a liaison service in Testtown", "\n\n", "\n", "e\u{301}\u{AD}", "he was beaten", "born on 14 June 1990",
    "(U) ",
    "passport no. U1234567", "the intercepted call",
  ]

  private static func text(_ generator: inout SplitMix64) -> String {
    (0..<Int.random(in: 1...14, using: &generator)).map { _ in
      fragments.randomElement(using: &generator) ?? ""
    }
    .joined(separator: " ")
  }

  private static let lists = ["third-parties", "minors", "sources"].map { name in
    TermList(
      name: name,
      entries: [
        TermList.Entry(id: "1", canonical: "Sami Nabil al-Sample", variants: ["Sami Sample"], category: name)
      ], digest: SHA2.sha256(name))
  }

  /// Rules without the few whose expressions take long to compile.
  private static func rules() throws -> [Rule] {
    try Repository.corePack().rules.filter { $0.id != "people.interpreter" }
  }

  private static func engine(_ rules: [Rule], lists: [TermList] = lists) throws -> RuleEngine {
    let half = rules.count / 2
    let packs = [
      RulePack(id: "a", version: "1", rules: Array(rules[..<half]), digest: SHA2.sha256("a")),
      RulePack(id: "b", version: "1", rules: Array(rules[half...]), digest: SHA2.sha256("b")),
    ]
    return try RuleEngine(packs: packs, lists: lists)
  }

  @Test func orderMakesNoDifference() throws {
    var generator = SplitMix64(seed: 21)
    let rules = try Self.rules()
    let engines = [
      try Self.engine(rules),
      try Self.engine(rules.shuffled(using: &generator), lists: Self.lists.reversed()),
    ]
    var found = 0
    for _ in 0..<150 {
      let (document, markings) = SampleReader.read(Self.text(&generator), banner: nil)
      let results = engines.map {
        $0.findings(in: document, markings: markings, order: RuleEngineTests.order)
      }
      #expect(results[0] == results[1])
      #expect(results[0] == results[0].sorted())
      #expect(Set(results[0]).count == results[0].count)
      found += results[0].count
    }
    #expect(found > 300)
  }

  @Test func aRuleTakesNothingFromAnother() throws {
    var generator = SplitMix64(seed: 22)
    let rules = try Self.rules()
    let whole = try Self.engine(rules)
    for _ in 0..<4 {
      let some = rules.filter { _ in Bool.random(using: &generator) }
      let part = try Self.engine(some)
      let ids = Set(some.map(\.id))
      for _ in 0..<40 {
        let (document, markings) = SampleReader.read(Self.text(&generator), banner: nil)
        let all = whole.findings(in: document, markings: markings, order: RuleEngineTests.order)
        let few = part.findings(in: document, markings: markings, order: RuleEngineTests.order)
        #expect(all.filter { ids.contains($0.rule) } == few)
      }
    }
  }

  @Test func spansAreWholeScalarsOfTheText() throws {
    var generator = SplitMix64(seed: 23)
    let engine = try Self.engine(try Self.rules())
    for _ in 0..<200 {
      let (document, markings) = SampleReader.read(Self.text(&generator), banner: nil)
      for finding in engine.findings(in: document, markings: markings, order: RuleEngineTests.order) {
        #expect(!finding.span.isEmpty && finding.span.end <= document.text.count)
        #expect(String(validating: document.text[finding.span], as: UTF8.self) != nil)
        #expect(finding.ground != nil || finding.act == .flag(kind: "exculpatory"))
        #expect(!finding.evidence.isEmpty)
      }
    }
  }

  @Test func tasksShareAnEngine() async throws {
    var generator = SplitMix64(seed: 24)
    let engine = try Self.engine(try Self.rules())
    let texts = (0..<60).map { _ in Self.text(&generator) }
    @Sendable func findings(_ text: String) -> [Finding] {
      let (document, markings) = SampleReader.read(text, banner: nil)
      return engine.findings(in: document, markings: markings, order: RuleEngineTests.order)
    }
    let expected = texts.map(findings)
    let found = await withTaskGroup(of: (Int, [Finding]).self) { group in
      for (index, text) in texts.enumerated() { group.addTask { (index, findings(text)) } }
      return await group.reduce(into: [Int: [Finding]]()) { $0[$1.0] = $1.1 }
    }
    for (index, findings) in expected.enumerated() { #expect(found[index] == findings) }
  }
}
