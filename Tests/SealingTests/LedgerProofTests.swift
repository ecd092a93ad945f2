import Hashing
import Interchange
import TestSupport
import Testing

@testable import Sealing

struct SignedNoteTests {
  /// The example of c2sp.org/signed-note, with the key of its package's tests.
  @Test func theExampleOfTheFormatIsRead() throws {
    let text = """
      Ognuno sta solo sul cuor della terra
      trafitto da un raggio di sole:

      ed è subito sera.

      — quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=

      """
    let note = try #require(SignedNote(parsing: Array(text.utf8)))
    #expect(note.text.hasPrefix("Ognuno") && note.text.hasSuffix("\n\ned è subito sera.\n"))
    #expect(note.signatures.map(\.name) == ["quasimodo.example/salvatore"])
    #expect(note.signatures[0].keyID == [0x36, 0x7B, 0xA0, 0x4B])
    #expect(note.bytes == Array(text.utf8))
    #expect(note.state(for: []) == .unknown)
  }

  /// Key, name and signature of golang.org/x/mod/sumdb/note, which other programs check their own against.
  @Test func theReferenceKeyAndSignatureHold() throws {
    let text =
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
    let signed =
      text
      + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n"
    let note = try #require(SignedNote(parsing: Array(signed.utf8)))
    let raw = try #require(
      Base64.bytes(of: "ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
    ).dropFirst()
    let key = SSHPublicKey(bytes: Array(raw))
    #expect(
      SignedNote.verifierKey(key, name: "PeterNeumann")
        == "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW")
    #expect(note.state(for: [key]) == .signed(key))
    for place in text.utf8.indices {
      var bytes = Array(signed.utf8)
      bytes[text.utf8.distance(from: text.startIndex, to: place)] ^= 1
      #expect(SignedNote(parsing: bytes)?.state(for: [key]) != .signed(key))
    }
  }

  @Test func aNoteIsSignedAndRead() throws {
    var note = SignedNote("one\ntwo\n")
    #expect(note.bytes == Array("one\ntwo\n\n".utf8))
    #expect(note.state(for: []) == .unsigned)
    let key = try note.sign(as: "example.test/log", privateKey: Array(SigningKeys.privateKey.utf8))
    #expect(SSHPublicKey.keys(in: Array(SigningKeys.publicKey.utf8)) == [key])
    #expect(SignedNote(parsing: note.bytes) == note)
    #expect(note.state(for: [key]) == .signed(key))
    #expect(note.state(for: [SSHPublicKey(bytes: [UInt8](repeating: 7, count: 32))]) == .unknown)
    // The key's own signature under another text.
    let moved = Array("one\ntwo!\n".utf8) + note.bytes.dropFirst(8)
    #expect(SignedNote(parsing: moved)?.state(for: [key]) == .broken)
  }

  @Test(arguments: [
    "", "one", "one\n", "\n", "one\n\n— name AAAA\n", "one\n\n- name AAAAAAAA\n", "one\n\nname\n",
    "one\n\n— AAAAAAAA\n", "one\r\n\n", "one\n\n— a+b AAAAAAAA\n", "one\n\n— name AAAAAAAA",
  ])
  func otherTextsAreNoNotes(_ text: String) {
    #expect(SignedNote(parsing: Array(text.utf8)) == nil)
  }
}

struct LedgerProofTests {
  private let lines: [[UInt8]]
  private let tree: MerkleTree
  private let checkpoint: Checkpoint

  init() {
    var ledger = Ledger()
    lines = (1...9).map { number in
      ledger.append(
        time: "2031-03-01T10:00:0\(number)Z", actor: "tearline", role: "program",
        action: number == 5 ? "publish" : "ingest", object: "X-\(number)",
        outputDigest: SHA2.sha256("\(number)"), toolVersion: "1"
      ).line
    }
    tree = MerkleTree(lines.map(MerkleTree.leaf))
    checkpoint = Checkpoint(origin: Checkpoint.origin(of: lines[0]), count: tree.count, root: tree.root)
  }

  private func proof(_ index: Int) throws -> LedgerProof {
    let entry = try #require(LedgerEntry(line: lines[index]))
    return try #require(LedgerProof(entry, in: tree, note: checkpoint.note))
  }

  @Test func aCheckpointIsThreeLines() throws {
    let lines = checkpoint.note.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 4 && lines[0].hasPrefix("tearline.invalid/ledger/") && lines[1] == "9")
    #expect(Checkpoint(checkpoint.note) == checkpoint)
    #expect(Checkpoint(SignedNote(checkpoint.note.text + "more\n")) == checkpoint)
    for text in ["a\n9\n", "a\n09\nAAAA\n", "a\n9\nAAAA\n", "a\n-1\n\(lines[2])\n", "a\nx\n\(lines[2])\n"] {
      #expect(Checkpoint(SignedNote(text)) == nil, "\(text)")
    }
  }

  @Test func aProofHoldsForItsEntryOnly() throws {
    for index in lines.indices {
      let proof = try proof(index)
      #expect(proof.holds)
      let read = try #require(LedgerProof(parsing: proof.bytes))
      #expect(read == proof && read.holds && read.entry.line == lines[index])
    }
    let entry = try #require(LedgerEntry(line: lines[3]))
    let other = Checkpoint(origin: "x", count: 9, root: SHA2.sha256("x"))
    #expect(LedgerProof(entry, in: tree, note: other.note) == nil)
    #expect(LedgerProof(entry, in: MerkleTree([]), note: checkpoint.note) == nil)
  }

  @Test func everyChangedByteIsFound() throws {
    let bytes = try proof(4).bytes
    let good = try proof(4)
    for place in bytes.indices {
      var changed = bytes
      changed[place] ^= 1
      guard let read = LedgerProof(parsing: changed) else { continue }
      // The origin is not under the root: a signature covers it, and so does whoever knows the ledger's name.
      #expect(!read.holds || read.checkpoint.origin != good.checkpoint.origin, "byte \(place)")
    }
    for length in stride(from: 0, to: bytes.count, by: 3) {
      #expect(LedgerProof(parsing: Array(bytes[..<length]))?.holds != true, "length \(length)")
    }
  }

  @Test func whatAProofIsWorthToABag() throws {
    let folder = TemporaryFolder()
    let bag = folder.path + "/bag"
    try BagWriter(fields: [], baggingDate: "2031-04-10").write(payload: [], to: bag)
    let digest = SHA2.sha256("5")
    func state(_ identifier: String?, _ digest: Digest?) -> ExportProof.State {
      ExportProof.state(of: bag, identifier: identifier, tagManifest: digest)
    }
    #expect(state("X-5", digest) == .absent)
    try ExportProof.write(proof(4), to: bag)
    #expect(state("X-5", digest) == .proved(try proof(4)))
    #expect(BagVerifier().verify(bag).findings.isEmpty)
    for state in [
      state("X-6", digest), state(nil, digest), state("X-5", nil), state("X-5", SHA2.sha256("6")),
    ] {
      #expect(state == .foreign(try proof(4).entry))
    }
    // An entry that publishes nothing, and a file that is something else.
    try ExportProof.write(proof(3), to: bag)
    #expect(state("X-4", SHA2.sha256("4")) == .foreign(try proof(3).entry))
    folder.put("bag/" + ExportProof.path, "c2sp.org/tlog-proof@v1\n")
    #expect(state("X-5", digest) == .broken("the file is no proof of a ledger's entry"))
  }

  @Test func aLaterCheckpointIsTiedToTheEarlierOne() throws {
    for size in 1...9 {
      let root = try #require(tree.root(ofFirst: size))
      let old = Checkpoint(origin: checkpoint.origin, count: size, root: root)
      let proof = try #require(ConsistencyProof(origin: checkpoint.origin, in: tree, from: size))
      #expect(proof.holds(from: old, to: checkpoint))
      #expect(ConsistencyProof(parsing: proof.bytes) == proof)
      for place in proof.bytes.indices {
        var changed = proof.bytes
        changed[place] ^= 1
        #expect(ConsistencyProof(parsing: changed)?.holds(from: old, to: checkpoint) != true, "byte \(place)")
      }
      let forged = Checkpoint(origin: checkpoint.origin, count: size, root: SHA2.sha256("x"))
      #expect(!proof.holds(from: forged, to: checkpoint) && !proof.holds(from: old, to: forged))
    }
    #expect(ConsistencyProof(origin: "x", in: tree, from: 0) == nil)
    #expect(ConsistencyProof(origin: "x", in: tree, from: 10) == nil)
    for text in ["", "tearline ledger consistency 1\n", "tearline ledger consistency 1\nx\n1\n2"] {
      #expect(ConsistencyProof(parsing: Array(text.utf8)) == nil)
    }
  }
}
