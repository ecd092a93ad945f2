import CaseStore
import Diagnostics
import Documents
import Foundation
import Hashing
import Identity
import LoadFiles
import Packets
import ReleaseModel
import Rules
import Sealing
import SourceText
import TestSupport
import Testing
import Typesetting

@testable import Pipeline

/// Law 4, from the bytes of the reports to the files of the packet: the text under the redactions may change in
/// length, script and number of lines, and no byte of the packet does.
struct NonInterferenceTests {
  /// What every share of the rewrites starts from, made once: the rules, the fonts, and the packet of the case as it
  /// was first written, in a folder of its own.
  struct Start: Sendable {
    let inputs: RunInputs
    /// Nothing is recorded in it.
    let store: CaseStore
    let writer: PacketWriter
    let packet: Packet
    let files: [String: [UInt8]]

    static let shared = Result { try Start() }

    private init() throws {
      let small = try SmallCase()
      let request = NonInterferenceTests.request(small)
      inputs = try RunInputs(request)
      store = try CaseStore(path: small.folder + "/case.sqlite")
      writer = PacketWriter(fonts: try FontBook(), software: Software.name)
      packet = try NonInterferenceTests.packet(request, inputs, store)
      files = try NonInterferenceTests.files(of: packet, writer)
    }
  }

  private static let shares = 4

  /// `make fuzz` asks for 10,000.
  private static var rewrites: Int {
    ProcessInfo.processInfo.environment["TEARLINE_REWRITES"].flatMap { Int($0) } ?? 1_000
  }

  @Test func everyFormOfReleaseIsAmongTheFiles() throws {
    let first = try Start.shared.get().files
    for ending in ["packet.pdf", "packet.json", ".csv", ".txt", ".xml", ".DAT", ".OPT", ".LFP"] {
      #expect(first.keys.contains { $0.hasSuffix(ending) }, "\(ending)")
    }
    #expect(first.values.contains { $0.contains("The mill was sold in May.") })
  }

  /// A thousand rewrites in shares that run beside each other. Writers are functions of the packet alone, so every
  /// rewrite must give the same packet; of every tenth every file is written too: PDF, XML, text, tables, JSON and
  /// load files.
  @Test(arguments: 0..<shares)
  func aThousandRewritesLeaveEveryByte(_ share: Int) throws {
    let start = try Start.shared.get()
    let small = try SmallCase()
    let request = Self.request(small)
    var random = SplitMix64(seed: 2_031 + UInt64(share))
    let count = (Self.rewrites + Self.shares - 1) / Self.shares
    for number in 1...max(1, count) {
      try small.write(.init(rewriting: &random))
      let other = try Self.packet(request, start.inputs, start.store)
      guard other == start.packet else {
        Issue.record("share \(share), rewrite \(number): the packet depends on hidden text")
        return
      }
      guard number % 10 == 0 else { continue }
      let rewritten = try Self.files(of: other, start.writer)
      #expect(rewritten.keys.sorted() == start.files.keys.sorted(), "share \(share), rewrite \(number)")
      for (name, bytes) in rewritten where bytes != start.files[name] {
        Issue.record("share \(share), rewrite \(number): \(name) depends on hidden text")
        return
      }
    }
  }

  private static func request(_ small: SmallCase) -> RunRequest {
    RunRequest(
      folder: small.folder + "/case", registry: small.folder + "/registry.csv",
      order: small.folder + "/order.yaml", rules: Repository.path("Rules"), out: small.folder + "/out",
      jobs: 1)
  }

  /// Every stage a run goes through, without the case file and the folder around it.
  private static func packet(
    _ request: RunRequest, _ inputs: RunInputs, _ store: CaseStore
  ) throws -> Packet {
    let analysis = DocumentAnalysis(request: request, inputs: inputs, store: store)
    var walk = FolderWalk(request.folder, excluding: [])
    var documents: [PacketBuilder.Input] = []
    for (index, source) in (walk.next(100)?.files ?? []).enumerated() {
      let record = DocumentRecord(
        key: Int64(index), controlNumber: "DOC-00000\(index + 1)", source: source)
      let work = try analysis.run(record, message: nil, stored: [:])
      guard case .done(let outcome) = work.step, !outcome.linked.isEmpty else { continue }
      func result(_ stage: StageRecord.Stage) -> StageRecord? { work.fresh.first { $0.stage == stage } }
      func payload(_ stage: StageRecord.Stage) -> [UInt8] { result(stage)?.payload ?? [] }
      let findings = try #require(StoredResult.decode([Finding].self, payload(.tag)))
      let links = try #require(StoredResult.decode(LinkLayer.self, payload(.link)))
      documents.append(
        .init(
          document: PacketDocument(
            record: record, message: nil,
            outputs: [.read, .tag, .link].compactMap { result($0)?.output })
        ) {
          links
        } findings: {
          findings
        })
    }
    #expect(documents.count == 3)
    let person = try #require(inputs.registry.people.first)
    return try #require(
      try PacketBuilder(analysis: analysis, person: person).build(documents, pseudonyms: [:])
    ).packet
  }

  private static func files(of packet: Packet, _ writer: PacketWriter) throws -> [String: [UInt8]] {
    let files = try writer.files(
      of: packet, production: PacketProduction(profile: .generic, render: nil))
    return Dictionary(uniqueKeysWithValues: (files.payload + files.tagFiles).map { ($0.path, $0.bytes) })
  }
}

extension [UInt8] {
  fileprivate func contains(_ words: String) -> Bool {
    String(decoding: self, as: UTF8.self).contains(words)
  }
}

extension SmallCase.Hidden {
  /// Other words in every hidden place, of any length and script, over any number of lines.
  init(rewriting random: inout SplitMix64) {
    let words = [
      "the", "night", "mill", "road", "were", "counted", "twice", "رجل", "في", "الليل", "الطريق", "мельница",
      "дорога", "粉", "café", "naïve", "42", "nine", "a\u{AD}b", "x\u{200B}y", "öde", "kaldırım",
      // What the parts of a packet read from released text.
      "on 3 May 2031", "4 June", "information B2", "exhibit TG-EX-0007", "TG-0001-31",
    ]
    func text(_ most: Int, breaks: Bool) -> String {
      var text = words[Int(random.next() % UInt64(words.count))]
      for _ in 0..<Int(random.next() % UInt64(most)) {
        let separator =
          breaks && random.next() % 6 == 0 ? "\n" : breaks && random.next() % 15 == 0 ? "\n\n" : " "
        text += separator + words[Int(random.next() % UInt64(words.count))]
      }
      return text
    }
    portion = text(120, breaks: true)
    unmarked = text(60, breaks: true)
    paragraph = text(200, breaks: true)
    attribute = text(20, breaks: false)
    wholeReport = text(150, breaks: true)
    let letters = Array("ABCDEFGHKLMNPQRSTVWXYZ")
    cryptonym = String((0..<(6 + Int(random.next() % 7))).map { _ in letters[Int(random.next() % 22)] })
    cryptonym += "/\(1 + random.next() % 99)"
  }
}
