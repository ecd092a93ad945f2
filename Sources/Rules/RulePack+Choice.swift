extension RulePack {
  /// The same pack with only those of its rules that are named.
  public func keeping(_ ids: Set<String>) -> RulePack {
    RulePack(
      id: id, version: version, title: title, rules: rules.filter { ids.contains($0.id) }, lists: lists,
      digest: digest, ruleDigests: ruleDigests.filter { ids.contains($0.key) })
  }
}
