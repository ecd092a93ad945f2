import Detection
import Documents
import Foundation
import RuleLanguage
import Rules
import SourceText
import Testing

/// The core pack on the fictional case: what its answer sheet names is found, and the clean reports are silent.
@Suite(.enabled(if: Repository.exists("SampleDocs/EXPECTED/iraq-court.json")))
struct SampleDocsTests {
  private struct Expected: Decodable {
    struct Passage: Decodable {
      let file: String
      let text: String
      var why: String?
    }

    let withheld: [Passage]
    let kept: [Passage]
    let flags: [Passage]
  }

  private static func order() throws -> ReleaseOrder {
    let bytes = try #require(
      Repository.files(in: "SampleDocs/orders").first { $0.path == "iraq-court.yaml" }?.bytes)
    let loaded = ReleaseOrderLoader.load(bytes, file: "iraq-court.yaml")
    #expect(loaded.diagnostics.isEmpty)
    return try #require(loaded.order)
  }

  private static func engine() throws -> RuleEngine {
    let lists = Repository.files(in: "SampleDocs/lists").filter { $0.path.hasSuffix(".csv") }.compactMap {
      file in
      TermListLoader.load(file.bytes, name: String(file.path.dropLast(4)), file: file.path).list
    }
    return try RuleEngine(packs: [try Repository.corePack()], lists: lists)
  }

  private static func findings(_ folder: String) throws -> [(
    path: String, document: Document, findings: [Finding]
  )] {
    let engine = try engine()
    let order = try order()
    return Repository.files(in: folder).filter { $0.path.hasSuffix(".txt") }.sorted { $0.path < $1.path }
      .compactMap { file in
        guard let text = String(validating: file.bytes, as: UTF8.self) else { return nil }
        let (document, markings) = SampleReader.read(text, banner: nil)
        return (file.path, document, engine.findings(in: document, markings: markings, order: order))
      }
  }

  @Test func cleanReportsAreSilent() throws {
    let results = try Self.findings("SampleDocs/clean")
    #expect(results.count >= 4)
    for result in results {
      for finding in result.findings {
        Issue.record("\(result.path): \(finding.rule) \(result.document.text.string(finding.span))")
      }
    }
  }

  @Test func everyExpectedPassageIsFound() throws {
    let sheet = try #require(
      Repository.files(in: "SampleDocs/EXPECTED").first { $0.path == "iraq-court.json" })
    let expected = try JSONDecoder().decode(Expected.self, from: Data(sheet.bytes))
    var checked = 0
    for result in try Self.findings("SampleDocs/case") {
      let view = TextView(.joined, of: result.document.text)
      for passage in expected.withheld where passage.file == result.path {
        // Portions are the gate's own work, and these few words stand in a file name or an index.
        guard let why = passage.why, why != "marking" else { continue }
        // A number of the registry is the link stage's matter.
        if why == "minor", passage.text.hasPrefix("US9IZ-") { continue }
        let places = Self.places(of: passage.text, in: view)
        let withheld = result.findings.filter { if case .flag = $0.act { false } else { true } }
        for place in places {
          checked += 1
          #expect(
            withheld.contains { $0.span.overlaps(place) },
            "\(result.path): \(passage.text) (\(why)) is not found")
        }
      }
      for passage in expected.kept where passage.file == result.path {
        for place in Self.places(of: passage.text, in: view) {
          checked += 1
          for finding in result.findings
          where finding.span.overlaps(place) && !finding.rule.hasPrefix("marking.") {
            if case .flag = finding.act { continue }
            Issue.record("\(result.path): \(finding.rule) withholds \(passage.text)")
          }
        }
      }
      for passage in expected.flags where passage.file == result.path {
        for place in Self.places(of: passage.text, in: view) {
          checked += 1
          #expect(
            result.findings.contains { $0.act == .flag(kind: "exculpatory") && $0.span.overlaps(place) },
            "\(result.path): \(passage.text) is not flagged")
        }
      }
    }
    #expect(checked > 60)
  }

  private static func places(of text: String, in view: TextView) -> [Span] {
    let needle = TextView.key(.joined, text)
    guard !needle.isEmpty, needle.count <= view.utf8.count else { return [] }
    return (0...(view.utf8.count - needle.count)).filter {
      view.utf8[$0] == needle[0] && view.utf8[$0..<$0 + needle.count].elementsEqual(needle)
    }.map { view.source(of: Span($0, $0 + needle.count)) }
  }
}
