public import CaseStore
public import Diagnostics
import Hashing
public import Sealing

/// Checkpoints of a case's ledger, kept beside the packets in OUT/ledger, and the proofs that packets carry.
///
/// A checkpoint and a proof hold the time of events, so no run makes them: a packet's own bytes know no clock.
public enum LedgerSealing {
  public struct Result: Sendable {
    public let checkpoint: Checkpoint
    /// Where it was written.
    public let path: String
    /// Proofs that the checkpoint goes on from those that were given, by where they were written.
    public let consistency: [String]
    /// Packets that carry a proof now.
    public let packets: [String]
    /// What signed it; nil where no key was given.
    public let key: SSHPublicKey?
  }

  /// Makes a checkpoint of the whole ledger, and puts a proof of its publication beside every packet in its place.
  ///
  /// - Parameters:
  ///   - since: checkpoints that others hold, by their files' names: a proof of consistency is written for each.
  ///   - key: Ed25519 in a PEM file, and the file's name; nil for a checkpoint without a signature.
  /// - Throws: where an earlier checkpoint does not stand for the ledger: nothing is written then.
  public static func seal(
    _ out: String, _ store: CaseStore, since: [(name: String, bytes: [UInt8])],
    key: (pem: [UInt8], file: String)?
  ) throws -> Result {
    try store.verifyLedger()
    let layout = OutputLayout(out)
    let lines = try store.ledgerLines()
    guard let first = lines.first else {
      throw RunFailure(
        .ledgerTooShort, "the ledger has no entry yet", at: DiagnosticPlace(file: layout.caseFile))
    }
    let tree = MerkleTree(lines.map(MerkleTree.leaf))
    let origin = Checkpoint.origin(of: first)
    let problems = (earlier(layout) + since).flatMap { check($0, lines, tree) }
    guard problems.isEmpty else { throw RunFailure(problems) }

    let checkpoint = Checkpoint(origin: origin, count: tree.count, root: tree.root)
    var note = checkpoint.note
    var signer: SSHPublicKey?
    if let key {
      do { signer = try note.sign(as: origin, privateKey: key.pem) } catch {
        throw RunFailure(.signingKey, "the key cannot sign", at: DiagnosticPlace(file: key.file))
      }
    }
    let path = layout.checkpoint(checkpoint.count)
    guard FileAccess.makeFolder(layout.ledger), FileAccess.replace(path, with: note.bytes) else {
      throw RunFailure(
        .outputNotWritten, "the checkpoint cannot be written", at: DiagnosticPlace(file: path))
    }
    var consistency: [String] = []
    for file in since {
      guard let known = SignedNote(parsing: file.bytes).flatMap(Checkpoint.init),
        let proof = ConsistencyProof(origin: origin, in: tree, from: known.count)
      else { continue }
      let path = layout.consistency(from: known.count, to: tree.count)
      guard FileAccess.replace(path, with: proof.bytes) else {
        throw RunFailure(.outputNotWritten, "the proof cannot be written", at: DiagnosticPlace(file: path))
      }
      consistency.append(path)
    }
    var sealed: [String] = []
    let published = publications(lines)
    for packet in try store.packets() {
      guard let entry = published[packet.id], entry.outputDigest == packet.tagManifest,
        FileAccess.digest(layout.packet(packet.id) + "/" + BagSignature.manifest)?.digest
          == packet.tagManifest,
        let proof = LedgerProof(entry, in: tree, note: note)
      else { continue }
      do { try ExportProof.write(proof, to: layout.packet(packet.id)) } catch {
        throw RunFailure(
          .outputNotWritten, "\(error)", at: DiagnosticPlace(file: packet.id + "/" + ExportProof.path))
      }
      sealed.append(packet.id)
    }
    return Result(
      checkpoint: checkpoint, path: path, consistency: consistency, packets: sealed, key: signer)
  }

  /// Checkpoints of OUT/ledger and those given, held against the ledger and so against each other.
  ///
  /// - Parameters:
  ///   - files: checkpoints by their files' names.
  ///   - keys: one of these must have signed every checkpoint that was given; empty where nobody is named.
  /// - Returns: how many hold, and what is wrong with the others.
  public static func verify(
    _ out: String, _ store: CaseStore, files: [(name: String, bytes: [UInt8])], keys: [SSHPublicKey]
  ) throws -> (held: Int, problems: [Diagnostic]) {
    try store.verifyLedger()
    let lines = try store.ledgerLines()
    let tree = MerkleTree(lines.map(MerkleTree.leaf))
    let kept = earlier(OutputLayout(out))
    var problems: [Diagnostic] = []
    var held = 0
    for (file, isGiven) in kept.map({ ($0, false) }) + files.map({ ($0, true) }) {
      var found = check(file, lines, tree)
      if isGiven, found.isEmpty, !keys.isEmpty, let note = SignedNote(parsing: file.bytes) {
        switch note.state(for: keys) {
        case .signed: break
        case .broken: found.append(signature(file.name, "the signature of the key you gave does not hold"))
        case .unsigned, .unknown: found.append(signature(file.name, "none of the keys you gave signed it"))
        }
      }
      held += found.isEmpty ? 1 : 0
      problems += found
    }
    return (held, problems)
  }

  private static func signature(_ file: String, _ message: String) -> Diagnostic {
    Diagnostic(.checkpointSignature, message, at: DiagnosticPlace(file: file))
  }

  private static func earlier(_ layout: OutputLayout) -> [(name: String, bytes: [UInt8])] {
    (FileAccess.names(in: layout.ledger) ?? []).filter { $0.hasSuffix(OutputLayout.checkpointSuffix) }.map {
      (layout.ledger + "/" + $0, FileAccess.read(layout.ledger + "/" + $0).bytes ?? [])
    }
  }

  private static func check(
    _ file: (name: String, bytes: [UInt8]), _ lines: [[UInt8]], _ tree: MerkleTree
  ) -> [Diagnostic] {
    func problem(_ code: DiagnosticCode, _ message: String) -> [Diagnostic] {
      [Diagnostic(code, message, at: DiagnosticPlace(file: file.name))]
    }
    guard let checkpoint = SignedNote(parsing: file.bytes).flatMap(Checkpoint.init) else {
      return problem(.checkpointUnreadable, "the file is no checkpoint")
    }
    guard checkpoint.origin == lines.first.map(Checkpoint.origin) else {
      return problem(.ledgerRewritten, "it is the checkpoint of another ledger")
    }
    guard let root = tree.root(ofFirst: checkpoint.count) else {
      return problem(
        .ledgerTooShort, "it stands for \(checkpoint.count) entries, and the ledger has \(tree.count)")
    }
    return root == checkpoint.root
      ? [] : problem(.ledgerRewritten, "its first \(checkpoint.count) entries are not those of the ledger")
  }

  /// The last publication of every packet.
  private static func publications(_ lines: [[UInt8]]) -> [String: LedgerEntry] {
    var entries: [String: LedgerEntry] = [:]
    for line in lines {
      if let entry = LedgerEntry(line: line), entry.action == ExportProof.action {
        entries[entry.object] = entry
      }
    }
    return entries
  }
}
