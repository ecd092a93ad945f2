public import Hashing

/// A version of the registry that a case was worked on with.
public struct RegistryVersionRecord: Sendable, Hashable {
  /// Counted from 1 over the case.
  public let version: Int
  public let digest: Digest
  public let people: Int
  public let added: Int
  public let changed: Int
  public let removed: Int
  public let by: Attribution
}
