import Documents

extension Registry {
  /// The registry in which each source is the person of its target: numbers, names and dates of both stand in one
  /// record under the target's id, and the source's id still finds it. The people themselves are not changed, so
  /// that without the merge everything is as before.
  ///
  /// - Parameter merges: sources and targets; targets may be sources of others. One that names nobody, or that leads
  ///   back to itself, is left out.
  public func merging(_ merges: [(source: String, target: String)]) -> Registry {
    var targets: [String: String] = [:]
    for merge in merges where self[merge.source] != nil && self[merge.target] != nil {
      targets[merge.source] = merge.target
    }
    func end(_ id: String) -> String? {
      var current = id
      for _ in 0...targets.count {
        guard let next = targets[current] else { return current }
        current = next
      }
      return nil
    }
    var redirects: [String: String] = [:]
    for source in targets.keys {
      if let target = end(source), target != source { redirects[source] = target }
    }
    guard !redirects.isEmpty else { return self }
    var joined = Dictionary(
      people.filter { redirects[$0.id] == nil }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for person in people {
      guard let target = redirects[person.id] else { continue }
      joined[target]?.absorb(person)
    }
    return Registry(people: Array(joined.values), redirects: redirects)
  }
}

extension Person {
  /// Takes over what another record says of the same person. Nothing of this record is lost; what both say once
  /// stays, and the stricter protection holds.
  mutating func absorb(_ other: Person) {
    identifiers = Array(Set(identifiers + other.identifiers)).sorted()
    var names = Set([nameArabic, nameLatin] + aliases.map(\.text))
    let parts = [other.given, other.father, other.grandfather, other.family].filter { !$0.isEmpty }
    let spoken = [other.nameArabic, other.nameLatin, parts.joined(separator: " "), other.kunya].filter {
      !$0.isEmpty
    }
    for alias in spoken.map({ Alias($0) }) + other.aliases where names.insert(alias.text).inserted {
      aliases.append(alias)
    }
    if kunya.isEmpty { kunya = other.kunya }
    for date in other.births where !births.contains(date) {
      if birth == nil { birth = date } else { otherBirths.append(date) }
    }
    for relative in other.kin where !kin.contains(relative) { kin.append(relative) }
    if mother.isEmpty { mother = other.mother }
    if sex == nil { sex = other.sex }
    if nationality.isEmpty { nationality = other.nationality }
    if birthplace.isEmpty { birthplace = other.birthplace }
    if captured == nil { captured = other.captured }
    if released == nil { released = other.released }
    protection = protection ?? other.protection
    attributes.append(Attribute(column: "merged", value: other.id))
  }
}
