import CaseStore
import Diagnostics
import Documents
import Foundation
import Testing

@testable import Pipeline

/// A run over the sections of one message: they count together as soon as all of them are there.
@Suite(.serialized) struct MessageRunTests {
  private let small: SmallCase
  private let out: String

  init() throws {
    small = try SmallCase()
    out = try Repository.temporaryFolder("sections")
  }

  private func run() async throws -> RunSummary {
    try await Run(
      RunRequest(
        folder: small.folder + "/case", registry: small.folder + "/registry.csv",
        order: small.folder + "/order.yaml", rules: Repository.path("Rules"), out: out, jobs: 2)
    ).perform()
  }

  /// - Parameter unmarked: a passage that counts with what the message says of itself.
  private func put(_ name: String, section: String, captions: String = "SIPDIS", unmarked: String) throws {
    let text = """
      OO RUEHAA
      DE RUEHPS #0470 0681030
      O 091027Z MAR 31
      FM AMEMBASSY PORT SABLE
      TO RUEHAA/SECSTATE WASHDC IMMEDIATE 0470
      BT
      UNCLAS SECTION \(section) OF 02 PORT SABLE 000470

      \(captions)

      E.O. 13526: N/A
      TAGS: PREL, TZ
      SUBJECT: THE MAN AT THE MILL

      1. (U) The man with ISN US9IZ-000777CI was seen at the mill.

      2. \(unmarked)
      BT
      #0470
      NNNN

      """
    try Data(text.utf8).write(to: URL(filePath: small.folder + "/case/" + name))
  }

  private func packet() throws -> String {
    let files = try Repository.tree(out + "/packets/PKT-R1/data")
    return files.filter { $0.key.hasSuffix(".txt") }.sorted { $0.key < $1.key }
      .map { String(decoding: $0.value, as: UTF8.self) }.joined()
  }

  private func codes(_ summary: RunSummary) -> [DiagnosticCode] {
    summary.warnings.map(\.code).filter { [.messageNotWhole, .sectionsContradict].contains($0) }
  }

  /// One test, because every run takes seconds.
  @Test func sectionsCountTogetherWhenAllAreThere() async throws {
    try put("z-second.txt", section: "02", unmarked: "He paid the boatman.")
    let alone = try await run()
    #expect(codes(alone) == [.messageNotWhole])
    #expect(alone.messages.map(\.missing) == [[1]])
    #expect(try !packet().contains("paid the boatman"))

    try put("e-first.txt", section: "01", unmarked: "He asked for bread.")
    let whole = try await run()
    #expect(codes(whole) == [])
    #expect(whole.messages.map(\.isWhole) == [true])
    #expect(whole.messages.first?.sections.map(\.file) == ["e-first.txt", "z-second.txt"])
    // The second section is not read anew, but counts otherwise now.
    #expect(whole.work == ["read": 1, "tag": 2, "link": 1, "packet": 1])
    let text = try packet()
    let first = try #require(text.range(of: "asked for bread"))
    let second = try #require(text.range(of: "paid the boatman"))
    #expect(first.lowerBound < second.lowerBound)

    let before = try Repository.tree(out)
    #expect(try await run().work == [:])
    #expect(try Repository.tree(out) == before)

    // What the first section says of the whole message withholds the second.
    try put("e-first.txt", section: "01", captions: "NOFORN\nSIPDIS", unmarked: "He asked for bread.")
    #expect(try await run().work == ["read": 1, "tag": 2, "link": 1, "packet": 1])
    #expect(try !packet().contains("paid the boatman"))

    try put("e-first.txt", section: "01", unmarked: "He asked for bread.")
    try put("f-again.txt", section: "01", unmarked: "He asked for bread and salt.")
    let doubled = try await run()
    #expect(codes(doubled) == [.sectionsContradict])
    #expect(
      doubled.messages.first?.sections.map(\.file) == ["e-first.txt", "f-again.txt", "z-second.txt"])
    #expect(try !packet().contains("paid the boatman"))
  }

  /// The sections of a message stand together in a packet, in their order, wherever their files are.
  @Test func sectionsStandTogether() async throws {
    try put("0-second.txt", section: "02", unmarked: "He paid the boatman.")
    try put("z-first.txt", section: "01", unmarked: "He asked for bread.")
    _ = try await run()
    let text = try packet()
    let first = try #require(text.range(of: "asked for bread"))
    let second = try #require(text.range(of: "paid the boatman"))
    let other = try #require(text.range(of: "two sacks of flour"))
    #expect(first.lowerBound < second.lowerBound)
    #expect(second.lowerBound < other.lowerBound)
    let report = try String(contentsOfFile: out + "/report.json", encoding: .utf8)
    #expect(report.contains("\"whole\": true"))
  }
}
