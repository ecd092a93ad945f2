import Documents

extension Linker {
  /// Who an identifier may be, before anything that stands beside it is considered.
  func identifierClaims(_ mention: IdentifierMention) -> [LinkAssembly.Claim] {
    let exact = registry.owners(of: mention.kind, mention.key)
    let serial = IdentifierKey.serial(ofISN: mention.key)
    let owners = exact.isEmpty && mention.kind == .isn ? registry.owners(of: .isn, serial) : exact
    return owners.map { owner in
      let person = registry.people[owner]
      var evidence = [comparison(mention, person, isExact: !exact.isEmpty)]
      var state = PersonLink.State.confirmed
      if let doubt = mention.doubt {
        evidence.append(evidenceLine(mention.kind.rawValue, doubt))
        state = .candidate
      } else if owners.count > 1 {
        evidence.append(
          evidenceLine(
            mention.kind.rawValue,
            "\(owners.count) people of the registry have it: it can confirm none of them"))
        state = .ambiguous
      } else if exact.isEmpty, !IdentifierKey.category(ofISN: mention.key).isEmpty {
        evidence.append(
          evidenceLine("isn category", "the registry has the same serial with another category"))
        state = .conflict
      } else if !mention.kind.isPersonal {
        evidence.append(
          evidenceLine(
            mention.kind.rawValue,
            "several people may share such a number; whether it means the person, a person decides"))
        state = .candidate
      } else if let conflict = issuerConflict(mention, person) {
        evidence.append(conflict)
        state = .conflict
      }
      return LinkAssembly.Claim(person: person.id, state: state, evidence: evidence)
    }
  }

  private func comparison(_ mention: IdentifierMention, _ person: Person, isExact: Bool)
    -> PersonLink.Evidence
  {
    let outcome =
      isExact
      ? "equal to the registry's"
      : "the serial is equal to the registry's, the category is not written or differs"
    return evidenceLine(mention.kind.rawValue, outcome)
  }

  private func issuerConflict(_ mention: IdentifierMention, _ person: Person) -> PersonLink.Evidence? {
    guard !mention.issuer.isEmpty else { return nil }
    let issuers = person.identifiers.filter { $0.kind == mention.kind && $0.key == mention.key }.map(\.issuer)
    guard !issuers.contains(where: { $0.isEmpty || $0.uppercased() == mention.issuer }) else { return nil }
    return evidenceLine("issuer", "the text names another issuing country than the registry")
  }

  func evidenceLine(_ attribute: String, _ outcome: String, bits: Double? = nil) -> PersonLink.Evidence {
    PersonLink.Evidence(attribute: attribute, outcome: outcome, bits: bits)
  }
}
