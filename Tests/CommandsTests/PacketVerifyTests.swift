import ArgumentParser
import Foundation
import Hashing
import Sealing
import TestSupport
import Testing

@testable import Commands

/// Two sealed, signed and logged packets that an attacker works on, one at a time.
struct SealedPackets {
  let folder: String
  var first: String { folder + "/PKT-1" }
  var second: String { folder + "/PKT-2" }
  var signer: String { folder + "/signer.pub" }
  /// The state of the ledger after both were published, and the one before the second was.
  var latest: String { folder + "/latest.checkpoint" }

  init() throws {
    folder = NSTemporaryDirectory() + "packets-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try put(signer, SigningKeys.publicKey)
    var ledger = Ledger()
    var entries: [LedgerEntry] = []
    for (number, path) in [first, second].enumerated() {
      let id = "PKT-\(number + 1)"
      let bag = try BagWriter(
        fields: [BagInfoField("External-Identifier", id)], baggingDate: "2031-04-10"
      ).write(
        payload: [
          BagFile(path: "packet.json", bytes: Array("{\"id\":\"\(id)\"}\n".utf8)),
          BagFile(path: "documents/a.txt", bytes: Array("The mill of \(id) was sold in May.\n".utf8)),
          BagFile(path: "documents/b.txt", bytes: Array("The flour of \(id) was white.\n".utf8)),
        ], tagFiles: [BagFile(path: "VERIFY.txt", bytes: Array("Verify.\n".utf8))], to: path)
      try sign(path)
      entries.append(
        ledger.append(
          time: "2031-04-1\(number)T10:00:00Z", actor: "tearline", role: "program", action: "publish",
          object: id,
          outputDigest: bag.tagManifestDigest, toolVersion: "1"))
    }
    let note = try prove(entries)
    try Data(note.bytes).write(to: URL(filePath: latest))
  }

  func put(_ path: String, _ text: String) throws { try Data(text.utf8).write(to: URL(filePath: path)) }

  /// The checkpoint of a ledger with these entries, and the proofs of those that have a packet.
  @discardableResult
  func prove(_ entries: [LedgerEntry], key: String = SigningKeys.privateKey) throws -> SignedNote {
    let tree = MerkleTree(entries.map { MerkleTree.leaf($0.line) })
    let origin = Checkpoint.origin(of: entries[0].line)
    var note = Checkpoint(origin: origin, count: tree.count, root: tree.root).note
    try note.sign(as: origin, privateKey: Array(key.utf8))
    for entry in entries {
      let proof = try #require(LedgerProof(entry, in: tree, note: note))
      try ExportProof.write(proof, to: folder + "/" + entry.object)
    }
    return note
  }

  func sign(_ bag: String, key: String = SigningKeys.privateKey) throws {
    let signature = try SSHSignature(
      of: BagSignature.message(of: bag), namespace: BagSignature.namespace, privateKey: Array(key.utf8))
    try BagSignature.write(signature, to: bag)
  }

  func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }

  func change(_ path: String, _ body: (inout [UInt8]) -> Void) throws {
    var bytes = try bytes(path)
    body(&bytes)
    try Data(bytes).write(to: URL(filePath: path))
  }

  func exchange(_ name: String) throws {
    let (one, two) = (try bytes(first + "/" + name), try bytes(second + "/" + name))
    try Data(two).write(to: URL(filePath: first + "/" + name))
    try Data(one).write(to: URL(filePath: second + "/" + name))
  }

  /// What an attacker does who makes the bag anew around what he changed.
  func seal(_ bag: String) throws {
    for name in [
      "bagit.txt", "bag-info.txt", "manifest-sha256.txt", "manifest-sha512.txt", "tagmanifest-sha256.txt",
    ] {
      try FileManager.default.removeItem(atPath: bag + "/" + name)
    }
    try BagWriter(fields: [BagInfoField("External-Identifier", "PKT-1")], baggingDate: "2031-04-10").seal(bag)
  }

  /// - Returns: the exit code and everything the command says.
  func verify(_ options: [String]) throws -> (code: Int32, text: String) {
    let capture = Capture()
    let code = try PacketVerifyCommand.parse([first] + options).execute(capture.console)
    return (code, capture.out + "\n" + capture.err)
  }
}

/// Something an attacker does to the first packet, and what the check must say: the code and the file.
struct Attack: Sendable, CustomTestStringConvertible {
  enum Knowledge: Sendable {
    /// The packet alone.
    case nothing
    /// The signer's key.
    case signer
    /// The key, and the latest checkpoint.
    case checkpoint
  }

  let name: String
  let code: String
  let file: String
  let needs: Knowledge
  let perform: @Sendable (SealedPackets) throws -> Void

  init(
    _ name: String, _ code: String, _ file: String, needs: Knowledge = .nothing,
    _ perform: @escaping @Sendable (SealedPackets) throws -> Void
  ) {
    self.name = name
    self.code = code
    self.file = file
    self.needs = needs
    self.perform = perform
  }

  var testDescription: String { name }
}

private let ownKey = """
  -----BEGIN PRIVATE KEY-----
  MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g
  -----END PRIVATE KEY-----

  """

private let manifests = ["manifest-sha256.txt", "manifest-sha512.txt"]
private let tagManifest = "tagmanifest-sha256.txt"
private let signature = "signatures/tagmanifest-sha256.txt.sig"
private let proof = "signatures/export.tlog-proof"

private func reversed(_ bytes: [UInt8]) -> [UInt8] {
  Array(bytes.split(separator: 0x0A).reversed().map { $0 + [0x0A] }.joined())
}

private let attacks: [Attack] = [
  // Flip
  Attack("flip a bit of a document", "SL0115", "data/documents/a.txt") {
    try $0.change($0.first + "/data/documents/a.txt") { $0[3] ^= 1 }
  },
  Attack("flip a bit of VERIFY.txt", "SL0115", "VERIFY.txt") {
    try $0.change($0.first + "/VERIFY.txt") { $0[0] ^= 1 }
  },
  Attack("flip a digit of a manifest", "SL0115", "manifest-sha512.txt") {
    try $0.change($0.first + "/manifest-sha512.txt") { $0[0] = $0[0] == 0x30 ? 0x31 : 0x30 }
  },
  Attack("flip a digit of the tag manifest", "SL0115", "VERIFY.txt") {
    try $0.change($0.first + "/" + tagManifest) { $0[0] = $0[0] == 0x30 ? 0x31 : 0x30 }
  },
  Attack("flip a character of the signature", "SL0401", signature) {
    try $0.change($0.first + "/" + signature) { $0[100] = $0[100] == 0x41 ? 0x42 : 0x41 }
  },
  Attack("flip a character of the proof", "SL0506", proof) {
    try $0.change($0.first + "/" + proof) { $0[60] = $0[60] == 0x41 ? 0x42 : 0x41 }
  },
  // Drop
  Attack("drop a document", "SL0113", "data/documents/b.txt") {
    try FileManager.default.removeItem(atPath: $0.first + "/data/documents/b.txt")
  },
  Attack("drop a document and its lines", "SL0115", "manifest-sha256.txt") { packets in
    try FileManager.default.removeItem(atPath: packets.first + "/data/documents/b.txt")
    for name in manifests {
      try packets.change(packets.first + "/" + name) { bytes in
        bytes = Array(
          bytes.split(separator: 0x0A).filter { !String(decoding: $0, as: UTF8.self).hasSuffix("b.txt") }
            .map { $0 + [0x0A] }.joined())
      }
    }
  },
  Attack("drop a manifest", "SL0113", "manifest-sha512.txt") {
    try FileManager.default.removeItem(atPath: $0.first + "/manifest-sha512.txt")
  },
  Attack("drop the signature", "SL0402", signature, needs: .signer) {
    try FileManager.default.removeItem(atPath: $0.first + "/" + signature)
  },
  Attack("drop the proof", "SL0506", proof, needs: .checkpoint) {
    try FileManager.default.removeItem(atPath: $0.first + "/" + proof)
  },
  // Add
  Attack("add a document", "SL0114", "data/documents/c.txt") {
    try $0.put($0.first + "/data/documents/c.txt", "He confessed.\n")
  },
  Attack("add a link", "SL0121", "data/documents/c.txt") {
    try FileManager.default.createSymbolicLink(
      atPath: $0.first + "/data/documents/c.txt", withDestinationPath: "/etc/hostname")
  },
  Attack("add a document to the manifests", "SL0115", "manifest-sha256.txt") { packets in
    try packets.put(packets.first + "/data/documents/c.txt", "He confessed.\n")
    let bytes = Array("He confessed.\n".utf8)
    try packets.change(packets.first + "/manifest-sha256.txt") {
      $0 += Array("\(SHA2.sha256(bytes).hex)  data/documents/c.txt\n".utf8)
    }
    try packets.change(packets.first + "/manifest-sha512.txt") {
      $0 += Array("\(SHA2.sha512Hex(bytes))  data/documents/c.txt\n".utf8)
    }
  },
  // Reorder
  Attack("reorder a manifest", "SL0115", "manifest-sha256.txt") {
    try $0.change($0.first + "/manifest-sha256.txt") { $0 = reversed($0) }
  },
  Attack("reorder the tag manifest", "SL0401", signature) {
    try $0.change($0.first + "/" + tagManifest) { $0 = reversed($0) }
  },
  Attack("reorder the tag manifest without a signature", "SL0507", proof) {
    try $0.change($0.first + "/" + tagManifest) { $0 = reversed($0) }
    try FileManager.default.removeItem(atPath: $0.first + "/" + signature)
  },
  // Re-sign
  Attack("change, make the bag anew, keep the signature", "SL0401", signature) {
    try $0.put($0.first + "/data/documents/a.txt", "He confessed.\n")
    try $0.seal($0.first)
  },
  Attack("change, make the bag anew, sign with another key", "SL0403", signature, needs: .signer) {
    try $0.put($0.first + "/data/documents/a.txt", "He confessed.\n")
    try $0.seal($0.first)
    try $0.sign($0.first, key: ownKey)
  },
  Attack("the same, and the reader knows no key", "SL0507", proof) {
    try $0.put($0.first + "/data/documents/a.txt", "He confessed.\n")
    try $0.seal($0.first)
    try $0.sign($0.first, key: ownKey)
  },
  Attack("the same with a ledger of his own", "SL0502", proof, needs: .checkpoint) { packets in
    try packets.put(packets.first + "/data/documents/a.txt", "He confessed.\n")
    try packets.seal(packets.first)
    try packets.sign(packets.first)
    var ledger = Ledger()
    let entry = ledger.append(
      time: "2031-04-10T10:00:00Z", actor: "tearline", role: "program", action: "publish", object: "PKT-1",
      outputDigest: SHA2.sha256(try packets.bytes(packets.first + "/" + tagManifest)), toolVersion: "1")
    try packets.prove([entry], key: ownKey)
  },
  // Truncate
  Attack("truncate a document", "SL0115", "data/documents/a.txt") {
    try $0.change($0.first + "/data/documents/a.txt") { $0.removeLast(5) }
  },
  Attack("truncate a manifest", "SL0115", "manifest-sha256.txt") {
    try $0.change($0.first + "/manifest-sha256.txt") { $0.removeLast(20) }
  },
  Attack("truncate the tag manifest by its last line", "SL0125", "manifest-sha512.txt") {
    try $0.change($0.first + "/" + tagManifest) { bytes in
      bytes = Array(bytes.split(separator: 0x0A).dropLast().map { $0 + [0x0A] }.joined())
    }
  },
  Attack("truncate bagit.txt", "SL0102", "bagit.txt") {
    try $0.change($0.first + "/bagit.txt") { $0.removeLast(30) }
  },
  Attack("truncate the signature", "SL0401", signature) {
    try $0.change($0.first + "/" + signature) { $0.removeLast(40) }
  },
  Attack("truncate the proof", "SL0506", proof) {
    try $0.change($0.first + "/" + proof) { $0.removeLast(150) }
  },
  // Swap two packets' parts
  Attack("swap a document", "SL0115", "data/documents/a.txt") { try $0.exchange("data/documents/a.txt") },
  Attack("swap manifests and payload, keep the tag manifest", "SL0115", "manifest-sha256.txt") { packets in
    for name in manifests + ["data/documents/a.txt", "data/documents/b.txt", "data/packet.json"] {
      try packets.exchange(name)
    }
  },
  Attack("swap all that is sealed", "SL0401", signature) { packets in
    for name in manifests + [
      tagManifest, "bag-info.txt", "data/documents/a.txt", "data/documents/b.txt", "data/packet.json",
    ] { try packets.exchange(name) }
  },
  Attack("swap the signatures", "SL0401", signature) { try $0.exchange(signature) },
  Attack("swap the proofs", "SL0507", proof) { try $0.exchange(proof) },
  // Replay
  Attack("replay an old checkpoint", "SL0505", proof, needs: .checkpoint) { packets in
    let kept = try #require(LedgerProof(parsing: try packets.bytes(packets.first + "/" + proof)))
    try packets.prove([kept.entry])
  },
  Attack("an old checkpoint with another name", "SL0502", proof, needs: .checkpoint) { packets in
    let kept = try #require(LedgerProof(parsing: try packets.bytes(packets.first + "/" + proof)))
    let note = Checkpoint(origin: "elsewhere", count: kept.checkpoint.count, root: kept.checkpoint.root).note
    let text = String(decoding: kept.bytes, as: UTF8.self)
    let path = text[..<(try #require(text.range(of: "\n\n"))).upperBound]
    try packets.put(packets.first + "/" + proof, path + String(decoding: note.bytes, as: UTF8.self))
  },
  Attack("another name under the key's signature", "SL0504", proof, needs: .signer) { packets in
    let text = String(decoding: try packets.bytes(packets.first + "/" + proof), as: UTF8.self)
    try packets.put(
      packets.first + "/" + proof,
      text.replacingOccurrences(of: "tearline.invalid/ledger", with: "tearline.invalid/LEDGER"))
  },
]

struct PacketVerifyTests {
  @Test func anUntouchedPacketIsValidAndSaysWhatThatProves() throws {
    let packets = try SealedPackets()
    let alone = try packets.verify([])
    #expect(alone.code == 0, "\(alone.text)")
    #expect(alone.text.contains("does not prove that what the documents say is true"))
    #expect(alone.text.contains("Whose key that is, the packet cannot say"))
    #expect(alone.text.contains("as entry 1 of 2. No key that you gave signed that"))
    let known = try packets.verify(["--signer", packets.signer, "--checkpoint", packets.latest])
    #expect(known.code == 0, "\(known.text)")
    #expect(known.text.contains("as entry 1 of 2, and the key you gave signed that"))
  }

  @Test(arguments: attacks)
  func theAttackIsCaught(_ attack: Attack) throws {
    let packets = try SealedPackets()
    let options =
      switch attack.needs {
      case .nothing: [String]()
      case .signer: ["--signer", packets.signer]
      case .checkpoint: ["--signer", packets.signer, "--checkpoint", packets.latest]
      }
    #expect(try packets.verify(options).code == 0)
    try attack.perform(packets)
    let result = try packets.verify(options)
    #expect(result.code == 2, "\(result.text)")
    #expect(
      result.text.split(separator: "\n").contains { $0.contains(attack.code) }
        && result.text.contains(attack.file),
      "\(result.text)")
    #expect(result.text.contains("NOT VALID. Do not rely on this packet"))
    // Knowing more never makes an attack pass.
    #expect(try packets.verify(["--signer", packets.signer, "--checkpoint", packets.latest]).code == 2)
  }

  @Test func whatTheReaderNamesMustBeWhatHeSays() throws {
    let packets = try SealedPackets()
    #expect(try packets.verify(["--signer", packets.latest]).text.contains("RL0607"))
    #expect(try packets.verify(["--checkpoint", packets.signer]).text.contains("SL0501"))
    #expect(try packets.verify(["--checkpoint", packets.folder + "/none"]).code == 2)
  }
}
