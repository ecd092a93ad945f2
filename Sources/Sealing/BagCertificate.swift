public import Hashing

/// The signature with a certificate beside a bag, over its tag manifest, for readers whose rules ask for one. Like the
/// other signature it stands in `signatures/`, which no manifest lists.
public enum BagCertificate {
  public static let path = "signatures/tagmanifest-sha256.txt.p7s"

  public enum State: Hashable, Sendable {
    case unsigned
    /// Over this bag's tag manifest, by this certificate. Whether it is the one it says, no file can tell.
    case signed(CertificateSignature.Signer)
    /// It holds, and the certificate is none of those that are trusted, nor under one of them.
    case untrusted(CertificateSignature.Signer)
    case broken
  }

  /// - Throws: `system`.
  public static func write(_ signature: [UInt8], to bag: String) throws(SealingFailure) {
    try BagSignature.put([(path, signature)], beside: bag)
  }

  /// - Parameter trusted: certificates in PEM; nil where the reader named none.
  public static func state(of bag: String, trusted: [UInt8]?) -> State {
    guard FileSystem.kind(of: bag + "/" + path) != nil else { return .unsigned }
    guard let bytes = try? FileSystem.read(Array(path.utf8), below: bag, limit: 1 << 20),
      let message = try? BagSignature.message(of: bag),
      let signer = CertificateSignature.signer(of: message, signature: bytes)
    else { return .broken }
    guard let trusted else { return .signed(signer) }
    return CertificateSignature.signer(of: message, signature: bytes, trusted: trusted) == nil
      ? .untrusted(signer) : .signed(signer)
  }
}
