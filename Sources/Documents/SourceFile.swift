public import Hashing

/// The file a document was read from, as the case knows it.
public struct SourceFile: Sendable, Hashable {
  /// Path relative to the case folder, with `/` between its parts.
  public let name: String
  /// SHA-256 of the bytes as they lie on disk, or as they were taken out of the file they lie in.
  public let digest: Digest
  public let byteCount: Int
  /// The name of the file it lies in, for a member of an archive, an attachment or a message of a mailbox: its
  /// family. Its own name begins with that one. Nil for a file of the case folder.
  public let parent: String?

  public init(name: String, digest: Digest, byteCount: Int, parent: String? = nil) {
    self.name = name
    self.digest = digest
    self.byteCount = byteCount
    self.parent = parent
  }
}
