/// A finished file, exactly as it would leave.
public struct ReleasedFile: Hashable, Sendable {
  /// As the receiver will see it, with `/` between folders. It is searched, too.
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
