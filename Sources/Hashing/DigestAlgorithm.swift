internal import CCrypto

/// A digest algorithm, named as RFC 8493 names its manifests.
///
/// Tearline writes SHA-256 and SHA-512. The others are here to check what somebody else wrote.
public enum DigestAlgorithm: String, CaseIterable, Hashable, Sendable {
  case md5, sha1, sha224, sha256, sha384, sha512

  /// The number of bytes of a value.
  public var length: Int {
    switch self {
    case .md5: 16
    case .sha1: 20
    case .sha224: 28
    case .sha256: 32
    case .sha384: 48
    case .sha512: 64
    }
  }

  /// Whether two different files with one value can be made today (NIST SP 800-131A retires both).
  public var isBroken: Bool { self == .md5 || self == .sha1 }

  var implementation: OpaquePointer? {
    switch self {
    case .md5: EVP_md5()
    case .sha1: EVP_sha1()
    case .sha224: EVP_sha224()
    case .sha256: EVP_sha256()
    case .sha384: EVP_sha384()
    case .sha512: EVP_sha512()
    }
  }
}
