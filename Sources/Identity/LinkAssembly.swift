import Documents

/// Collects mentions with their claims and numbers them in the order of the layer.
struct LinkAssembly {
  /// One person a mention may be.
  struct Claim: Hashable {
    var person: String
    var state: PersonLink.State
    var evidence: [PersonLink.Evidence]
  }

  private var entries: [(mention: Mention, claims: [Claim])] = []

  mutating func add(_ mention: Mention, _ claims: [Claim]) {
    entries.append((mention, claims))
  }

  func layer() -> LinkLayer {
    let sorted = entries.sorted { $0.mention < $1.mention }
    var links: [PersonLink] = []
    for (index, entry) in sorted.enumerated() {
      let claims = entry.claims.sorted { $0.person.utf8.lexicographicallyPrecedes($1.person.utf8) }
      links += claims.map {
        PersonLink(mention: index, person: $0.person, state: $0.state, evidence: $0.evidence)
      }
    }
    return LinkLayer(mentions: sorted.map(\.mention), links: links)
  }
}
