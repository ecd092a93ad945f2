import Diagnostics
import Markings
import Rules
import TestSupport
import Testing

@testable import RuleLanguage

@Suite struct LoaderTests {
  private static let header: (path: String, bytes: [UInt8]) = (
    "pack.yaml", Array("pack: test\nversion: '1'\ntitle: Test\n".utf8)
  )

  private static func codes(_ files: [(path: String, bytes: [UInt8])]) -> [String] {
    RulePackLoader.load(files: files, name: "Rules/test").diagnostics.map {
      "\($0.code.id) \($0.place?.file ?? "")"
    }
  }

  @Test func packsThatCannotRun() {
    let rule: (path: String, bytes: [UInt8]) = ("place/sample.yaml", Array(AuthorMistakesTests.good.utf8))
    #expect(Self.codes([Self.header, rule]) == [])
    #expect(Self.codes([rule]) == ["RL0201 Rules/test"])
    #expect(Self.codes([Self.header]) == ["RL0203 Rules/test"])
    #expect(Self.codes([Self.header, rule, ("notes.txt", [])]) == ["RL0202 Rules/test/notes.txt"])
    #expect(
      Self.codes([Self.header, rule, ("place.sample.yaml", rule.bytes)]).contains { $0.hasPrefix("RL0103") })
    #expect(Self.codes([Self.header, rule, ("a.yaml", [0xFF])]) == ["RL0001 Rules/test/a.yaml"])
  }

  @Test func orderOfFilesMakesNoDifference() {
    let good = AuthorMistakesTests.good
    let files: [(path: String, bytes: [UInt8])] = [
      Self.header, ("place/sample.yaml", Array(good.utf8)),
      ("place/other.yaml", Array(good.replacing("place.sample", with: "place.other").utf8)),
    ]
    let first = RulePackLoader.load(files: files, name: "").pack
    let second = RulePackLoader.load(files: files.reversed(), name: "").pack
    #expect(first != nil)
    #expect(first == second)
    #expect(first?.rules.map(\.id) == ["place.other", "place.sample"])
    var changed = files
    changed[2].bytes.append(0x0A)
    #expect(RulePackLoader.load(files: changed, name: "").pack?.digest != first?.digest)
  }

  // MARK: - Orders

  static let order = """
    order: court-2031-04
    title: Packets for a court
    authority: A task group
    decided-by: {name: A Person, role: Disclosure officer, date: 2031-04-02}
    basis: A letter
    as-of: 2031-04-10
    audience: {name: A court, countries: [IRQ], public: false}
    level: U
    packs: [core]
    approvals: [FOUO]
    subject: named
    third-parties: pseudonym
    minors: redact
    lists: {third-parties: ../lists/third-parties.csv}
    withheld-documents: silent
    numbering: {prefix: IRQ, digits: 6}
    languages: [en, ar]

    """

  @Test func orderIsRead() throws {
    let loaded = ReleaseOrderLoader.load(Array(Self.order.utf8), file: "order.yaml")
    #expect(loaded.diagnostics.isEmpty)
    let order = try #require(loaded.order)
    #expect(order.id == "court-2031-04")
    #expect(order.level == .unclassified)
    #expect(order.audience == Audience(name: "A court", countries: ["IRQ"], isPublic: false))
    #expect(order.lists == ["third-parties": "../lists/third-parties.csv"])
    #expect(order.withheldDocuments == .silent)
    #expect(order.approvals == ["FOUO"])
    #expect(order.batesPrefix == "IRQ")
    #expect(order.languages == ["en", "ar"])
    #expect(order.decidedBy.date == "2031-04-02")
    #expect(order.openFlags == .hold && order.secondPerson.isEmpty && order.earlierReleases.isEmpty)
    let more = "second-person: [release, downgrade]\nopen-flags: list\nearlier-releases: [../given/2030]\n"
    let extended = try #require(
      ReleaseOrderLoader.load(Array((Self.order + more).utf8), file: "order.yaml").order)
    #expect(extended.secondPerson == [.release, .downgrade])
    #expect(extended.openFlags == .list)
    #expect(extended.earlierReleases == ["../given/2030"])
  }

  @Test(arguments: [
    ("as-of: 2031-04-10", "as-of: 2031-04-31", "RL0016 6:8"),
    ("as-of: 2031-04-10", "as-of: 2031-04-01", "RL0017 6:8"),
    ("countries: [IRQ]", "countries: [Iraq]", "RL0301 7:39"),
    ("public: false", "public: true", "RL0303 7:11"),
    ("public: false", "public: no", "RL0014 7:53"),
    ("level: U", "level: X", "RL0014 8:8"),
    ("packs: [core]", "packs: []", "RL0013 9:8"),
    ("subject: named", "subject: redact", "RL0014 11:10"),
    ("minors: redact", "minors: named", "RL0014 13:9"),
    ("../lists/third", "/lists/third", "RL0305 14:24"),
    ("prefix: IRQ", "prefix: irq", "RL0302 16:21"),
    ("digits: 6", "digits: 3", "RL0015 16:34"),
    ("languages: [en, ar]", "languages: [English]", "RL0304 17:12"),
    ("approvals:", "aprovals:", "RL0010 10:1"),
    ("role: Disclosure officer, ", "", "RL0011 4:13"),
    (
      "{name: A court, countries: [IRQ], public: false}\nlevel: U",
      "{name: A court, countries: [], public: true}\nlevel: S", "RO0101 8:8"
    ),
    ("subject: named", "second-person: [relase]", "RL0014 11:17"),
    ("subject: named", "open-flags: maybe", "RL0014 11:13"),
    ("subject: named", "earlier-releases: [/given]", "RL0305 11:20"),
    ("subject: named", "earlier-releases: given", "RL0012 11:19"),
  ])
  func orderMistakes(_ old: String, _ new: String, _ expected: String) {
    let loaded = ReleaseOrderLoader.load(Array(Self.order.replacing(old, with: new).utf8), file: "order.yaml")
    #expect(loaded.order == nil)
    #expect(
      loaded.diagnostics.map { "\($0.code.id) \($0.place?.line ?? 0):\($0.place?.column ?? 0)" } == [expected]
    )
  }

  // MARK: - Lists

  @Test func listIsRead() throws {
    let csv =
      "\u{FEFF}id,canonical,variants,category\r\np1,\"Sample, Sami\",Sami Sample; S. Sample ;,person\r\n\r\n"
    let loaded = TermListLoader.load(Array(csv.utf8), name: "people", file: "people.csv")
    #expect(loaded.diagnostics.isEmpty)
    let entry = try #require(loaded.list?.entries.first)
    #expect(
      entry
        == TermList.Entry(
          id: "p1", canonical: "Sample, Sami", variants: ["Sami Sample", "S. Sample"], category: "person"))
  }

  @Test(arguments: [
    ("id,name\n", "RL0402 1:1"),
    ("", "RL0402 1:1"),
    ("id,canonical,variants,category\na,b,c\n", "RL0403 2:1"),
    ("id,canonical,variants,category\na,\"b,c,d\n", "RL0401 2:3"),
    ("id,canonical,variants,category\na,\"b\"x,c,d\n", "RL0401 2:6"),
    ("id,canonical,variants,category\na,b\"x,c,d\n", "RL0401 2:4"),
    ("id,canonical,variants,category\na,b,,x\na,c,,x\n", "RL0404 3:1"),
    ("id,canonical,variants,category\n,b,,x\n", "RL0405 2:1"),
    ("id,canonical,variants,category\na,--,,x\n", "RL0405 2:1"),
  ])
  func listMistakes(_ csv: String, _ expected: String) {
    let loaded = TermListLoader.load(Array(csv.utf8), name: "people", file: "people.csv")
    #expect(loaded.list == nil)
    #expect(
      loaded.diagnostics.map { "\($0.code.id) \($0.place?.line ?? 0):\($0.place?.column ?? 0)" } == [expected]
    )
  }

  @Test func sharedSpellingIsAWarning() {
    let csv = "id,canonical,variants,category\na,Sami,,x\nb,Sami Sample,Sami,x\n"
    let loaded = TermListLoader.load(Array(csv.utf8), name: "people", file: "people.csv")
    #expect(loaded.list?.entries.count == 2)
    #expect(loaded.diagnostics.map(\.code.id) == ["RL0406"])
  }

  // MARK: - Mutations

  /// Whatever an author's file looks like, the answer is a pack or an error, never a crash.
  @Test func mutatedRulesNeverCrash() {
    var generator = SplitMix64(seed: 5)
    let good = Array(AuthorMistakesTests.good.utf8)
    let pieces = [
      "[", "{", "}", "]", ":", "- ", "\n", "&a ", "*a", "!x ", "\"", "'", "|", ">", "? ", "\t", "⟦", "#",
      "\u{0}",
    ]
    var loadedCount = 0
    for _ in 0..<3_000 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 2:
          bytes.insert(contentsOf: Array((pieces.randomElement(using: &generator) ?? "").utf8), at: place)
        default:
          let end = min(bytes.count, place + Int.random(in: 1...40, using: &generator))
          bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
        }
      }
      let loaded = RulePackLoader.load(files: [Self.header, ("place/sample.yaml", bytes)], name: "t")
      #expect((loaded.pack == nil) == loaded.diagnostics.contains { $0.severity == .error })
      if loaded.pack != nil { loadedCount += 1 }
    }
    #expect(loadedCount > 0)
  }
}
