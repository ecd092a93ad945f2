public import Hashing

/// The file a document was read from, as the case knows it.
public struct SourceFile: Sendable, Hashable {
  /// Path relative to the case folder, with `/` between its parts.
  public let name: String
  /// SHA-256 of the bytes as they lie on disk.
  public let digest: Digest
  public let byteCount: Int

  public init(name: String, digest: Digest, byteCount: Int) {
    self.name = name
    self.digest = digest
    self.byteCount = byteCount
  }
}
