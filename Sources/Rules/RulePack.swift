public import Hashing

/// A folder of rules that is released, pinned and named as one.
public struct RulePack: Sendable, Hashable {
  public let id: String
  public let version: String
  public let title: String
  /// Sorted by id.
  public let rules: [Rule]
  /// The pack's own lists, sorted by name.
  public let lists: [TermList]
  /// Over the path and the bytes of every file of the pack, in order of path.
  public let digest: Digest
  /// Over the file of each rule, by its id; without those that did not come from files.
  public let ruleDigests: [String: Digest]

  public init(
    id: String, version: String, title: String = "", rules: [Rule], lists: [TermList] = [], digest: Digest,
    ruleDigests: [String: Digest] = [:]
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.rules = rules.sorted { $0.id < $1.id }
    self.lists = lists.sorted { $0.name < $1.name }
    self.digest = digest
    self.ruleDigests = ruleDigests
  }
}
