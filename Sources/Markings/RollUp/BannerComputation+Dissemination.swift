/// Steps 5 and 7: dissemination controls other than foreign disclosure.
extension BannerComputation {
  mutating func rollDissemination(_ disclosure: Disclosure) {
    var union: Dissemination = portions.reduce(into: []) { $0.formUnion($1.dissemination) }
    union.subtract([.noForeign, .releasableByDisclosureOfficial])
    if union.contains(.originatorControlled), union.contains(.originatorControlledGovernment) {
      union.remove(.originatorControlledGovernment)
      drop(
        "ORCON-USGOV", "ORCON comes before ORCON-USGOV",
        indices { $0.dissemination.contains(.originatorControlledGovernment) })
    }
    if union.contains(.officialUseOnly) {
      let others = union.subtracting(.officialUseOnly)
      let hasNonIC = portions.contains { !$0.nonIC.isEmpty || !$0.compensatory.isEmpty }
      if isClassified || !others.isEmpty || hasNonIC {
        union.remove(.officialUseOnly)
        drop(
          "FOUO",
          isClassified
            ? "FOUO is not written in a classified banner" : "FOUO is not written beside another control",
          indices { $0.dissemination.contains(.officialUseOnly) })
      }
    }
    disclosure.apply(to: &banner)
    banner.dissemination.formUnion(union)
    var reasons = union.entries.map { entry in
      (
        place: entry.control.place,
        reason: RollUp.Reason(
          token: entry.abbreviation, reason: "the control is carried from the portions",
          portions: indices { !$0.dissemination.isDisjoint(with: entry.control) })
      )
    }
    reasons += disclosure.reasons.map { ($0.place, $0.reason) }
    why += reasons.sorted { $0.place < $1.place }.map(\.reason)
  }

  mutating func rollNonIC() {
    var union: NonICDissemination = portions.reduce(into: []) { $0.formUnion($1.nonIC) }
    func holders(_ control: NonICDissemination) -> [Int] { indices { !$0.nonIC.isDisjoint(with: control) } }
    func remove(_ control: NonICDissemination, _ token: String, _ reason: String) {
      guard union.contains(control) else { return }
      union.remove(control)
      drop(token, reason, holders(control))
    }
    let hasNoForeign = banner.dissemination.contains(.noForeign)
    if union.contains(.noDistribution) { remove(.exclusiveDistribution, "EXDIS", "NODIS comes before EXDIS") }
    if isClassified {
      remove(.limitedDistribution, "LIMDIS", "LIMDIS is not written in a classified banner")
      remove(.sensitive, "SBU", "SBU is not written in a classified banner")
      remove(.sensitiveNoForeign, "SBU NOFORN", "SBU NOFORN becomes NOFORN in a classified banner")
    } else if !union.isDisjoint(with: [.noDistribution, .exclusiveDistribution]) {
      let reason = "NODIS and EXDIS come before SBU and FOUO"
      remove(.sensitive, "SBU", reason)
      remove(.sensitiveNoForeign, "SBU NOFORN", reason)
    } else if union.contains(.sensitiveNoForeign) {
      if hasNoForeign {
        remove(.sensitiveNoForeign, "SBU NOFORN", "NOFORN stands in the banner, so SBU is written without it")
        union.insert(.sensitive)
      } else {
        remove(.sensitive, "SBU", "SBU NOFORN comes before SBU")
      }
    }
    if union.contains(.lawEnforcementNoForeign) {
      if isClassified || hasNoForeign {
        remove(
          .lawEnforcementNoForeign, "LES NOFORN", "NOFORN stands in the banner, so LES is written without it")
        union.insert(.lawEnforcement)
      } else {
        remove(.lawEnforcement, "LES", "LES NOFORN comes before LES")
      }
    }
    banner.nonIC = union
    for entry in union.entries {
      var forcing = holders(entry.control)
      if entry.control == .sensitive { forcing = holders([.sensitive, .sensitiveNoForeign]) }
      if entry.control == .lawEnforcement { forcing = holders([.lawEnforcement, .lawEnforcementNoForeign]) }
      keep(entry.abbreviation, "the control is carried from the portions", forcing)
    }
    banner.compensatory = Set(portions.flatMap(\.compensatory)).sorted(by: ControlSystem.precedes)
    for name in banner.compensatory {
      keep(
        "ACCM-" + name, "the control is carried from the portions", indices { $0.compensatory.contains(name) }
      )
    }
  }
}
