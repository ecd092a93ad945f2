public import Hashing

/// Which font file was used: recorded in the bag, because another version of a font gives other bytes.
public struct FontRecord: Hashable, Sendable {
  /// The file's name without its folder, such as `Amiri-Regular.ttf`.
  public let fileName: String
  /// What the font's name table says, such as `Version 0.117`.
  public let version: String
  /// SHA-256 of the whole file.
  public let digest: Digest
}
