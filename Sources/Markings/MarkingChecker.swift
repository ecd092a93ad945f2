import Diagnostics

/// Holds one marking against the constraints of the register (Manual §§B–J, and the ISM rules with their
/// identifiers). It reads the value alone, so it gives the same answer for a banner, a portion and
/// attributes.
struct MarkingChecker {
  let marking: Marking
  let rules: MarkingRuleSet
  let isPortion: Bool
  /// The banner above a portion, if any.
  let banner: Marking?

  var level: Classification { marking.classification }
  func has(_ control: Dissemination) -> Bool { !marking.dissemination.isDisjoint(with: control) }
  func has(_ control: NonICDissemination) -> Bool { !marking.nonIC.isDisjoint(with: control) }

  var problems: [MarkingProblem] {
    controlSystems + atomicEnergy + foreign + dissemination + lists + nonIC + controlledUnclassified + place
  }

  // MARK: Shapes of rules

  func floor(_ applies: Bool, _ lowest: Classification, _ what: String, _ ism: String?) -> [MarkingProblem] {
    guard applies, level < lowest else { return [] }
    return [
      MarkingProblem(.markingLevelTooLow, "\(what) exists only at \(lowest.title) and above.", ism: ism)
    ]
  }

  func unclassifiedOnly(
    _ applies: Bool, _ what: String, _ ism: String?, without: (inout Marking) -> Void
  ) -> [MarkingProblem] {
    guard applies, level > .unclassified else { return [] }
    var fixed = marking
    without(&fixed)
    return [
      MarkingProblem(
        .markingLevelTooHigh, "\(what) is for unclassified information only.", ism: ism, fix: printed(fixed))
    ]
  }

  func requires(
    _ applies: Bool, _ control: Dissemination, _ what: String, _ needed: String, _ ism: String?
  ) -> [MarkingProblem] {
    guard applies, !has(control) else { return [] }
    var fixed = marking
    fixed.dissemination.insert(control)
    // NOFORN cannot be added beside a release: which of the two is meant is not certain.
    let isCertain = control != .noForeign || !marking.hasDisclosureMark
    return [
      MarkingProblem(
        .markingRequires, "\(what) requires \(needed).", ism: ism, fix: isCertain ? printed(fixed) : nil)
    ]
  }

  func excludes(_ applies: Bool, _ what: String, _ ism: String?, fix: Marking? = nil) -> [MarkingProblem] {
    guard applies else { return [] }
    return [MarkingProblem(.markingExcludes, "\(what).", ism: ism, fix: fix.map(printed))]
  }

  func printed(_ marking: Marking) -> String { isPortion ? marking.portion : marking.banner }

  // MARK: SCI and SAP

  private func system(_ name: String) -> ControlSystem? { marking.sci.first { $0.name == name } }

  private var controlSystems: [MarkingProblem] {
    var found: [MarkingProblem] = []
    if let hcs = system("HCS") {
      let operations = hcs.compartment("O") != nil
      let product = hcs.compartment("P")
      let hasProductSubs = !(product?.subcompartments.isEmpty ?? true)
      found += floor(
        true, .secret, "HCS", operations ? "ISM-ID-00332" : product != nil ? "ISM-ID-00330" : "ISM-ID-00048")
      found += floor(hasProductSubs, .topSecret, "An HCS-P sub-compartment", "ISM-ID-00453")
      found += requires(operations, .originatorControlled, "HCS-O", "ORCON", "ISM-ID-00335")
      found += requires(true, .noForeign, "HCS", "NOFORN", "ISM-ID-00049")
      found += requires(
        hasProductSubs, .originatorControlled, "An HCS-P sub-compartment", "ORCON", "ISM-ID-00336")
      found += excludes(
        operations && has(.originatorControlledGovernment), "HCS-O excludes ORCON-USGOV", "ISM-ID-00363")
      found += excludes(
        hasProductSubs && has(.originatorControlledGovernment),
        "An HCS-P sub-compartment excludes ORCON-USGOV", "ISM-ID-00362")
      if case .joint = marking.ownership {
        found.append(
          MarkingProblem(.markingOwnership, "HCS is never in a JOINT marking."))
      }
      if hcs.compartments.isEmpty {
        found.append(
          MarkingProblem(
            .markingLegacyForm, "HCS without a compartment is a retired form.", ism: "ISM-ID-00474",
            help: "Ask the originator whether HCS-O or HCS-P is meant."))
      }
    }
    if let reserve = system("RSV") {
      found += floor(true, .secret, "RSV", "ISM-ID-00242")
      if reserve.compartments.isEmpty || reserve.compartments.contains(where: { $0.name.utf8.count != 3 }) {
        found.append(
          MarkingProblem(
            .markingRequires, "RSV requires a compartment of three characters.", ism: "ISM-ID-00243"))
      }
      if rules == .ism2022nov { found += requires(true, .noForeign, "RSV", "NOFORN", "ISM-ID-00464") }
    }
    if let special = system("SI") {
      let hasCompartment = !special.compartments.isEmpty
      let gamma = special.compartment("G") != nil
      found += floor(!hasCompartment, .confidential, "SI", "ISM-ID-00043")
      found += floor(hasCompartment && !gamma, .topSecret, "An SI compartment", nil)
      found += floor(gamma, .topSecret, "SI-G", "ISM-ID-00044")
      found += requires(gamma, .originatorControlled, "SI-G", "ORCON", "ISM-ID-00045")
      found += excludes(
        gamma && has(.originatorControlledGovernment), "SI-G excludes ORCON-USGOV", "ISM-ID-00341")
    }
    if let keyhole = system("TK") {
      let published = ["BLFH", "IDIT", "KAND"].filter { keyhole.compartment($0) != nil }
      found += floor(true, .secret, "TK", "ISM-ID-00047")
      found += floor(published.contains("BLFH"), .topSecret, "TK-BLFH", "ISM-ID-00368")
      let rule = ["BLFH": "ISM-ID-00369", "IDIT": "ISM-ID-00370", "KAND": "ISM-ID-00371"]
      for name in published { found += requires(true, .noForeign, "TK-\(name)", "NOFORN", rule[name]) }
    }
    let others = marking.sci.contains { !["HCS", "RSV", "SI", "TK"].contains($0.name) }
    found += floor(others, .confidential, "SCI", "ISM-ID-00016")
    found += floor(!marking.sap.isEmpty, .confidential, "SAR", "ISM-ID-00016")
    if has(.waived), marking.sap.isEmpty {
      found.append(MarkingProblem(.markingRequires, "WAIVED requires a special access program."))
    }
    return found
  }

  // MARK: AEA

  private var atomicEnergy: [MarkingProblem] {
    let energy = marking.atomicEnergy
    guard !energy.isEmpty else { return [] }
    var found: [MarkingProblem] = []
    found += floor(energy.isNuclear, .confidential, "RD, FRD or TFNI", "ISM-ID-00174")
    found += floor(energy.isWeaponDesign, .secret, "CNWDI", "ISM-ID-00175")
    found += floor(
      !energy.restrictedSigmas.isEmpty || !energy.formerlyRestrictedSigmas.isEmpty, .secret, "SIGMA",
      "ISM-ID-00173")
    let kinds = [energy.isRestrictedData, energy.isFormerlyRestrictedData, energy.isTransclassifiedForeign]
    if kinds.filter({ $0 }).count > 1 {
      var fixed = marking
      fixed.atomicEnergy.isTransclassifiedForeign = false
      if energy.isRestrictedData {
        fixed.atomicEnergy.isFormerlyRestrictedData = false
        fixed.atomicEnergy.restrictedSigmas =
          Set(energy.restrictedSigmas + energy.formerlyRestrictedSigmas).sorted()
        fixed.atomicEnergy.formerlyRestrictedSigmas = []
      }
      found += excludes(
        true, "Only one of RD, FRD and TFNI is written; RD comes before FRD, FRD before TFNI", "ISM-ID-00321",
        fix: fixed)
    }
    found += unclassifiedOnly(energy.isUnclassifiedNuclear, "UCNI", "ISM-ID-00181") {
      $0.atomicEnergy.isDefenseNuclearInformation = false
      $0.atomicEnergy.isEnergyNuclearInformation = false
      if !$0.hasDisclosureMark { $0.dissemination.insert(.noForeign) }
    }
    if energy.isNuclear, !has(.noForeign) {
      found.append(
        MarkingProblem(
          .markingRequires, "RD, FRD and TFNI require NOFORN unless a sharing agreement says otherwise.",
          ism: "ISM-ID-00467", severity: .warning,
          help: "Confirm that an agreement for cooperation covers every country named."))
    }
    return found
  }

  // MARK: FGI, NATO, JOINT

  private var foreign: [MarkingProblem] {
    var found: [MarkingProblem] = []
    if let source = marking.foreignSource {
      if marking.ownership.isForeign {
        found.append(
          MarkingProblem(.markingOwnership, "FGI stands only in a US or JOINT marking."))
      }
      if case .named(let codes) = source, codes.contains("USA") {
        found.append(MarkingProblem(.markingList, "USA is not a foreign source."))
      }
    }
    if !marking.natoControls.isEmpty, case .foreign = marking.ownership {
      found.append(
        MarkingProblem(.markingOwnership, "NATO control words stand in NATO or US markings."))
    }
    if case .joint(let owners) = marking.ownership {
      if !owners.contains("USA") || owners.count < 2 {
        found.append(
          MarkingProblem(.markingList, "JOINT names USA and at least one other owner.", ism: "ISM-ID-00383"))
      }
      if level == .restricted {
        found.append(MarkingProblem(.markingOwnership, "JOINT excludes RESTRICTED."))
      }
      if has(.noForeign) || has([.sensitiveNoForeign, .lawEnforcementNoForeign]) {
        found += excludes(true, "JOINT excludes NOFORN", nil)
      } else {
        found += coverage(owners)
      }
    }
    if marking.ownership.isForeign, has(.releasableByDisclosureOfficial) {
      found.append(
        MarkingProblem(
          .markingOwnership, "RELIDO is for US information only.", ism: "ISM-ID-00124", severity: .warning))
    }
    return found
  }

  /// JOINT: the REL TO list covers every co-owner, itself or in a coalition whose members are public.
  private func coverage(_ owners: [String]) -> [MarkingProblem] {
    let released = Set(marking.releasableTo + marking.eyesOnly)
    let reached = released.union(released.flatMap { CountryCode.members($0) ?? [] })
    guard !owners.allSatisfy(reached.contains) else { return [] }
    var fixed = marking
    fixed.releasableTo = CountryCode.sortedWithUnitedStatesFirst(marking.releasableTo + owners)
    return [
      MarkingProblem(
        .markingList, "JOINT requires REL TO with every co-owner.", ism: "ISM-ID-00377", fix: printed(fixed))
    ]
  }
}
