import Hashing

/// The rules of a run, as a case records them, so that a later run can tell which of them changed.
struct RuleSet: Sendable, Hashable, Codable {
  /// Over the packs, the lists and the grounds; hexadecimal.
  let digest: String
  /// Whether a rule asked who is mentioned, so that findings depend on links.
  let needsPeople: Bool
  /// By rule id, hexadecimal; see `OrderFile.ruleDigests`.
  let rules: [String: String]

  init(_ file: OrderFile, needsPeople: Bool) {
    digest = file.rulesDigest.hex
    self.needsPeople = needsPeople
    rules = file.ruleDigests.mapValues(\.hex)
  }

  /// Ids of the rules of either set that the other has not, or not so.
  func differences(to other: RuleSet) -> Set<String> {
    Set(rules.keys).union(other.rules.keys).filter { rules[$0] != other.rules[$0] }
  }
}
