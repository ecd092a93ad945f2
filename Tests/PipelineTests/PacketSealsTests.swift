import Foundation
import Hashing
import Testing

@testable import Pipeline

/// What people do with packets after they were built: seal originals, recall, compare editions.
struct PacketSealsTests {
  private static let reviewer = [
    "--by", "Bettina Quill", "--role", "Evidence custodian", "--authority", "Test authority, letter 12",
    "--reason", "A reason",
  ]

  private func program(_ arguments: [String]) throws -> Repository.Output {
    try Repository.run(Repository.program, arguments)
  }

  private func run(_ small: SmallCase, out: String) throws { _ = try program(small.arguments(out: out)) }

  private func change(_ path: String, _ old: String, _ new: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try #require(text.contains(old))
    try text.replacingOccurrences(of: old, with: new).write(toFile: path, atomically: true, encoding: .utf8)
  }

  // MARK: Originals

  @Test func originalsAreSealedApartAndBoundByCommitments() throws {
    let small = try SmallCase()
    let out = try Repository.temporaryFolder("originals")
    try run(small, out: out)
    let packets = try Repository.tree(out + "/packets")
    let sealed = small.folder + "/sealed"
    func seal(_ to: String, folder: String = small.folder + "/case") throws -> Repository.Output {
      try program(
        ["packet", "seal-originals", out, "PKT-R1", "--folder", folder, "--to", to] + Self.reviewer)
    }
    #expect(try seal(sealed).status == 0)
    #expect(try Repository.tree(out + "/packets") == packets)

    let bag = sealed + "/PKT-R1-originals"
    let commitments = sealed + "/PKT-R1-commitments.csv"
    let files = try Repository.tree(bag)
    let report = try Data(contentsOf: URL(filePath: small.folder + "/case/a.txt"))
    #expect(files["data/originals/DOC-000001.txt"] == report)
    let info = String(decoding: try #require(files["bag-info.txt"]), as: UTF8.self)
    #expect(info.contains("Bag-Group-Identifier: PKT-R1\n"))
    let released = String(
      decoding: try #require(packets["PKT-R1/bag-info.txt"]), as: UTF8.self)
    #expect(released.contains("Bag-Group-Identifier: PKT-R1\n"))
    let whole = try program(["packet", "verify", bag, "--commitments", commitments])
    #expect(whole.status == 0 && whole.text.contains("Each is the one that was committed to"))

    // Neither the packet nor what may be given out holds a plain digest of an original, or a salt.
    let given = String(decoding: try Data(contentsOf: URL(filePath: commitments)), as: UTF8.self)
    let table = String(decoding: try #require(files["data/salts.csv"]), as: UTF8.self)
    let salts = table.split(separator: "\r\n").dropFirst().map {
      $0.split(separator: ",")[5].filter { $0 != "\"" }
    }
    #expect(salts.count == 3 && Set(salts).count == 3 && salts.allSatisfy { $0.count == 64 })
    for name in ["a.txt", "b.xml", "c.txt"] {
      let bytes = Array(try Data(contentsOf: URL(filePath: small.folder + "/case/" + name)))
      #expect(!given.contains(SHA2.sha256(bytes).hex))
      #expect(table.contains(SHA2.sha256(bytes).hex))
      for (path, data) in packets {
        let text = String(decoding: data, as: UTF8.self)
        #expect(!text.contains(SHA2.sha256(bytes).hex) && !text.contains(SHA2.sha512Hex(bytes)), "\(path)")
      }
    }
    #expect(salts.allSatisfy { !given.contains($0) })

    // The salts stay: sealed again, the commitments that were given out still hold.
    #expect(try seal(small.folder + "/again").status == 0)
    #expect(try Repository.tree(small.folder + "/again") == (try Repository.tree(sealed)))

    // An original exchanged, and everything around it made anew, is found by who has the commitments.
    let forged = small.folder + "/forged"
    try FileManager.default.copyItem(atPath: small.folder + "/case", toPath: forged)
    let other = try Repository.temporaryFolder("other")
    try change(forged + "/a.txt", "two sacks", "six sacks")
    _ = try program(small.arguments(out: other).map { $0 == small.folder + "/case" ? forged : $0 })
    _ = try program(
      ["packet", "seal-originals", other, "PKT-R1", "--folder", forged, "--to", small.folder + "/false"]
        + Self.reviewer)
    let exchanged = small.folder + "/false/PKT-R1-originals"
    #expect(try program(["packet", "verify", exchanged]).status == 0)
    #expect(try program(["packet", "verify", exchanged, "--commitments", commitments]).status == 2)
    #expect(
      try program(["packet", "verify", out + "/packets/PKT-R1", "--commitments", commitments]).status == 2)

    // Never beside the release, and never another file than the one that was read.
    #expect(try seal(out + "/packets").status == 2)
    #expect(try seal(out + "/packets/PKT-R1/x").status == 2)
    #expect(try seal(small.folder + "/third", folder: forged).status == 2)
    #expect(!FileManager.default.fileExists(atPath: small.folder + "/third/PKT-R1-originals"))
    #expect(try program(["ledger", "show", out]).text.contains("\"action\":\"packet-seal-originals\""))
    #expect(try program(["ledger", "verify", out]).status == 0)
  }

  // MARK: Recall

  @Test func aRecalledPacketIsRefusedAndNotBuiltAgain() throws {
    let small = try SmallCase()
    let out = try Repository.temporaryFolder("recall")
    try run(small, out: out)
    let copy = small.folder + "/copy"
    try FileManager.default.copyItem(atPath: out + "/packets/PKT-R1", toPath: copy)
    let keys = """
      openssl genpkey -algorithm ed25519 -out key.pem && openssl pkey -in key.pem -pubout -out key.pub \
      && openssl genpkey -algorithm ed25519 -out other.pem && openssl pkey -in other.pem -pubout -out other.pub
      """
    #expect(try Repository.run("/bin/sh", ["-c", keys], in: small.folder).status == 0)
    func recall(
      _ packet: String = "PKT-R1", statement: String = "A name was taken for another.",
      key: String = "key.pem"
    ) throws -> Repository.Output {
      try program(
        ["packet", "recall", out, packet, "--statement", statement, "--key", small.folder + "/" + key]
          + Self.reviewer)
    }
    #expect(try recall("PKT-R2").status == 2)
    #expect(try recall(statement: " ").status == 2)
    // A key that cannot sign recalls nothing.
    #expect(try recall(key: "key.pub").status == 2)
    #expect(FileManager.default.fileExists(atPath: out + "/packets/PKT-R1"))
    let recalled = try recall().text
    #expect(recalled.contains("It is signed with the key SHA256:"))
    let line = try #require(recalled.split(separator: "\n").last { $0.hasPrefix("ssh-ed25519 ") })
    try Data("signer \(line)\n".utf8).write(to: URL(filePath: small.folder + "/signers"))
    #expect(!FileManager.default.fileExists(atPath: out + "/packets/PKT-R1"))
    let withdrawn = try FileManager.default.contentsOfDirectory(atPath: out + "/withdrawn").sorted()
    #expect(withdrawn.count == 2 && withdrawn[1] == withdrawn[0] + ".recall")
    let notice = out + "/withdrawn/" + withdrawn[1]
    let path = notice + "/data/recall.txt"
    let page = try String(contentsOfFile: path, encoding: .utf8)
    #expect(page.contains("A name was taken for another.") && !page.contains("A reason"))
    #expect(page.split(separator: "\n").count < 30)
    #expect(try recall().status == 2)
    try checkNotice(notice, of: copy, keys: small.folder)

    #expect(try program(["packet", "verify", copy]).status == 0)
    let refused = try program(["packet", "verify", copy, "--notice", notice])
    #expect(refused.status == 2 && refused.text.contains("NOT VALID"))
    let alone = try program(["packet", "verify", copy, "--notice", path])
    #expect(alone.status == 2 && alone.text.contains("The notice is not signed"))
    #expect(try program(["packet", "verify", copy, "--notice", copy + "/VERIFY.txt"]).status == 2)
    #expect(try program(["packet", "verify", copy, "--notice", copy]).status == 2)

    // A run does not bring it back; a run over other reports makes another packet, which the notice is not about.
    let again = try program(small.arguments(out: out))
    #expect(again.status == 1)
    #expect(!FileManager.default.fileExists(atPath: out + "/packets/PKT-R1"))
    try change(small.folder + "/case/a.txt", "two sacks", "three sacks")
    try run(small, out: out)
    let next = try program(["packet", "verify", out + "/packets/PKT-R1", "--notice", notice])
    #expect(next.status == 0 && next.text.contains("is not about this packet"))
    let ledger = try program(["ledger", "show", out]).text
    #expect(ledger.contains("\"action\":\"packet-recall\"") && !ledger.contains("A reason"))
    #expect(try program(["ledger", "verify", out]).status == 0)
  }

  /// The notice is checked with the words and the stock commands with which packets are.
  private func checkNotice(_ notice: String, of packet: String, keys: String) throws {
    func verify(_ arguments: String...) throws -> Repository.Output {
      try program(["packet", "verify"] + arguments)
    }
    let whole = try verify(notice, "--signer", keys + "/key.pub")
    #expect(whole.status == 0 && whole.text.contains("Signed with the key you gave"))
    #expect(whole.text.contains("This is a notice that PKT-R1 is recalled: A name was taken for another."))
    #expect(try verify(notice, "--signer", keys + "/other.pub").status == 2)
    let stock = """
      sha256sum --check --quiet manifest-sha256.txt tagmanifest-sha256.txt \
      && ssh-keygen -Y verify -f '\(keys)/signers' -I signer -n tearline-packet \
      -s signatures/tagmanifest-sha256.txt.sig < tagmanifest-sha256.txt
      """
    #expect(try Repository.run("/bin/sh", ["-c", stock], in: notice).status == 0)
    let known = try verify(packet, "--notice", notice)
    #expect(known.text.contains("The notice is signed with the key SHA256:"))

    // A page that was changed, a folder sealed anew, a signature of somebody else.
    let forged = keys + "/forged"
    try FileManager.default.copyItem(atPath: notice, toPath: forged)
    try change(forged + "/data/recall.txt", "A name was taken", "A name was given")
    #expect(try verify(forged).status == 2)
    let changed = try verify(packet, "--notice", forged)
    #expect(changed.status == 2 && !changed.text.contains("A name was given"))
    let seal = """
      for m in manifest-sha256 manifest-sha512; do ${m#manifest-}sum data/recall.txt > $m.txt; done
      for f in bag-info.txt bagit.txt manifest-sha256.txt manifest-sha512.txt VERIFY.txt; do sha256sum $f; done \
      > tagmanifest-sha256.txt
      """
    #expect(try Repository.run("/bin/sh", ["-c", seal], in: forged).status == 0)
    #expect(try verify(forged).status == 2)
    #expect(try program(["packet", "sign", forged, "--key", keys + "/other.pem"]).status == 0)
    #expect(try verify(forged, "--signer", keys + "/key.pub").status == 2)
    #expect(try verify(packet, "--notice", forged, "--signer", keys + "/key.pub").status == 2)
  }

  // MARK: Editions

  /// One case under two orders: what only the sealed edition shows is in no file of the public one.
  @Test func thePublicEditionHoldsNothingThatOnlyTheSealedOneShows() throws {
    let small = try SmallCase()
    let out = try Repository.temporaryFolder("editions")
    let order = small.folder + "/order.yaml"
    try change(
      order, "audience: {name: Test court, countries: [IRQ], public: false}\nlevel: U",
      "audience: {name: Test court, countries: [USA], public: false}\nlevel: S\nedition: sealed")
    try run(small, out: out + "/sealed")
    try change(
      order, "audience: {name: Test court, countries: [USA], public: false}\nlevel: S\nedition: sealed",
      "audience: {name: Everyone, countries: [], public: true}\nlevel: U\nedition: public")
    try run(small, out: out + "/public")
    let (sealed, open) = (out + "/sealed/packets/PKT-R1", out + "/public/packets/PKT-R1")
    for (packet, edition) in [(sealed, "sealed"), (open, "public")] {
      let info = try String(contentsOfFile: packet + "/bag-info.txt", encoding: .utf8)
      #expect(info.contains("Tearline-Edition: \(edition)\n"))
    }
    let compared = try program(["packet", "compare", sealed, open])
    #expect(compared.status == 0, "\(compared.text)")
    #expect(!compared.text.hasPrefix("0 "), "\(compared.text)")

    // The other way round, and a passage put into a corner of the public one.
    let hidden = "A second man was named to the team by a person of trust."
    let shown = try Repository.tree(sealed + "/data/documents").values.map {
      String(decoding: $0, as: UTF8.self)
    }
    #expect(shown.contains { $0.contains(hidden) })
    try change(open + "/VERIFY.txt", "This folder", hidden + " This folder")
    #expect(try program(["packet", "compare", sealed, open]).status == 3)
    #expect(try program(["packet", "compare", sealed, out]).status == 2)

    try change(order, "edition: public", "edition: partner")
    #expect(try program(["order", "check", order, "--rules", Repository.path("Rules")]).status == 2)
    try change(order, "edition: partner", "edition: other")
    #expect(try program(["order", "check", order, "--rules", Repository.path("Rules")]).status == 2)
  }
}
