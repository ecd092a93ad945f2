import Diagnostics
import Hashing
import Sealing

/// Checks what stands beside a whole packet: signatures and the ledger's proof. It says what each of them proves.
struct PacketSealCheck {
  let packet: String
  let report: BagReport
  /// Whose signature must be there; nil where the reader named nobody.
  let trusted: [SSHPublicKey]?
  /// The latest state of the ledger that the reader knows, by the file's name.
  let known: (file: String, note: SignedNote, checkpoint: Checkpoint)?
  /// What ties a later checkpoint to the known one, by the file's name; nil in it where the file is something else.
  let consistency: (file: String, proof: ConsistencyProof?)?
  /// Certificates in PEM that the reader trusts; nil where none were named.
  let certificates: [UInt8]?
  let notices: [GivenNotice]
  /// What was given out about the originals, where this is their bag.
  let commitments: [UInt8]?
  let console: Console

  func run() -> Bool {
    // Each check speaks for itself, so that a reader sees all that is wrong.
    let checks = [signature(), certificate(), proof(), originals(), recall()]
    return checks.allSatisfy(\.self)
  }

  private func refuse(_ code: DiagnosticCode, _ file: String, _ message: String) -> Bool {
    console.show([Diagnostic(code, message, at: DiagnosticPlace(file: file))])
    return false
  }

  private func signature() -> Bool {
    switch BagSignature.state(of: packet) {
    case .unsigned:
      if trusted != nil { return refuse(.missingSignature, BagSignature.path, "the file is not there") }
      console.out("It is not signed, so this proves nothing about who sealed it.")
    case .broken(let reason): return refuse(.brokenSignature, BagSignature.path, reason)
    case .signed(let key):
      guard let trusted else {
        console.out(
          "Signed with the key \(key.fingerprint). Whose key that is, the packet cannot say: ask by another way."
        )
        return true
      }
      guard trusted.contains(key) else {
        return refuse(.otherSigner, BagSignature.path, "the key is \(key.fingerprint)")
      }
      console.out("Signed with the key you gave, \(key.fingerprint).")
    }
    return true
  }

  private func certificate() -> Bool {
    switch BagCertificate.state(of: packet, trusted: certificates) {
    case .unsigned:
      return certificates == nil || refuse(.missingSignature, BagCertificate.path, "the file is not there")
    case .broken:
      return refuse(
        .brokenSignature, BagCertificate.path, "it is no signature with a certificate over this tag manifest")
    case .untrusted(let signer):
      return refuse(
        .otherSigner, BagCertificate.path,
        "the certificate is of \(signer.name), SHA-256 \(signer.fingerprint)")
    case .signed(let signer):
      console.out(
        certificates == nil
          ? "Signed with a certificate of \(signer.name), SHA-256 \(signer.fingerprint). Whether that is so, the packet "
            + "cannot say: ask for the certificate by another way."
          : "Signed with the certificate you gave or one under it: \(signer.name).")
      return true
    }
  }

  private func proof() -> Bool {
    let identifier = report.fields.first { $0.label == "External-Identifier" }?.value
    switch ExportProof.state(of: packet, identifier: identifier, tagManifest: report.tagManifestDigest) {
    case .absent:
      if known != nil { return refuse(.brokenLedgerProof, ExportProof.path, "the file is not there") }
      return true
    case .broken(let reason): return refuse(.brokenLedgerProof, ExportProof.path, reason)
    case .foreign(let entry):
      return refuse(
        .foreignLedgerProof, ExportProof.path, "entry \(entry.sequence) is about \(entry.object)")
    case .proved(let proof):
      let isCurrent = known.map { compare(proof, $0) } ?? true
      return signature(under: proof) && isCurrent
    }
  }

  private func signature(under proof: LedgerProof) -> Bool {
    let name = proof.checkpoint.origin
    switch proof.note.state(for: trusted ?? []) {
    case .broken:
      return refuse(
        .checkpointSignature, ExportProof.path, "the signature under the checkpoint does not hold")
    case .signed:
      console.out(
        "The ledger \(name) records its publication as entry \(proof.entry.sequence) of \(proof.checkpoint.count), "
          + "and the key you gave signed that.")
    case .unknown where trusted != nil:
      return refuse(
        .checkpointSignature, ExportProof.path, "none of the keys you gave signed the checkpoint")
    case .unsigned, .unknown:
      console.out(
        "The ledger \(name) records its publication as entry \(proof.entry.sequence) of \(proof.checkpoint.count). "
          + "No key that you gave signed that: compare the checkpoint with one you have by another way.")
    }
    return true
  }

  /// Whether the proof reaches up to the state of the ledger that is known.
  private func compare(
    _ proof: LedgerProof, _ known: (file: String, note: SignedNote, checkpoint: Checkpoint)
  ) -> Bool {
    let (own, other) = (proof.checkpoint, known.checkpoint)
    if trusted != nil, known.note.state(for: trusted ?? []) == .broken {
      return refuse(.checkpointSignature, known.file, "the signature of the key you gave does not hold")
    }
    guard own.origin == other.origin, own.count != other.count || own.root == other.root else {
      return refuse(
        .ledgerRewritten, ExportProof.path, "its checkpoint and \(known.file) are not of one ledger")
    }
    guard own.count >= other.count else {
      return refuse(
        .checkpointReplayed, ExportProof.path,
        "its checkpoint stands for \(own.count) entries, and \(known.file) for \(other.count)")
    }
    guard own.count > other.count else { return true }
    if let consistency {
      guard consistency.proof?.holds(from: other, to: own) == true else {
        return refuse(
          .ledgerRewritten, consistency.file,
          "it does not tie the packet's checkpoint of \(own.count) entries to \(known.file)")
      }
      console.out("Its checkpoint goes on from \(known.file): no entry of that was changed.")
    } else {
      console.out(
        "Its checkpoint is later than \(known.file). Ask for the proof that it goes on from it (`ledger seal --since`), "
          + "and give it with --consistency.")
    }
    return true
  }

  private func originals() -> Bool {
    guard let problems = OriginalsBag.problems(in: packet, against: commitments) else {
      return commitments == nil
        || refuse(.originalNotCommitted, OriginalsBag.table, "this is no bag of originals")
    }
    for problem in problems { _ = refuse(.originalNotCommitted, problem.file, problem.message) }
    if problems.isEmpty {
      console.out(
        commitments == nil
          ? "NOT FOR RELEASE: a bag of originals. Each is the one its salt and commitment speak of."
          : "NOT FOR RELEASE: a bag of originals. Each is the one that was committed to in what you gave.")
    }
    return problems.isEmpty
  }

  private func recall() -> Bool {
    if let notice = RecallBag.notice(in: packet) {
      console.out("This is a notice that \(notice.packet) is recalled: \(notice.statement)")
    }
    var stands = true
    for given in notices {
      let notice = given.notice
      if notice.tagManifest == report.tagManifestDigest {
        stands = refuse(
          .recalledPacket, BagSignature.manifest,
          "\(notice.packet) was recalled on \(notice.time) by \(notice.by): \(notice.statement)")
      } else {
        console.out("The notice about \(notice.packet) is not about this packet as it is here.")
      }
      sayWhoSigned(given)
    }
    return stands
  }

  /// A recall counts whoever signed it; the reader is told whether to ask.
  private func sayWhoSigned(_ given: GivenNotice) {
    switch given.signature {
    case .unsigned where BagCertificate.state(of: given.path, trusted: nil) != .unsigned:
      console.out(
        "The notice is signed with a certificate: `tearline packet verify \(given.path)` says whose.")
    case .unsigned: console.out("The notice is not signed, so this proves nothing about who recalls.")
    case .broken(let reason): _ = refuse(.brokenSignature, given.path, reason)
    case .signed(let key):
      guard let trusted else {
        console.out(
          "The notice is signed with the key \(key.fingerprint). Whose key that is, it cannot say: ask by another way."
        )
        return
      }
      guard trusted.contains(key) else {
        _ = refuse(.otherSigner, given.path, "the key is \(key.fingerprint)")
        return
      }
      console.out("The notice is signed with the key you gave, \(key.fingerprint).")
    }
  }
}
