import Documents
import Foundation
import Hashing
import Markings
import Readers
import ReleaseModel
import Rules
import SourceText
import TestSupport
import Testing

@testable import Packets
@testable import Redaction

/// The XML file of a released document: well-formed whatever is withheld, in the form of the source, and a function
/// of what leaves alone.
struct ReleasedXMLTests {
  /// Every XML sample of the repository, and the real ones where they lie beside the checkout.
  private static let documents: [Document] = {
    let folders = [
      "Tests/Corpus/readers", "SampleDocs/case/xml", "../shared/corpus/frus", "../shared/corpus/ism",
    ]
    let paths = folders.flatMap { folder in
      ((try? FileManager.default.contentsOfDirectory(atPath: Repository.path(folder))) ?? []).sorted()
        .filter { $0.hasSuffix(".xml") || $0.hasPrefix("xml-") && $0.hasSuffix(".in") }.map {
          folder + "/" + $0
        }
    }
    return paths.compactMap { path in
      guard let data = FileManager.default.contents(atPath: Repository.path(path)) else { return nil }
      let document = try? read([UInt8](data))
      // The longest would take most of the time and show nothing else.
      return document?.markup == nil || data.count > 40_000 ? nil : document
    }
  }()

  private static func read(_ bytes: [UInt8]) throws -> Document {
    try DocumentReader.read(
      bytes, file: SourceFile(name: "test.xml", digest: SHA2.sha256(bytes), byteCount: bytes.count))
  }

  private func xml(_ document: Document, _ plan: Plan) throws -> [UInt8] {
    var pseudonyms = Pseudonyms(key: SHA2.sha256("sample"), packet: "PKT-1")
    let released = Gate().release(
      document, plan, markings: MarkingLayer(of: document), controlNumber: "DOC-000001",
      pseudonyms: &pseudonyms)
    return try #require(ReleasedXML.bytes(of: released))
  }

  // MARK: Random redactions

  private static func reason(_ span: Span) -> Reason {
    Reason(.marking, span: span, ground: Ground(code: "b1", authority: "a"), words: "test")
  }

  private static func plan(_ document: Document, _ random: inout SplitMix64) -> Plan {
    let decisions = document.regions.map { region -> Plan.RegionDecision in
      guard region.kind.leavesByDefault else { return .excluded }
      let choice = Int.random(in: 0..<10, using: &random)
      if choice < 3 { return .withheld([reason(region.span)], mark: choice == 0 ? "(S)" : nil) }
      let claims = (0..<max(0, choice - 6)).map { _ -> Claim in
        let start = Int.random(in: region.span.range, using: &random)
        let end = Int.random(in: start...region.span.end, using: &random)
        let replacements: [Plan.Replacement] = [
          .box, .text("a <town> & more"), .pseudonym(entity: "e", category: "Person"),
        ]
        return Claim(
          span: Span(start, end), replacement: replacements.randomElement(using: &random) ?? .box,
          reason: reason(Span(start, end))
        ).kept(inside: region.span, text: document.text)
      }
      return .released(Claim.united(claims))
    }
    return Plan(
      regions: decisions, released: SpanSet(), withholding: [], pending: [], flags: [])
  }

  @Test func aThousandRandomRedactionsStayWellFormed() throws {
    #expect(Self.documents.count >= 20)
    var random = SplitMix64(seed: 0x7EA)
    var gaps = 0
    for round in 0..<1_000 {
      let document = Self.documents[round % Self.documents.count]
      let plan = Self.plan(document, &random)
      let bytes = try xml(document, plan)
      guard XMLOracle.isWellFormed(bytes) else {
        Issue.record("round \(round): not well-formed")
        return
      }
      // No word that stands only in withheld text, however the markup parts it.
      let shown = Self.words(Self.text(of: bytes))
      var leaving = Set<String>()
      var withheld = Set<String>()
      for (region, decision) in zip(document.regions, plan.regions) {
        switch decision {
        case .excluded: break
        case .withheld: withheld.formUnion(Self.words(document.text.string(region.span)))
        case .released(let passages):
          let hidden = SpanSet(passages.map(\.span))
          for part in hidden.spans {
            withheld.formUnion(Self.words(document.text.string(part)).dropFirst().dropLast())
          }
          leaving.formUnion(hidden.gaps(in: region.span).flatMap { Self.words(document.text.string($0)) })
        }
      }
      let leaked = withheld.subtracting(leaving).intersection(shown)
      if !leaked.isEmpty {
        Issue.record("round \(round): \(leaked.count) withheld words are shown")
        return
      }
      gaps += String(decoding: bytes, as: UTF8.self).split(separator: "gap reason=").count - 1
    }
    #expect(gaps > 5_000)
  }

  private static func words(_ text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.count > 3 }
  }

  /// What an XML file shows: everything that is no tag.
  private static func text(of xml: [UInt8]) -> String {
    String(decoding: xml, as: UTF8.self)
      .replacing(#/<(t:)?(supplied|substitute) [^>]*>[^<]*<[^>]*>/#, with: " ")
      .replacing(#/<(t:)?gap [^>]*>/#, with: " ").replacing(#/<[^>]*>/#, with: "")
  }

  // MARK: Nothing withheld

  /// With nothing withheld every character of the report leaves, in elements of the same names in the same order.
  @Test func withNothingWithheldAllOfItLeaves() throws {
    for document in Self.documents {
      let plan = Plan(
        regions: document.regions.map { $0.kind.leavesByDefault ? .released([]) : .excluded },
        released: SpanSet(), withholding: [], pending: [], flags: [])
      let bytes = try xml(document, plan)
      #expect(XMLOracle.isWellFormed(bytes))
      func letters(_ text: String) -> [Unicode.Scalar: Int] {
        text.unicodeScalars.reduce(into: [:]) { counts, scalar in
          if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
            counts[scalar, default: 0] += 1
          }
        }
      }
      let leaving = document.regions.filter(\.kind.leavesByDefault).map { document.text.string($0.span) }
      let shown = Self.text(of: bytes).replacing("&amp;", with: "&").replacing("&lt;", with: "<")
        .replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      #expect(letters(shown) == letters(leaving.joined()))
    }
  }

  // MARK: Non-interference

  /// Hidden text of any length, script and shape: paragraphs, tables, notes, inline markup and breaks under a box
  /// leave no trace in the file (law 4).
  @Test func hiddenMarkupLeavesNoTrace() throws {
    var random = SplitMix64(seed: 44)
    let first = try released(&random)
    let text = String(decoding: first, as: UTF8.self)
    #expect(text.contains("<hi rend=\"italic\">open</hi>"))
    #expect(text.contains("<gap reason=\"(b)(1)\" unit=\"portion\" t:mark=\"(S)\"/>"))
    #expect(text.contains(">one</cell><cell/><cell>three</cell></row></table>"))
    #expect(!text.contains("hidden") && !text.contains("<lb/>") && !text.contains("persName"))
    for round in 0..<300 {
      let next = try released(&random)
      if next != first {
        Issue.record("round \(round): the file depends on hidden text")
        return
      }
    }
  }

  private func released(_ random: inout SplitMix64) throws -> [UInt8] {
    let source = """
      <TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:ism="urn:us:gov:ic:ism" ism:resourceElement="true" \
      ism:classification="S" ism:ownerProducer="USA"><text><body><div type="document">
      <head ism:classification="U" ism:ownerProducer="USA">An <hi rend="italic">open</hi> title</head>
      <p ism:classification="U" ism:ownerProducer="USA">He met «\(inline(&random))» there.</p>
      <div ism:classification="S" ism:ownerProducer="USA">\(blocks(&random))</div>
      <p ism:classification="U" ism:ownerProducer="USA">The end, <hi>he said, «\(inline(&random))»</hi> and left.</p>
      <table ism:classification="U" ism:ownerProducer="USA">
      <row><cell>one</cell><cell/><cell>three</cell></row></table>
      </div></body></text></TEI>
      """
    let document = try Self.read(Array(source.utf8))
    let utf8 = document.text.utf8
    let opening = Array("«".utf8)
    var findings: [Finding] = []
    for start in utf8.indices where utf8[start...].starts(with: opening) {
      let end = utf8[start...].indices.first { utf8[$0...].starts(with: "»".utf8) } ?? start
      findings.append(
        Finding(
          rule: "r", revision: 1, span: Span(start, end + 2), act: .redact,
          ground: Ground(code: "b3", authority: "a")))
    }
    #expect(findings.count == 2)
    let order = ReleaseOrder(
      id: "test", title: "Test", authority: "a", basis: "b",
      decidedBy: .init(name: "A. Person", role: "r", date: "2031-01-01"), asOf: "2031-01-02",
      audience: Audience(name: "Court", countries: ["IRQ"], isPublic: false), level: .unclassified,
      packs: ["core"], approvals: [], batesPrefix: "TST")
    let plan = Planner(order: order, people: []).plan(
      document, markings: MarkingLayer(of: document), findings: findings,
      links: LinkLayer(mentions: [], links: []), subject: "R1")
    return try xml(document, plan)
  }

  private func inline(_ random: inout SplitMix64) -> String {
    let pieces = [
      "hidden", " ", "مخفي", "<lb/>", "<pb n=\"2\"/>",
      "<persName>hidden <hi rend=\"bold\">name</hi></persName>",
      "&amp;", "\n   ", "<!-- hidden -->", "<?hidden?>", "漢字",
    ]
    return "hidden"
      + (0..<Int.random(in: 0...12, using: &random)).map { _ in
        pieces.randomElement(using: &random) ?? ""
      }.joined() + "x"
  }

  private func blocks(_ random: inout SplitMix64) -> String {
    var result = ""
    for _ in 0...Int.random(in: 0...4, using: &random) {
      let text = inline(&random)
      switch Int.random(in: 0..<5, using: &random) {
      case 0: result += "<head>\(text)</head>"
      case 1: result += "<p>\(text)<note>\(inline(&random))</note> more</p>"
      case 2:
        result +=
          "<table><row><cell>\(text)</cell><cell/><cell><p>\(inline(&random))</p></cell></row></table>"
      case 3: result += "<list><label>1.</label><item>\(text)</item><item>\(inline(&random))</item></list>"
      default: result += "<div><p>\(text)</p></div>"
      }
    }
    return result
  }
}
