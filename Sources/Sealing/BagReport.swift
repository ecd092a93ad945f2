public import Hashing

/// What checking a bag found.
public struct BagReport: Hashable, Sendable {
  /// Such as `1.0`; nil where bagit.txt does not say.
  public internal(set) var version: String?
  public internal(set) var payloadFiles = 0
  public internal(set) var payloadBytes = 0
  /// SHA-256 of `tagmanifest-sha256.txt`, where there is one: what a signature or ledger entry is compared with.
  public internal(set) var tagManifestDigest: Digest?
  /// The fields of bag-info.txt in order, with folded lines joined.
  public internal(set) var fields: [BagInfoField] = []
  /// In the order of checking, files by path bytes.
  public internal(set) var findings: [BagFinding] = []

  init() {}

  public var errors: [BagFinding] { findings.filter { $0.severity == .error } }

  /// Whether the bag is complete and every digest holds (RFC 8493 section 3). Warnings do not count.
  public var isValid: Bool { errors.isEmpty }
}
