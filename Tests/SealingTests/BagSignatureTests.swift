import Glibc
import Hashing
import Testing

@testable import Sealing

/// Signatures made here hold with OpenSSH's program, and those it makes hold here.
struct BagSignatureTests {
  private let folder = TemporaryFolder()

  init() throws {
    try #require(folder.run("/usr/bin/openssl", "genpkey", "-algorithm", "ed25519", "-out", "key.pem") == 0)
    try #require(folder.run("/usr/bin/openssl", "pkey", "-in", "key.pem", "-pubout", "-out", "key.pub") == 0)
    try BagWriter(fields: [], baggingDate: "2031-04-10")
      .write(payload: [BagFile(path: "a.txt", bytes: [0x61])], to: folder.path + "/bag")
  }

  private var bag: String { folder.path + "/bag" }

  private func sign(_ bag: String) throws -> SSHSignature {
    let signature = try SSHSignature(
      of: BagSignature.message(of: bag), namespace: BagSignature.namespace,
      privateKey: folder.get("key.pem") ?? [])
    try BagSignature.write(signature, to: bag)
    return signature
  }

  private func opensshVerifies(_ bag: String) -> Bool {
    folder.run(
      "/bin/sh", "-c",
      "ssh-keygen -Y verify -f signers -I signer -n tearline-packet -s \(bag)/\(BagSignature.path) < \(bag)/\(BagSignature.manifest)"
    ) == 0
  }

  @Test func opensshVerifiesWhatIsSignedHere() throws {
    #expect(BagSignature.state(of: bag) == .unsigned)
    let signature = try sign(bag)
    #expect(BagSignature.state(of: bag) == .signed(signature.publicKey))
    #expect(SSHSignature(armored: signature.armored) == signature)
    folder.put("signers", "# ours\nsigner \(signature.publicKey.line)\n")
    #expect(opensshVerifies(bag))
    #expect(SSHPublicKey.keys(in: folder.get("key.pub") ?? []) == [signature.publicKey])
    #expect(SSHPublicKey.keys(in: folder.get("signers") ?? []) == [signature.publicKey])
    // Nothing that was sealed changed, and no finding speaks of the signature.
    #expect(BagVerifier().verify(bag).findings.isEmpty)
  }

  @Test func whatOpensshSignsHoldsHere() throws {
    try #require(folder.run("/usr/bin/ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", "ssh") == 0)
    try #require(
      folder.run(
        "/bin/sh", "-c",
        "mkdir bag/signatures && ssh-keygen -q -Y sign -f ssh -n tearline-packet < bag/\(BagSignature.manifest) > bag/\(BagSignature.path)"
      ) == 0)
    let key = try #require(SSHPublicKey.keys(in: folder.get("ssh.pub") ?? []).first)
    #expect(BagSignature.state(of: bag) == .signed(key))
    try #require(
      folder.run("/bin/sh", "-c", "ssh-keygen -l -f ssh.pub | grep -qF '\(key.fingerprint) '") == 0)
  }

  /// The attacker's table: each change fails the signature here and with OpenSSH, or the bag.
  @Test func whatIsTamperedWithIsRefused() throws {
    let signature = try sign(bag)
    folder.put("signers", "signer \(signature.publicKey.line)\n")
    let sealed = "bag/\(BagSignature.manifest)"
    let signed = "bag/\(BagSignature.path)"
    let manifest = folder.get(sealed) ?? []
    let good = folder.text(signed)

    folder.put("bag/data/a.txt", "b")
    #expect(!BagVerifier().verify(bag).isValid)
    folder.put("bag/data/a.txt", "a")

    for place in stride(from: 0, to: manifest.count, by: 17) {
      var changed = manifest
      changed[place] ^= 1
      folder.put(sealed, changed)
      #expect(BagSignature.state(of: bag) == .broken("the signature is not over this tag manifest"))
    }
    #expect(!opensshVerifies(bag))
    folder.put(sealed, Array(manifest.dropLast()))
    #expect(BagSignature.state(of: bag) != .signed(signature.publicKey))
    folder.put(sealed, manifest)
    #expect(opensshVerifies(bag))

    // Every character of the signature counts.
    let text = Array(good.utf8)
    for place in text.indices where text[place] != 0x0A {
      var changed = text
      changed[place] = changed[place] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
      folder.put(signed, changed)
      #expect(BagSignature.state(of: bag) != .signed(signature.publicKey), "character \(place)")
    }
    for length in stride(from: 0, to: text.count - 1, by: 5) {
      folder.put(signed, Array(text[..<length]))
      #expect(BagSignature.state(of: bag) != .signed(signature.publicKey), "length \(length)")
    }

    // A signature of the same key for another purpose, and that of another packet.
    let other = try SSHSignature(of: manifest, namespace: "file", privateKey: folder.get("key.pem") ?? [])
    folder.put(signed, other.armored)
    #expect(BagSignature.state(of: bag) == .broken("the signature is for another purpose"))
    let elsewhere = try SSHSignature(
      of: manifest + [0x0A], namespace: BagSignature.namespace, privateKey: folder.get("key.pem") ?? [])
    folder.put(signed, elsewhere.armored)
    #expect(BagSignature.state(of: bag) == .broken("the signature is not over this tag manifest"))

    // Signed again with another key: it holds, and the key is another.
    try #require(folder.run("/usr/bin/openssl", "genpkey", "-algorithm", "ed25519", "-out", "key.pem") == 0)
    let forged = try sign(bag)
    #expect(BagSignature.state(of: bag) == .signed(forged.publicKey))
    #expect(forged.publicKey != signature.publicKey)
    #expect(!opensshVerifies(bag))

    folder.remove(signed)
    folder.link(signed, to: folder.path + "/key.pub")
    #expect(BagSignature.state(of: bag) == .broken("the file is no signature with an Ed25519 key"))
  }

  @Test func keysOfOtherKindsAreRefused() throws {
    try #require(
      folder.run("/usr/bin/openssl", "genpkey", "-algorithm", "ed448", "-out", "other.pem") == 0)
    #expect(throws: Ed25519.Failure.key) {
      try SSHSignature(of: [], namespace: "x", privateKey: folder.get("other.pem") ?? [])
    }
    #expect(throws: Ed25519.Failure.key) { try SSHSignature(of: [], namespace: "x", privateKey: []) }
    #expect(SSHPublicKey.keys(in: Array("ssh-rsa AAAA\nsigner ssh-ed25519 AAAA\n".utf8)).isEmpty)
  }

  /// OpenSSL reads the request as one for SHA-256 of the tag manifest.
  @Test func timeStampRequest() throws {
    _ = try sign(bag)
    let digest = SHA2.sha256(try BagSignature.message(of: bag)).hex
    let pairs = stride(from: 0, to: 64, by: 2).map { place in
      String(Array(digest)[place..<(place + 2)])
    }
    let line = pairs[..<8].joined(separator: " ") + "-" + pairs[8..<16].joined(separator: " ")
    #expect(
      folder.run(
        "/bin/sh", "-c",
        "openssl ts -query -in bag/\(BagSignature.requestPath) -text | tr -s ' ' | grep -qF '\(line)'") == 0)
  }
}
