import CaseStore
import Diagnostics
import Documents
import Foundation
import Hashing
import TestSupport
import Testing

@testable import Pipeline

/// A run over files that hold others: each member is a document of the case, from its control number to the packet.
@Suite(.serialized) struct ContainerRunTests {
  private let small: SmallCase
  private let out: String

  init() throws {
    small = try SmallCase()
    out = try Repository.temporaryFolder("containers")
  }

  private var request: RunRequest {
    RunRequest(
      folder: small.folder + "/case", registry: small.folder + "/registry.csv",
      order: small.folder + "/order.yaml", rules: Repository.path("Rules"), out: out, jobs: 2)
  }

  private func put(_ name: String, _ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(filePath: small.folder + "/case/" + name))
  }

  /// Puts the reports of the case into an archive, one of them as the attachment of a message in it.
  private func pack(report: String? = nil) throws {
    func bytes(_ name: String) throws -> [UInt8] {
      Array(try Data(contentsOf: URL(filePath: small.folder + "/" + name)))
    }
    let folder = small.folder + "/packed"
    if !FileManager.default.fileExists(atPath: folder) {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for name in ["a.txt", "b.xml", "c.txt"] {
        try FileManager.default.moveItem(atPath: small.folder + "/case/" + name, toPath: folder + "/" + name)
      }
    }
    let mail =
      "Message-ID: <1@tellmiska.example>\nMIME-Version: 1.0\nSubject: (U) About US9IZ-000777CI\n"
      + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nUNCLASSIFIED\n\n"
      + "1. (U) The detainee, ISN US9IZ-000777CI, asked for flour.\n"
      + "--b\nContent-Type: application/xml\nContent-Disposition: attachment; filename=b.xml\n\n"
      + String(decoding: try bytes("packed/b.xml"), as: UTF8.self) + "\n--b--\n"
    let inner = ZIPBuilder([.init("c.txt", try bytes("packed/c.txt")), .init("d.gif", "GIF89a")]).bytes
    let first = try report.map { Array($0.utf8) } ?? bytes("packed/a.txt")
    try put(
      "box.zip",
      ZIPBuilder([.init("reports/a.txt", first), .init("mail.eml", mail), .init("inner.zip", inner)]).bytes)
  }

  private func documents() throws -> [DocumentRecord] {
    let store = try CaseStore(path: out + "/case.sqlite")
    defer { try? store.close() }
    return try store.documents()
  }

  /// One test, because every run takes seconds: a first run, one after nothing changed, one after a member changed.
  @Test func membersAreDocumentsOfTheCase() async throws {
    try pack()
    try put("climbs.zip", ZIPBuilder([.init("../a.txt", "UNCLASSIFIED\n")]).bytes)
    let summary = try await Run(request).perform()
    // The archive, its three members, the attachment, the two in the inner archive, and the two of the folder.
    #expect(summary.documents == 9)
    #expect(summary.parsed == 7)
    #expect(summary.quarantined.map(\.file) == ["box.zip/inner.zip/d.gif", "climbs.zip"])
    #expect(summary.quarantined.map(\.diagnostic.code) == [.picture, .unsafeMemberName])
    #expect(summary.packets.map(\.documents) == [4])
    try checkRecords()
    try checkPacket()

    let before = try Repository.tree(out)
    let second = try await Run(request).perform()
    #expect(second.work == [:])
    #expect(try Repository.tree(out) == before)

    try pack(report: "SECRET\n\n1. (U) The detainee, ISN US9IZ-000777CI, was moved.\n")
    let third = try await Run(request).perform()
    // The archive and the member that changed.
    #expect(third.work == ["read": 2, "tag": 2, "link": 2, "packet": 1])
    #expect(try documents().map(\.controlNumber) == (1...9).map { "DOC-00000\($0)" })
  }

  private func checkRecords() throws {
    let records = try documents()
    #expect(
      records.map(\.source.name) == [
        "box.zip", "box.zip/reports/a.txt", "box.zip/mail.eml", "box.zip/mail.eml/2-b.xml",
        "box.zip/inner.zip", "box.zip/inner.zip/c.txt", "box.zip/inner.zip/d.gif", "climbs.zip", "d.bin",
      ])
    #expect(
      records.map(\.source.parent) == [
        nil, "box.zip", "box.zip", "box.zip/mail.eml", "box.zip", "box.zip/inner.zip", "box.zip/inner.zip",
        nil, nil,
      ])
    let text = Array(try Data(contentsOf: URL(filePath: small.folder + "/packed/a.txt")))
    #expect(records[1].source.digest == SHA2.sha256(text))
  }

  private func checkPacket() throws {
    let files = try Repository.tree(out + "/packets/PKT-R1/data")
    let packet = files.filter { $0.key.hasSuffix(".txt") }.values.map { String(decoding: $0, as: UTF8.self) }
      .joined()
    #expect(packet.contains("two sacks of flour"))
    #expect(packet.contains("asked for flour"))
    #expect(packet.contains("baked bread there"))
    #expect(!packet.contains("person of trust"))
    #expect(!packet.contains("crates were opened"))
  }
}
