/// Works out one `Releasability`.
struct ReleasabilityTest {
  let marking: Marking
  let audience: Audience
  let level: Classification
  let approvals: Set<String>

  var result: Releasability {
    let against = obstacles
    let missing = required.filter { !approvals.contains($0) }
    if !against.isEmpty { return Releasability(verdict: .withhold, reasons: against, approvals: missing) }
    if !missing.isEmpty {
      return Releasability(
        verdict: .needsApproval, reasons: missing.map { "\($0) needs its owner's approval" },
        approvals: missing)
    }
    return Releasability(
      verdict: .release, reasons: ["nothing in \(marking.classification.title) forbids it"], approvals: [])
  }

  // MARK: What forbids

  private var obstacles: [String] {
    var reasons: [String] = []
    let classification = marking.classification
    if classification > level {
      reasons.append("\(classification.title) is above the release level \(level.title)")
    }
    guard audience.isForeign else { return reasons }
    if marking.dissemination.contains(.noForeign) {
      reasons.append("NOFORN forbids release to any foreign or public audience")
    }
    if marking.nonIC.contains(.sensitiveNoForeign) { reasons.append("SBU NOFORN forbids foreign release") }
    if marking.nonIC.contains(.lawEnforcementNoForeign) {
      reasons.append("LES NOFORN forbids foreign release")
    }
    if marking.nonIC.contains(.noDistribution) { reasons.append("NODIS forbids foreign release") }
    if marking.nonIC.contains(.exclusiveDistribution) { reasons.append("EXDIS forbids foreign release") }
    if audience.isPublic {
      if classification > .unclassified { reasons.append("\(classification.title) cannot go to the public") }
      if !marking.releasableTo.isEmpty {
        reasons.append("REL TO releases to the countries it names, not to the public")
      }
      if !marking.eyesOnly.isEmpty {
        reasons.append("EYES ONLY releases to the countries it names, not to the public")
      }
      if !marking.displayOnlyTo.isEmpty { reasons.append("DISPLAY ONLY is not a release to the public") }
      return reasons
    }
    return reasons + countryObstacles
  }

  private var countryObstacles: [String] {
    let wanted = audience.countries.subtracting(["USA"]).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    if audience.countries.isEmpty {
      return ["the release order names no country to hold the marking against"]
    }
    let list = marking.releasableTo.isEmpty ? marking.eyesOnly : marking.releasableTo
    var reached = Set(list)
    for code in list { reached.formUnion(CountryCode.members(code) ?? []) }
    if !list.isEmpty {
      return wanted.filter { !reached.contains($0) }.map { country in
        displayed.contains(country)
          ? "DISPLAY ONLY lets \(country) see the text, which is not a release"
          : "REL TO does not name \(country)"
      }
    }
    if !marking.displayOnlyTo.isEmpty {
      return wanted.map {
        displayed.contains($0)
          ? "DISPLAY ONLY lets \($0) see the text, which is not a release"
          : "DISPLAY ONLY does not name \($0)"
      }
    }
    if marking.dissemination.contains(.releasableByDisclosureOfficial) { return [] }
    // NOFORN has given its own reason.
    guard marking.classification > .unclassified, !marking.hasDisclosureMark else { return [] }
    if case .foreign(let owners) = marking.ownership, wanted.allSatisfy(owners.contains) { return [] }
    return [
      "\(marking.classification.title) text without a foreign disclosure mark may not leave the United States"
    ]
  }

  private var displayed: Set<String> {
    Set(marking.displayOnlyTo).union(marking.displayOnlyTo.flatMap { CountryCode.members($0) ?? [] })
  }

  // MARK: What needs approval

  /// Tokens that need their owner's approval for this audience, in register order.
  private var required: [String] {
    var tokens: [String] = []
    switch marking.ownership {
    case .unitedStates: break
    case .foreign(let codes): tokens += codes.map { "FGI \($0)" }
    case .concealedForeign: tokens.append("FGI")
    case .nato: tokens += marking.ownership.foreignCodes.map { "FGI \($0)" }
    case .joint(let codes): tokens += codes.filter { $0 != "USA" }.map { "FGI \($0)" }
    }
    tokens += marking.sci.map(\.name)
    tokens += marking.sap.map { "SAR-\($0.name)" }
    let energy = marking.atomicEnergy
    if energy.isRestrictedData { tokens.append("RD") }
    if energy.isFormerlyRestrictedData { tokens.append("FRD") }
    if energy.isDefenseNuclearInformation { tokens.append("DOD UCNI") }
    if energy.isEnergyNuclearInformation { tokens.append("DOE UCNI") }
    if energy.isTransclassifiedForeign { tokens.append("TFNI") }
    tokens += marking.natoControls.map(\.rawValue)
    switch marking.foreignSource {
    case .concealed: tokens.append("FGI")
    case .named(let codes): tokens += codes.map { "FGI \($0)" }
    case nil: break
    }
    if let cui = marking.cui {
      tokens.append("CUI")
      tokens += ControlledUnclassified.Limits.entries.filter { cui.limits.contains($0.limit) }.map(\.title)
    }
    // A release list is itself the decision RELIDO would leave to an official.
    let isListed = !marking.releasableTo.isEmpty || !marking.eyesOnly.isEmpty
    tokens += marking.dissemination.entries.filter {
      $0.control != .noForeign && !(isListed && $0.control == .releasableByDisclosureOfficial)
    }.map(\.abbreviation)
    tokens += marking.nonIC.entries.map(\.abbreviation)
    tokens += marking.compensatory.map { "ACCM-\($0)" }
    tokens += marking.captions
    tokens += marking.secondLine.tokens
    var seen: Set<String> = []
    return tokens.filter { seen.insert($0).inserted }
  }
}
