public import Hashing

/// A recorded result of a stage without the result itself, which is read back only where it is needed.
public struct StoredStage: Sendable, Hashable {
  public let key: Digest
  public let output: Digest
  public let brief: [UInt8]

  public init(key: Digest, output: Digest, brief: [UInt8]) {
    self.key = key
    self.output = output
    self.brief = brief
  }
}
