public import Hashing

/// What a finished bag is known by.
public struct BagSummary: Hashable, Sendable {
  public let payloadFiles: Int
  public let payloadBytes: Int
  /// SHA-256 of `tagmanifest-sha256.txt`, which covers every byte of the bag but `signatures/`. This is what a
  /// signature is made over and what a ledger records.
  public let tagManifestDigest: Digest

  /// The value of `Payload-Oxum`.
  public var payloadOxum: String { "\(payloadBytes).\(payloadFiles)" }
}
