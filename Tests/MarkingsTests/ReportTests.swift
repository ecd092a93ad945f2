import Diagnostics
import SourceText
import Testing

@testable import Markings

struct ReportTests {
  @Test func bannerLine() {
    #expect(
      MarkingReport(line: "SECRET//NF").json
        == #"{"input":"SECRET//NF","kind":"banner","banner":"SECRET//NOFORN","portion":"(S//NF)","ism":{"classification":"S","ownerProducer":"USA","disseminationControls":"NF"},"diagnostics":[{"code":"MK0103","ism":null,"severity":"warning","message":"The control has its portion form; a banner uses the longer one.","offset":8}]}"#
    )
  }

  @Test func portionLine() {
    #expect(
      MarkingReport(line: "(S//REL TO USA, IRQ)").json
        == #"{"input":"(S//REL TO USA, IRQ)","kind":"portion","banner":"SECRET//REL TO USA, IRQ","portion":"(S//REL TO USA, IRQ)","ism":{"classification":"S","ownerProducer":"USA","disseminationControls":"REL","releasableTo":"USA IRQ"},"diagnostics":[]}"#
    )
  }

  @Test func malformedLine() {
    #expect(
      MarkingReport(line: "SECRET//XYZZY").json
        == #"{"input":"SECRET//XYZZY","kind":"banner","banner":null,"portion":null,"ism":{},"diagnostics":[{"code":"MK0102","ism":null,"severity":"error","message":"The token is not in the register.","offset":8}]}"#
    )
  }

  @Test func attributes() {
    let report = MarkingReport(
      attributes: ["classification": "S", "ownerProducer": "USA", "disseminationControls": "NF"], input: "{}")
    #expect(
      report.json.hasPrefix(#"{"input":"{}","kind":"ism","banner":"SECRET//NOFORN","portion":"(S//NF)""#))
  }

  @Test func attributeLines() {
    for line in [
      #"{"classification":"S","ownerProducer":"USA","disseminationControls":"REL","releasableTo":"USA IRQ"}"#,
      #" { "ism:classification" : "S" , "ism:ownerProducer":"US\u0041","disseminationControls":"REL", "releasableTo":"USA IRQ" } "#,
    ] {
      let report = MarkingReport(attributeLine: line)
      #expect(report.input == line)
      #expect(report.reading.marking?.banner == "SECRET//REL TO USA, IRQ")
    }
    for line in [
      "", "{", "[]", "{}x", #"{"classification":1}"#, #"{"classification":"S""#, #"{"a":"1","a":"2"}"#,
      #"{"a":"\q"}"#, #"{"a":"\ud800"}"#,
      #"{"a":{"b":"c"}}"#,
    ] {
      #expect(MarkingReport(attributeLine: line).reading.isMalformed, "\(line)")
      #expect(MarkingReport(attributeLine: line).json.contains(#""banner":null"#))
    }
  }

  @Test func inputIsEscaped() {
    let json = MarkingReport(line: "S\"\\\t\u{1}\u{2028}é").json
    #expect(json.hasPrefix(#"{"input":"S\"\\\t\u0001\u2028é""#))
  }

  @Test func rollUpLine() {
    #expect(
      RollUpReport(line: "(S//REL TO USA, JPN)\t(U)").json
        == #"{"banner":"SECRET//REL TO USA, JPN","why":[{"token":"SECRET","reason":"the highest level among the portions","portions":[1]},{"token":"REL TO USA, JPN","reason":"what every portion's release list has in common","portions":[1]}],"diagnostics":[]}"#
    )
    #expect(
      RollUpReport(line: "").json.hasPrefix(#"{"banner":null,"why":[],"diagnostics":[{"code":"MK0301""#))
    #expect(RollUpReport(line: "(S//XYZZY)\t(U)").json.hasPrefix(#"{"banner":null,"why":[]"#))
  }

  /// A pasted line of a report: its marking is found, and what is said of it points into the line.
  @Test func pastedLines() {
    #expect(
      MarkingReport(pasted: "1. (S/NF) The talks went on.").json
        == #"{"input":"1. (S/NF) The talks went on.","kind":"portion","banner":"SECRET//NOFORN","portion":"(S//NF)","ism":{"classification":"S","ownerProducer":"USA","disseminationControls":"NF"},"diagnostics":[{"code":"MK0114","ism":null,"severity":"warning","message":"One slash separates categories; two are required.","offset":6}]}"#
    )
    for (line, banner) in [
      ("SUBJ: (C//REL TO USA, GBR) TALKS", "CONFIDENTIAL//REL TO USA, GBR"),
      ("S E C R E T SECTION 01 OF 02 EXAMPLE 000123", "SECRET"),
      ("CLASSIFICATION: SECRET//NF", "SECRET//NOFORN"),
      ("Source: Files, Box 3. Secret; Exdis. Drafted by A. Clerk.", "SECRET//EXDIS"), ("(U)", "UNCLASSIFIED"),
    ] {
      #expect(MarkingReport(pasted: line).reading.marking?.banner == banner, "\(line)")
    }
    // A line without a marking is said to be none, as a whole.
    for line in ["The talks went on.", "(b)(1)", "", "SECRET//XYZZY"] {
      #expect(MarkingReport(pasted: line) == MarkingReport(line: line))
    }
  }

  @Test func releaseLine() {
    let court = Audience(name: "IRQ", countries: ["IRQ"])
    func report(_ line: String) -> String {
      ReleaseReport(line: line, audience: court, level: .secret, approvals: []).json
    }
    #expect(
      report("(S//REL TO USA, IRQ)")
        == #"{"input":"(S//REL TO USA, IRQ)","verdict":"release","reasons":["nothing in SECRET forbids it"],"approvals":[],"diagnostics":[]}"#
    )
    #expect(report("(U//FOUO)").contains(#""verdict":"needsApproval""#))
    #expect(report("(U//FOUO)").contains(#""approvals":["FOUO"]"#))
    #expect(report("(S//XYZZY)").contains(#""verdict":"withhold","reasons":["not readable"#))
  }

  @Test func authorityLine() throws {
    let line = "CL BY: 42 DECL ON: 25X1, 20600101"
    let text = SourceText(line)
    let block = try #require(AuthorityBlock.read(text, in: text.whole))
    #expect(
      AuthorityReport(input: line, block: block).json
        == #"{"input":"CL BY: 42 DECL ON: 25X1, 20600101","kind":"authority","fields":{"classifiedBy":"42","declassifyOn":"25X1, 20600101"},"ism":{"classifiedBy":"42","declassDate":"2060-01-01","declassException":"25X1"}}"#
    )
    for value in ["20350101", "25X1", "50X1-HUM", "50X2-WMD", "OADR", "25X4, end of it", "25X1, EO 12951"] {
      #expect(DeclassificationValue(value)?.inWords.hasSuffix(".") ?? false)
    }
  }

  @Test func anAuthorsBannerIsCompared() {
    let author = MarkingReader.banner("SECRET//REL TO USA, GBR").marking
    let under = RollUpReport(line: "(S//REL)\t(S//NF)", banner: author)
    #expect(under.comparison?.verdict == .underMarked)
    #expect(under.problems.map(\.code) == [.bannerUnderMarked])
    #expect(RollUpReport(line: "(S//REL)\t(U)", banner: author).comparison?.verdict == .equal)
    #expect(RollUpReport(line: "(U)", banner: author).comparison?.verdict == .overMarked)
    #expect(RollUpReport(line: "(S//XYZZY)", banner: author).comparison == nil)
    #expect(RollUpReport(line: "(U)").comparison == nil)
  }

  @Test func wordsSayWhatTheMarkingMeans() throws {
    let marking = try #require(MarkingReader.banner("SECRET//SI//REL TO USA, IRQ").marking)
    #expect(
      marking.inWords == [
        "Secret information of the United States.",
        "Compartmented: only for those read into special intelligence (SI).",
        "May be given to United States of America (USA), Republic of Iraq (IRQ), and to nobody else foreign.",
      ])
    #expect(Marking.unclassified.inWords == ["Unclassified information of the United States."])
  }

  @Test func plainMarkingsMayBeShown() throws {
    for text in [
      "UNCLASSIFIED", "SECRET//NOFORN", "SECRET//REL TO USA, IRQ", "UNCLASSIFIED//FOUO",
      "SECRET//ORCON/NOFORN", "CUI",
    ] {
      #expect(try #require(MarkingReader.banner(text).marking).isPlain, "\(text)")
    }
    for text in [
      "SECRET//SI//NOFORN", "SECRET//SAR-BP//NOFORN", "SECRET//RD//NOFORN", "SECRET//FGI DEU//NOFORN",
      "//DEU SECRET", "SECRET//NOFORN/FISA", "SECRET; RYBAT",
      "//COSMIC TOP SECRET//BOHEMIA", "SECRET//NOFORN//ACCM-AMBER",
    ] {
      #expect(!(try #require(MarkingReader.banner(text).marking).isPlain), "\(text)")
    }
  }

  @Test func cacheGivesTheSameReadings() throws {
    let banner = try #require(MarkingReader.banner("SECRET//REL TO USA, GBR").marking)
    var cache = MarkingCache(banner: banner, limit: 4)
    for mark in ["(S//NF)", "(S//REL)", "(U)", "(C)", "(S//XYZZY)", "(TS)", "(S//NF)", "(S//REL)", ""] {
      for _ in 0..<2 {
        #expect(cache.portion(Array(mark.utf8)[...]) == MarkingReader.portion(mark, banner: banner))
      }
    }
  }

  /// The same words as a portion mark, as a banner and as attributes are three readings; and a cache that was filled
  /// for one document says the same to the next, under its own banner only.
  @Test func cachesAreHandedOn() {
    let banner = MarkingReader.banner("SECRET//REL TO USA, GBR")
    let words = Array("S//REL".utf8)
    for _ in 0..<2 {
      var cache = MarkingCache.lent(under: banner)
      var other = MarkingCache.lent(under: nil)
      #expect(cache.portion(words[...]) == MarkingReader.portion("S//REL", banner: banner.marking))
      #expect(cache.portion(words[...]).marking != nil)
      #expect(cache.banner(words[...]) == MarkingReader.banner("S//REL"))
      #expect(
        cache.attributes(words) { ["classification": "C", "ownerProducer": "USA"] }.marking?.classification
          == .confidential)
      #expect(other.portion(words[...]) == MarkingReader.portion("S//REL"))
      #expect(other.portion(words[...]).isMalformed)
      cache.giveBack()
      other.giveBack()
    }
  }

  /// One document cannot fill what the next ones use.
  @Test func aFullCacheIsNotHandedOn() {
    let banner = MarkingReader.banner("CONFIDENTIAL//REL TO USA, NOR")
    var cache = MarkingCache.lent(under: banner)
    for number in 0..<2_000 { _ = cache.portion(Array("(X\(number))".utf8)[...]) }
    cache.giveBack()
    var next = MarkingCache.lent(under: banner)
    #expect(next.portion(Array("(C//REL)".utf8)[...]).marking?.releasableTo == ["USA", "NOR"])
    next.giveBack()
  }

  /// The public vocabulary, counted as the specification has it.
  @Test func vocabularyIsWhole() throws {
    #expect(CountryCode.countries.count == 280)
    #expect(CountryCode.tetragraphs.count == 61)
    let published = CountryCode.tetragraphs.values.filter {
      if case .published = $0.membership { true } else { false }
    }
    #expect(published.count == 24)
    let retired = CountryCode.tetragraphs.values.filter {
      if case .retired = $0.membership { true } else { false }
    }
    #expect(retired.count == 18)
    #expect(CUICategory.all.count == 123)
    #expect(CountryCode.members("TEYE") == ["AUS", "GBR", "USA"])
    #expect(CountryCode.members("FVEY") == ["AUS", "CAN", "GBR", "NZL", "USA"])
    #expect(CountryCode.members("EU") == nil)
    #expect(CountryCode.members("MCFI") == nil)
    // No usable coalition has Iraq in it: only two arms control groups do.
    let withIraq = published.filter { CountryCode.members($0.code)?.contains("IRQ") ?? false }.map(\.code)
      .sorted()
    #expect(withIraq == ["BWCS", "CWCS"])
  }

  /// Every code of the area is listed once, and says what to do.
  @Test func codesAreListed() {
    let codes = DiagnosticCode.all.filter { $0.id.hasPrefix("MK") }
    #expect(Set(codes.map(\.id)).count == codes.count)
    #expect(codes.count >= 46)
    #expect(codes.allSatisfy { !$0.meaning.isEmpty && !$0.remedy.isEmpty && !$0.title.hasSuffix(".") })
  }
}
