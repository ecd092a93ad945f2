import Documents
import Foundation
import Markings
import RuleLanguage
import Rules
import SourceText
import Testing

@testable import Readers

/// Vocabularies read by a mapping: each `NAME.in` under Tests/Corpus/dialects is read with all mappings of that folder
/// and compared with `NAME.out`; TEARLINE_RECORD=1 records.
@Suite struct DialectMappingTests {
  static let folder = "Tests/Corpus/dialects"
  static let inputs = Reading.files(folder).filter { $0.pathExtension == "in" }

  static func mappings() throws -> [DialectMapping] {
    let files = try Reading.files(folder + "/mappings").map {
      (path: $0.lastPathComponent, bytes: try Reading.bytes($0))
    }
    let (mappings, diagnostics) = DialectLoader.load(files: files, name: "mappings")
    #expect(diagnostics.isEmpty)
    return mappings
  }

  private func read(_ bytes: [UInt8], _ mappings: [DialectMapping]) throws -> Document {
    try DocumentReader.read(bytes, file: Reading.source("mapped.xml", bytes), dialects: mappings)
  }

  @Test(arguments: inputs) func readsAsRecorded(_ input: URL) throws {
    let document = try read(try Reading.bytes(input), try DialectMappingTests.mappings())
    #expect(Invariants.broken(in: document).isEmpty)
    let rendered = DocumentDump.render(document)
    let output = input.deletingPathExtension().appendingPathExtension("out")
    if ProcessInfo.processInfo.environment["TEARLINE_RECORD"] == "1" {
      try rendered.write(to: output, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: output, encoding: .utf8) == rendered)
  }

  /// Without its mapping the same file is read by its names, and differently.
  @Test(arguments: inputs) func theMappingMakesTheDifference(_ input: URL) throws {
    let bytes = try Reading.bytes(input)
    let mapped = try read(bytes, try DialectMappingTests.mappings())
    let plain = try read(bytes, [])
    #expect(mapped.dialect != plain.dialect && mapped.dialect != "xml.generic")
    #expect(DocumentDump.render(mapped) != DocumentDump.render(plain))
  }

  /// A mark at the start of a mapped portion counts for all of it, one inside for its own passage only.
  @Test func aPortionIsWhatTheMappingSays() throws {
    let xml = Array(
      "<log xmlns=\"urn:example:custody\"><entry><text>(C) One.</text><text>Two.</text><text>(S) Three.</text><text>Four.</text></entry></log>"
        .utf8)
    let document = try read(xml, try DialectMappingTests.mappings())
    let readings = document.regions.prefix(4).map { region in
      document.portions[region.portion].readings.map(\.text).joined()
    }
    #expect(readings == ["(C)", "(C)", "(S)", ""])
    #expect(document.regions[0].portion == document.regions[1].portion)
    #expect(document.regions[2].portion != document.regions[3].portion)
  }

  /// Elements are found by name, root and depth as the path says.
  @Test(arguments: [
    ("/log/heading", "a"), ("//heading", "ab"), ("/log//heading", "ab"), ("/log/part/heading", "b"),
    ("/*/*/heading", "b"), ("//part//heading", "b"), ("/heading", ""), ("//c:heading", ""), ("//nothing", ""),
  ])
  func pathsLead(_ path: String, _ expected: String) throws {
    let yaml = "dialect: xml.test\nroot: log\nidentifier: \(path)\n"
    let (mappings, diagnostics) = DialectLoader.load(files: [("a.yaml", Array(yaml.utf8))], name: "d")
    #expect(diagnostics.isEmpty)
    let document = try read(
      Array("<log><heading>a</heading><part><heading>b</heading></part></log>".utf8), mappings)
    #expect(document.annotations.map { document.text.string($0.span) }.joined() == expected)
  }

  /// Encoded pictures of an enrolment are kept and reported, and do not leave.
  @Test func picturesAreNotRead() throws {
    let input = try #require(GoldenTests.inputs.first { $0.lastPathComponent == "xml-ebts-images.in" })
    let document = try read(try Reading.bytes(input), [])
    let pictures = document.regions.filter { $0.name == "nc:BinaryBase64Object" }
    #expect(pictures.count == 2 && pictures.allSatisfy { !$0.kind.leavesByDefault })
    #expect(document.unread.count == 2)
  }
}
