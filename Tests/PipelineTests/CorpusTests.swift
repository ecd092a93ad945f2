import CaseStore
import Diagnostics
import Foundation
import Testing

@testable import Pipeline

/// Real declassified telegrams and official XML examples, where they lie beside the checkout.
struct CorpusTests {
  private static let corpus = Repository.root.deletingLastPathComponent().appending(path: "shared/corpus")
    .path

  @Test(.enabled(if: FileManager.default.fileExists(atPath: corpus), "no corpus beside the checkout"))
  func everyFileIsReadOrQuarantinedWithACode() async throws {
    let small = try SmallCase()
    let out = try Repository.temporaryFolder("corpus")
    let request = RunRequest(
      folder: Self.corpus, registry: small.folder + "/registry.csv", order: small.folder + "/order.yaml",
      rules: Repository.path("Rules"), out: out, jobs: 2)
    let summary = try await Run(request).perform()
    let files = try Repository.tree(Self.corpus)
    #expect(summary.documents == files.count)
    #expect(summary.parsed + summary.quarantined.count == files.count)
    #expect(summary.parsed >= 15)
    #expect(summary.quarantined.allSatisfy { $0.diagnostic.code.id.hasPrefix("RD") })
  }
}
