import Documents

/// How well a written name fits the people of a registry.
struct NameFits: Sendable {
  /// One a person, best first; rejected ones are kept.
  let comparisons: [NameComparison]
  /// What speaks for and against the first of them, made once however often the name is written.
  private let evidence: [[PersonLink.Evidence]]

  /// - Parameter listed: of how many the evidence is made at once.
  init(_ comparisons: [NameComparison], listed: Int, _ matcher: NameMatcher) {
    self.comparisons = comparisons
    evidence = comparisons.prefix(listed).map(matcher.evidence)
  }

  func evidence(at place: Int, _ matcher: NameMatcher) -> [PersonLink.Evidence] {
    place < evidence.count ? evidence[place] : matcher.evidence(comparisons[place])
  }
}
