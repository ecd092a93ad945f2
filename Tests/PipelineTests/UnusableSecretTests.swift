import Diagnostics
import Foundation
import Testing

@testable import Pipeline

/// A withheld word too short to be looked for is told to a person, and stops no packet.
@Suite struct UnusableSecretTests {
  @Test func aShortNameIsWarnedOf() async throws {
    let small = try SmallCase(.init(cryptonym: "QVLANTERN/4, with Xu at his side,"))
    try Data("id,canonical,variants,category\npeople-1,Xu,,person\n".utf8).write(
      to: URL(filePath: small.folder + "/people.csv"))
    let out = try Repository.temporaryFolder("unusable")
    let summary = try await Run(
      RunRequest(
        folder: small.folder + "/case", registry: small.folder + "/registry.csv",
        order: small.folder + "/order.yaml", rules: Repository.path("Rules"), out: out, jobs: 2)
    ).perform()
    #expect(summary.leaks.isEmpty && summary.packets.count == 1)
    #expect(summary.warnings.map(\.code).contains(.unusableSecret))
    let files = try Repository.tree(out + "/packets/PKT-R1/data")
    #expect(
      files.filter { $0.key.hasSuffix(".txt") }.allSatisfy {
        !String(decoding: $0.value, as: UTF8.self).contains("Xu")
      })
  }
}
