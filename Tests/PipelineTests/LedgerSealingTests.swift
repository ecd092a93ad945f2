import Foundation
import Sealing
import TestSupport
import Testing

/// The record of a case under checkpoints, as a unit seals it and as others hold it against them.
struct LedgerSealingTests {
  private let small: SmallCase
  private let out: String
  private let key: String
  private let signer: String

  init() throws {
    small = try SmallCase()
    out = try Repository.temporaryFolder("ledger")
    key = small.folder + "/key.pem"
    signer = small.folder + "/key.pub"
    try put(key, SigningKeys.privateKey)
    try put(signer, SigningKeys.publicKey)
  }

  private func put(_ path: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  private func run(_ arguments: String...) throws -> Repository.Output {
    try Repository.run(Repository.program, arguments)
  }

  private func perform() throws { _ = try Repository.run(Repository.program, small.arguments(out: out)) }

  private func checkpoints() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: out + "/ledger").sorted().map {
      out + "/ledger/" + $0
    }
  }

  @Test func theRecordIsSealedAndHeldAgainstWhatWasKept() throws {
    try perform()
    let packet = out + "/packets/PKT-R1"
    let before = try Repository.tree(packet)
    #expect(try run("ledger", "seal", out, "--key", key).status == 0)
    // Nothing but the proof is new, and it holds without the case.
    let after = try Repository.tree(packet)
    #expect(Set(after.keys).subtracting(before.keys) == [ExportProof.path])
    #expect(before.allSatisfy { after[$0.key] == $0.value })
    let first = try #require(try checkpoints().first)
    let verified = try run("packet", "verify", packet, "--checkpoint", first)
    #expect(verified.status == 0, "\(verified.text)")
    #expect(verified.text.contains("records its publication as entry"))
    #expect(try run("ledger", "verify", out, "--checkpoint", first, "--signer", signer).status == 0)

    // A copy of the case as it is now, for later.
    let old = small.folder + "/old"
    try FileManager.default.copyItem(atPath: out, toPath: old)

    // A second run does nothing; a new report is recorded, and the packet is made anew without a proof.
    try perform()
    #expect(try Repository.tree(packet) == after)
    try put(
      small.folder + "/case/e.txt",
      "SECRET//NOFORN\n\nSUBJ: (U) Mill\n\n1. (U) The man with ISN US9IZ-000777CI was seen.\n\nSECRET//NOFORN\n"
    )
    try perform()
    #expect(try Repository.tree(packet)[ExportProof.path] == nil)
    #expect(try run("packet", "verify", packet, "--checkpoint", first).status == 2)
    #expect(try run("ledger", "seal", out, "--since", first).status == 0)
    let both = try checkpoints().filter { $0.hasSuffix(".checkpoint") }
    #expect(both.count == 2 && both.first == first)
    let latest = try #require(both.last)
    #expect(try run("packet", "verify", packet, "--checkpoint", latest).status == 0)
    #expect(try run("packet", "verify", packet, "--checkpoint", first).status == 0)
    // What ties the two together without the case.
    let proof = try #require(try checkpoints().first { $0.hasSuffix(".consistency") })
    func tied(_ file: String) throws -> Repository.Output {
      try run("packet", "verify", packet, "--checkpoint", first, "--consistency", file)
    }
    #expect(try tied(proof).text.contains("no entry of that was changed"))
    #expect(try tied(proof).status == 0 && tied(first).status == 2)
    let broken = small.folder + "/broken.consistency"
    let lines = try String(contentsOfFile: proof, encoding: .utf8).split(separator: "\n")
    try #require(lines.count > 4)
    try put(broken, lines.dropLast().joined(separator: "\n") + "\n")
    #expect(try tied(broken).status == 2)
    let consistent = try run("ledger", "verify", out)
    #expect(consistent.status == 0 && consistent.text.contains("2 checkpoints stand for it"))
    // The later one is not signed, and the reader asks for a signature.
    #expect(try run("ledger", "verify", out, "--checkpoint", latest, "--signer", signer).status == 2)

    // Replay: the packet and the case as they were pass for themselves and not beside what is known.
    #expect(try run("packet", "verify", old + "/packets/PKT-R1").status == 0)
    #expect(try run("packet", "verify", old + "/packets/PKT-R1", "--checkpoint", latest).status == 2)
    #expect(try run("ledger", "verify", old).status == 0)
    #expect(try run("ledger", "verify", old, "--checkpoint", latest).status == 2)
    // Nor does the program seal an old copy over a later checkpoint.
    try FileManager.default.copyItem(
      atPath: latest, toPath: old + "/ledger/" + latest.split(separator: "/").last!)
    #expect(try run("ledger", "seal", old).status == 2)

    // The record of another case, with a whole chain of its own.
    let other = try Repository.temporaryFolder("other")
    try Data("y\n".utf8).write(to: URL(filePath: small.folder + "/case/0.txt"))
    _ = try Repository.run(Repository.program, small.arguments(out: other))
    #expect(try run("ledger", "verify", other).status == 0)
    #expect(try run("ledger", "verify", other, "--checkpoint", first).status == 2)
  }
}
