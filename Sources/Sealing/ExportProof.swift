public import Hashing

/// The proof beside a bag that a ledger records its publication. Like the signature it stands in `signatures/`, which
/// no manifest lists: the ledger knows the time, and a packet's bytes do not.
public enum ExportProof {
  public static let path = "signatures/export.tlog-proof"
  /// What the ledger calls the publication of a packet.
  public static let action = "publish"

  public enum State: Hashable, Sendable {
    case absent
    /// There is a file, and it proves nothing; the text says why.
    case broken(String)
    /// It proves the publication of something else.
    case foreign(LedgerEntry)
    case proved(LedgerProof)
  }

  /// Puts a proof beside a bag, in place of an earlier one.
  /// - Throws: `system`.
  public static func write(_ proof: LedgerProof, to bag: String) throws(SealingFailure) {
    try BagSignature.put([(path, proof.bytes)], beside: bag)
  }

  /// - Parameters:
  ///   - identifier: what the bag calls itself.
  ///   - tagManifest: of the bag, found by `BagVerifier`.
  public static func state(of bag: String, identifier: String?, tagManifest: Digest?) -> State {
    guard FileSystem.kind(of: bag + "/" + path) != nil else { return .absent }
    guard let bytes = try? FileSystem.read(Array(path.utf8), below: bag, limit: 1 << 20),
      let proof = LedgerProof(parsing: bytes)
    else { return .broken("the file is no proof of a ledger's entry") }
    guard proof.holds else { return .broken("the entry is not in the ledger of that checkpoint") }
    guard proof.entry.action == action, proof.entry.object == identifier,
      proof.entry.outputDigest == tagManifest, tagManifest != nil
    else { return .foreign(proof.entry) }
    return .proved(proof)
  }
}
