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

/// A decision that two records of the registry are one person, or that an earlier such decision is taken back.
public struct RegistryMergeRecord: Sendable, Hashable {
  /// Counted from 1 over the case.
  public let sequence: Int
  /// The merge that a split takes back; nil for a merge.
  public let undoes: Int?
  public let source: String
  public let target: String
  public let by: Attribution
}
