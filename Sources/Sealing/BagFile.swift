/// A file of a bag in memory.
public struct BagFile: Hashable, Sendable {
  /// Relative to the bag's root for a tag file, and to `data/` for a payload file.
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
