import Documents
import Foundation
import Rules
import SourceText
import Testing

@testable import Pipeline

/// Redacting what was released finds nothing more to take out.
struct IdempotenceTests {
  @Test func aReleasedDocumentHasNothingToRedact() async throws {
    let review = try ReviewCase(order: "open-flags: list\n")
    try review.useAllRules()
    try review.report(
      "c.txt",
      [
        "(U) ISN US9IZ-000777CI met the asset QVLANTERN/4 at the mill.",
        "(U) His telephone number is +964 770 555 0142 and the grid is 38SMB4488112345.",
        "(U) Nobody Named People was with him. The weather was good.",
      ])
    let first = try await review.run()
    #expect(first.findings.keys.contains { !$0.hasPrefix("exculpatory.") }, "\(first.findings)")
    let released = try Repository.tree(review.out + "/packets").filter { $0.key.contains("/documents/") }
    #expect(released.count == 3)
    try FileManager.default.removeItem(atPath: review.folder + "/case")
    try FileManager.default.createDirectory(
      atPath: review.folder + "/case", withIntermediateDirectories: true)
    for (name, bytes) in released {
      let file = name.split(separator: "/").last ?? ""
      try bytes.write(to: URL(filePath: review.folder + "/case/" + file))
    }
    try FileManager.default.removeItem(atPath: review.out)
    let second = try await review.run()
    #expect(second.quarantined.isEmpty)
    // A box keeps the mark of the portion it stands for, which says the same again; nothing else is found.
    #expect(
      second.findings.keys.allSatisfy { $0.hasPrefix("exculpatory.") || $0.hasPrefix("marking.") },
      "\(second.findings)")
  }

  /// Every text that the sample case releases, read again as a case: what rules would still withhold is a leak.
  @Test(arguments: ["iraq-court", "public"]) func releasedTextsHaveNothingToRedact(order: String) async throws
  {
    let sample = try await SampleRun.of(order)
    let folder = try Repository.temporaryFolder("released")
    let released = try Repository.tree(sample.out + "/packets").filter { $0.key.contains("/documents/") }
    #expect(released.count > 30)
    for (name, bytes) in released {
      let parts = name.split(separator: "/")
      try bytes.write(to: URL(filePath: "\(folder)/\(parts[0])-\(parts[parts.count - 1])"))
    }
    let desk = try RuleDesk(
      packs: [Repository.path("Rules/core")],
      orderFile: Repository.path("SampleDocs/orders/\(order).yaml"))
    // What the registry says of a packet's own person may stand in it.
    let lines = try String(contentsOfFile: Repository.path("SampleDocs/case/registry.csv"), encoding: .utf8)
    let numbers = Dictionary(
      uniqueKeysWithValues: lines.split(separator: "\n").dropFirst().map {
        ($0.prefix(4).description, String($0))
      })
    var found: [String] = []
    let files = try ReportFiles(at: folder)
    for source in files.sources {
      let document = try files.document(source)
      let own = try #require(numbers["\(source.name.dropFirst(4).prefix(4))"])
      for finding in desk.findings(in: document) where finding.act.withholds {
        // Paragraphs without a mark were decided under the banner of the report; here they stand alone.
        if finding.rule.hasPrefix("marking.") { continue }
        let text = document.text.string(finding.span)
        let isBoxed = text.hasPrefix("[") && text.hasSuffix("]")
        if !isBoxed, !own.contains(text.applyingTransform(.toLatin, reverse: false) ?? text) {
          found.append("\(source.name) \(finding.rule): \(text)")
        }
      }
    }
    #expect(found.isEmpty, "\(found.sorted().joined(separator: "\n"))")
  }
}
