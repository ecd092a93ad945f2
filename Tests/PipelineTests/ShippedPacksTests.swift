import Detection
import Diagnostics
import Documents
import Foundation
import Rules
import Testing

@testable import Pipeline

/// Every pack in `Rules` loads, holds its own tests, and leaves the reports alone that nobody would withhold.
@Suite struct ShippedPacksTests {
  static let names = [
    "core", "identifiers", "people", "places-and-times", "exculpatory", "court-judgments", "examples",
  ]

  private static func pack(_ name: String) throws -> RulePack {
    let (pack, diagnostics) = RuleFolder.pack(named: name, in: Repository.path("Rules"))
    for diagnostic in diagnostics.errors { Issue.record("\(name): \(diagnostic.message)") }
    return try #require(pack)
  }

  @Test func everyFolderIsNamedHere() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Repository.path("Rules"))
    #expect(Set(folders) == Set(Self.names + ["grounds"]))
  }

  @Test func eightyRulesOrMoreAreShipped() throws {
    let rules = try Self.names.flatMap { try Self.pack($0).rules }
    #expect(rules.count >= 80)
    #expect(rules.allSatisfy { $0.tests.count >= 2 })
  }

  @Test(arguments: names)
  func testsInTheRulesHold(name: String) throws {
    let pack = try Self.pack(name)
    let report = RuleFolder.test(pack)
    for failure in report.failures { Issue.record("\(failure.code.id) \(failure.message)") }
    #expect(report.tests > pack.rules.count)
  }

  /// The packs an order names together do not clash.
  @Test func packsGoTogether() throws {
    let folders = Self.names.filter { $0 != "examples" }.map { Repository.path("Rules/\($0)") }
    let desk = try RuleDesk(packs: folders)
    #expect(desk.packs.count == folders.count)
  }

  /// All packs but the one for judgments, which takes every name there is.
  @Test func cleanReportsAreSilent() throws {
    let folders = ["core", "identifiers", "people", "places-and-times", "exculpatory"]
    let desk = try RuleDesk(packs: folders.map { Repository.path("Rules/\($0)") })
    let files = try ReportFiles(at: Repository.path("SampleDocs/clean"))
    #expect(files.sources.count >= 4)
    for source in files.sources {
      for finding in desk.findings(in: try files.document(source)) {
        Issue.record("\(source.name): \(finding.rule)")
      }
    }
  }

  @Test func exculpatoryRulesOnlyFlag() throws {
    let rules = try (Self.pack("core").rules + Self.pack("exculpatory").rules).filter {
      $0.id.hasPrefix("exculpatory.")
    }
    #expect(rules.count >= 20)
    #expect(rules.allSatisfy { $0.act == .flag(kind: "exculpatory") && $0.escalations.isEmpty })
  }
}
