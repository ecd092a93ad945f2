/// A decision that two records of the registry are one person.
public struct RegistryMergeRecord: Sendable, Hashable {
  public let decision: DecisionRecord
  public let source: String
  public let target: String
}
