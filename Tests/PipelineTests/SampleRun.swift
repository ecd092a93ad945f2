import CaseStore
import Documents
import Foundation
import Pipeline
import SourceText

@testable import Pipeline

/// One run of the sample case under one order, with everything the tests look at.
struct SampleRun: Sendable {
  /// The text of a packet in every form it has, folded: what a reader could find in it.
  struct PacketText: Sendable {
    /// Released text by control number.
    var documents: [String: String] = [:]
    var everything = ""
    /// Folded text of the whole, for looking for what must be gone.
    var folded = ""
  }

  let out: String
  let summary: RunSummary
  /// File name to control number.
  let controlNumbers: [String: String]
  let links: [String: LinkLayer]
  let findings: [String: [Finding]]
  /// Record id to text.
  let packets: [String: PacketText]

  private static let court = Task { try await SampleRun(order: "iraq-court") }
  private static let open = Task { try await SampleRun(order: "public") }

  /// Runs are made once and shared by the tests.
  static func of(_ order: String) async throws -> SampleRun {
    try await (order == "public" ? open : court).value
  }

  static func request(order: String, out: String, jobs: Int = 2) -> RunRequest {
    RunRequest(
      folder: Repository.path("SampleDocs/case"), registry: Repository.path("SampleDocs/case/registry.csv"),
      order: Repository.path("SampleDocs/orders/\(order).yaml"), rules: Repository.path("Rules"), out: out,
      jobs: jobs)
  }

  private init(order: String) async throws {
    out = try Repository.temporaryFolder(order)
    summary = try await Run(SampleRun.request(order: order, out: out)).perform()
    let store = try CaseStore(path: out + "/case.sqlite")
    var controlNumbers: [String: String] = [:]
    var links: [String: LinkLayer] = [:]
    var findings: [String: [Finding]] = [:]
    for record in try store.documents() {
      let name = record.source.name
      controlNumbers[name] = record.controlNumber
      links[name] = StoredResult.decode(LinkLayer.self, try store.payload(of: .link, document: record.key))
      findings[name] = StoredResult.decode([Finding].self, try store.payload(of: .tag, document: record.key))
    }
    try store.close()
    self.controlNumbers = controlNumbers
    self.links = links
    self.findings = findings

    var packets: [String: PacketText] = [:]
    for packet in summary.packets {
      packets[packet.person] = try SampleRun.text(of: out + "/packets/" + packet.id)
    }
    self.packets = packets
  }

  private struct Model: Decodable {
    struct Document: Decodable {
      let controlNumber: String
      let begBates: String?
    }
    let documents: [Document]
  }

  private static func text(of bag: String) throws -> PacketText {
    var text = PacketText()
    let files = try Repository.tree(bag + "/data")
    let model = try JSONDecoder().decode(Model.self, from: files["packet.json"] ?? Data())
    for document in model.documents {
      let name = "documents/\(document.begBates ?? document.controlNumber).txt"
      let raw = String(decoding: files[name] ?? Data(), as: UTF8.self)
      text.documents[document.controlNumber] = joined(raw)
    }
    for (name, data) in files.sorted(by: { $0.key < $1.key }) where !name.hasSuffix(".pdf") {
      text.everything += name + "\n" + String(decoding: data, as: UTF8.self) + "\n"
    }
    text.everything += try Repository.run("pdftotext", ["-raw", bag + "/data/packet.pdf", "-"]).text
    text.folded = folded(text.everything)
    return text
  }

  static func joined(_ text: String) -> String {
    let bytes = TextView(.joined, of: SourceText(text)).utf8
    return String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "\u{0640}", with: "")
      .replacingOccurrences(of: "\n", with: " ")
  }

  static func folded(_ text: String) -> String {
    String(decoding: TextView(.folded, of: SourceText(text)).utf8, as: UTF8.self)
      .replacingOccurrences(of: "\n", with: " ")
  }
}
