/// A step that made the packet and the version of what did it, so that the same packet can be made again.
public struct ProvenanceStep: Hashable, Sendable {
  /// In words, such as `Rules applied`.
  public var name: String
  /// Such as `core 1.2`.
  public var version: String

  public init(_ name: String, _ version: String) {
    self.name = name
    self.version = version
  }
}
