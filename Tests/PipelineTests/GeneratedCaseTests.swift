import CaseStore
import Documents
import Foundation
import SyntheticCase
import TestSupport
import Testing

@testable import Pipeline

/// An invented case of thirty reports, whose truth is known.
@Suite(.serialized) struct GeneratedCaseTests {
  private static let synthetic = SyntheticCase(
    documents: 30, people: 60, subjects: 2, reportBytes: 300, packs: ["core"], seed: 5)

  private let folder: String

  init() throws {
    folder = try Repository.temporaryFolder("generated")
    try Self.synthetic.write(to: folder)
  }

  private func arguments(out: String, jobs: Int = 2) -> [String] {
    [
      "run", folder + "/case", "--registry", folder + "/registry.csv", "--order", folder + "/order.yaml",
      "--rules", Repository.path("Rules"), "--out", out, "--jobs", String(jobs),
    ]
  }

  @Test func aReportDependsOnItsOwnIndexAlone() {
    let larger = SyntheticCase(documents: 500, people: 60, subjects: 2, reportBytes: 300, seed: 5)
    for index in [0, 1, 37, 59] {
      let report = Self.synthetic.report(at: index)
      #expect(report.bytes == larger.report(at: index).bytes)
      #expect(report.name == larger.report(at: index).name)
    }
    #expect((0..<60).contains { Self.synthetic.report(at: $0).copyOf != nil })
  }

  /// Whoever a report names by number has a packet with that report, nobody else has one, and what was planted in
  /// withheld portions stands in none. Killed on its way, the run comes to the same.
  @Test func everyReportReachesItsPersonAndNoSecretLeaves() throws {
    let whole = folder + "/whole"
    let first = try Repository.run(Repository.program, arguments(out: whole))
    #expect(first.status == 1, "\(first.text)")
    let packets = try Repository.tree(whole + "/packets")

    let store = try CaseStore(path: whole + "/case.sqlite")
    let controlNumbers = Dictionary(
      uniqueKeysWithValues: try store.documents().map { ($0.source.name, $0.controlNumber) })
    try store.close()
    var expected: [String: Set<String>] = [:]
    var secrets: [String] = []
    for index in 0..<Self.synthetic.documents {
      let report = Self.synthetic.report(at: index)
      secrets += report.secrets
      if let subject = report.subject, let number = controlNumbers[report.name] {
        expected[subject, default: []].insert(number)
      }
    }
    #expect(controlNumbers.count == Self.synthetic.documents)
    #expect(secrets.count > 10 && expected.count == 2)
    var found: [String: Set<String>] = [:]
    for (name, data) in packets where name.hasSuffix("/data/packet.json") {
      let model = try JSONDecoder().decode(Model.self, from: data)
      let person = String(name.split(separator: "/")[0].dropFirst("PKT-".count))
      found[person] = Set(model.documents.map(\.controlNumber))
    }
    #expect(found == expected)
    let released = packets.filter { $0.key.hasSuffix(".txt") || $0.key.hasSuffix(".json") }
      .map { SampleRun.folded(String(decoding: $0.value, as: UTF8.self)) }.joined(separator: "\n")
    for secret in secrets { #expect(!released.contains(secret), "\(secret)") }

    try killOnTheWay(packets)
  }

  private func killOnTheWay(_ packets: [String: Data]) throws {
    let out = folder + "/killed"
    var random = SplitMix64(seed: 11)
    do {
      let process = Process()
      process.executableURL = URL(filePath: Repository.program)
      process.arguments = arguments(out: out, jobs: 3)
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      // What a run before this one left would be taken for its own.
      try? FileManager.default.removeItem(atPath: out + "/progress.json")
      try process.run()
      // Until it is somewhere among the documents, whatever the machine is busy with.
      let wanted = random.number(1...15)
      while process.isRunning, (RunStanding.last(in: out)?.done ?? 0) < wanted {
        Thread.sleep(forTimeInterval: 0.02)
      }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    let again = try Repository.run(Repository.program, arguments(out: out, jobs: 1))
    #expect(again.status == 1, "\(again.text)")
    #expect(try Repository.tree(out + "/packets") == packets)
    #expect(RunStanding.last(in: out) == nil)
    let ledger = try Repository.run(Repository.program, ["ledger", "verify", out])
    #expect(ledger.status == 0, "\(ledger.text)")
  }

  private struct Model: Decodable {
    struct Document: Decodable {
      let controlNumber: String
    }
    let documents: [Document]
  }
}
