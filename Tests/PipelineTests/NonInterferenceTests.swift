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
  /// Writers are functions of the packet alone, so every rewrite must give the same packet; of every tenth every file
  /// is written too: PDF, XML, text, tables and load files. `make fuzz` asks for 10,000.
  @Test func fourHundredRewritesLeaveEveryByte() throws {
    let count = ProcessInfo.processInfo.environment["TEARLINE_REWRITES"].flatMap { Int($0) } ?? 400
    let small = try SmallCase()
    let request = RunRequest(
      folder: small.folder + "/case", registry: small.folder + "/registry.csv",
      order: small.folder + "/order.yaml", rules: Repository.path("Rules"), out: small.folder + "/out",
      jobs: 1)
    let inputs = try RunInputs(request)
    let writer = PacketWriter(fonts: try FontBook(), software: Software.name)

    let packet = try packet(request, inputs)
    let first = try files(of: packet, writer)
    #expect(first["packet.pdf"] != nil)
    #expect(first.values.contains { $0.contains("The mill was sold in May.") })
    #expect(first.count >= 8)

    var random = SplitMix64(seed: 2_031)
    for number in 1...count {
      try small.write(.init(rewriting: &random))
      let other = try self.packet(request, inputs)
      guard other == packet else {
        Issue.record("rewrite \(number): the packet depends on hidden text")
        return
      }
      guard number % 10 == 0 else { continue }
      let rewritten = try files(of: other, writer)
      #expect(rewritten.keys.sorted() == first.keys.sorted(), "rewrite \(number)")
      for (name, bytes) in rewritten where bytes != first[name] {
        Issue.record("rewrite \(number): \(name) depends on hidden text")
        return
      }
    }
  }

  /// Every stage a run goes through, without the case file and the folder around it.
  private func packet(_ request: RunRequest, _ inputs: RunInputs) throws -> Packet {
    let analysis = DocumentAnalysis(request: request, inputs: inputs)
    let walk = FolderWalk(request.folder, excluding: [], progress: SilentProgress())
    var documents: [PacketBuilder.Input] = []
    for (index, source) in walk.files.enumerated() {
      let record = DocumentRecord(
        key: Int64(index), controlNumber: "DOC-00000\(index + 1)", source: source)
      let outcome = try #require(try analysis.run(record, message: nil, stored: [:]).outcome)
      guard !outcome.linked.isEmpty else { continue }
      func payload(_ stage: StageRecord.Stage) -> [UInt8] {
        outcome.fresh.first { $0.stage == stage }?.payload ?? []
      }
      documents.append(
        .init(
          outcome: outcome,
          findings: try #require(StoredResult.decode([Finding].self, payload(.tag))),
          links: try #require(StoredResult.decode(LinkLayer.self, payload(.link)))))
    }
    #expect(documents.count == 3)
    let person = try #require(inputs.registry.people.first)
    return try #require(
      try PacketBuilder(analysis: analysis, person: person).build(documents, pseudonyms: [:])
    ).packet
  }

  private func files(of packet: Packet, _ writer: PacketWriter) throws -> [String: [UInt8]] {
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
