import Identity
import Rules

extension Registry {
  /// What people are whatever the packet, by record id.
  var roles: [String: Set<EntityMatcher.Role>] {
    people.reduce(into: [:]) { roles, person in
      var own = person.protection?.roles ?? []
      if person.mayHaveBeenMinor { own.insert(.minor) }
      if !own.isEmpty { roles[person.id] = own }
    }
  }
}

extension Person.Protection {
  /// The same, as rules speak of it; who may be any of them counts as all.
  fileprivate var roles: Set<EntityMatcher.Role> {
    switch self {
    case .minor: [.minor]
    case .witness: [.witness]
    case .victim: [.victim]
    case .unknown: [.minor, .witness, .victim]
    }
  }
}
