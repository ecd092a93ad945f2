import Diagnostics

/// Categories 8 and 9, and the marking's place under a banner.
extension MarkingChecker {
  var dissemination: [MarkingProblem] {
    var found: [MarkingProblem] = []
    let isReleased = !marking.releasableTo.isEmpty || !marking.eyesOnly.isEmpty
    found += floor(has(.riskSensitive), .secret, "RSEN", "ISM-ID-00164")
    found += floor(has(.controlledImagery), .secret, "IMCON", "ISM-ID-00107")
    found += unclassifiedOnly(has(.officialUseOnly), "FOUO", "ISM-ID-00030") {
      $0.dissemination.remove(.officialUseOnly)
    }
    found += floor(
      has([.originatorControlled, .originatorControlledGovernment]), .confidential, "ORCON", "ISM-ID-00028")
    if has(.originatorControlled), has(.originatorControlledGovernment), rules != .ism2022nov {
      var fixed = marking
      fixed.dissemination.remove(.originatorControlledGovernment)
      found += excludes(true, "ORCON and ORCON-USGOV exclude each other", nil, fix: fixed)
    }
    let isOriginatorControlled = has([.originatorControlled, .originatorControlledGovernment])
    if has(.releasableByDisclosureOfficial) {
      var without = marking
      without.dissemination.remove(.releasableByDisclosureOfficial)
      found += excludes(
        isOriginatorControlled, "ORCON and RELIDO exclude each other", "ISM-ID-00325", fix: without)
      found += excludes(has(.noForeign), "NOFORN and RELIDO exclude each other", "ISM-ID-00169", fix: without)
      found += excludes(
        !marking.displayOnlyTo.isEmpty, "DISPLAY ONLY and RELIDO exclude each other", "ISM-ID-00169")
    }
    if has(.noForeign) {
      var without = marking
      without.releasableTo = []
      without.eyesOnly = []
      without.displayOnlyTo = []
      found += excludes(
        isReleased, "NOFORN and a release list exclude each other", "ISM-ID-00033", fix: without)
      found += excludes(
        !marking.displayOnlyTo.isEmpty, "NOFORN and DISPLAY ONLY exclude each other", "ISM-ID-00169",
        fix: without)
    }
    if rules == .dodm2012 {
      found += floor(marking.hasDisclosureMark, .confidential, "A foreign disclosure mark", nil)
      if case .nato = marking.ownership, has(.noForeign) {
        found.append(MarkingProblem(.markingOwnership, "NOFORN does not go with NATO information."))
      }
    }
    return found
  }

  var lists: [MarkingProblem] {
    var found: [MarkingProblem] = []
    for (list, what) in [(marking.releasableTo, "REL TO"), (marking.eyesOnly, "EYES ONLY")]
    where !list.isEmpty {
      if list == ["USA"] {
        found.append(
          MarkingProblem(
            .markingList, "\(what) names no country besides USA.", ism: "ISM-ID-00319",
            help: "Ask the originator which countries were meant; until then treat it as NOFORN."))
      }
    }
    found += excludes(
      !marking.releasableTo.isEmpty && !marking.eyesOnly.isEmpty, "REL TO and EYES ONLY exclude each other",
      "ISM-ID-00033")
    if marking.displayOnlyTo.contains("USA") {
      found.append(MarkingProblem(.markingList, "DISPLAY ONLY does not name USA.", ism: "ISM-ID-00213"))
    }
    return found
  }

  var nonIC: [MarkingProblem] {
    var found: [MarkingProblem] = []
    let state: NonICDissemination = [.exclusiveDistribution, .noDistribution]
    if has(state) {
      let isReleased = !marking.releasableTo.isEmpty || !marking.eyesOnly.isEmpty
      let what = has(.noDistribution) ? "NODIS" : "EXDIS"
      found += requires(
        true, .noForeign, what, "NOFORN", has(.noDistribution) ? "ISM-ID-00313" : "ISM-ID-00314")
      found += excludes(
        isReleased, "\(what) and REL TO exclude each other",
        has(.noDistribution) ? "ISM-ID-00313" : "ISM-ID-00314")
      if has([.sensitive, .sensitiveNoForeign]) {
        var fixed = marking
        fixed.nonIC.subtract([.sensitive, .sensitiveNoForeign])
        found += excludes(true, "\(what) and SBU exclude each other", "ISM-ID-00038", fix: fixed)
      }
      if marking.nonIC.isSuperset(of: state) {
        var fixed = marking
        fixed.nonIC.remove(.exclusiveDistribution)
        found += excludes(true, "NODIS and EXDIS exclude each other", "ISM-ID-00038", fix: fixed)
      }
    }
    found += unclassifiedOnly(has(.limitedDistribution), "LIMDIS", "ISM-ID-00346") {
      $0.nonIC.remove(.limitedDistribution)
    }
    found += unclassifiedOnly(has(.sensitive), "SBU", "ISM-ID-00037") { $0.nonIC.remove(.sensitive) }
    found += unclassifiedOnly(has(.sensitiveNoForeign), "SBU NOFORN", "ISM-ID-00037") {
      $0.nonIC.remove(.sensitiveNoForeign)
      if !$0.hasDisclosureMark { $0.dissemination.insert(.noForeign) }
    }
    if marking.nonIC.isSuperset(of: [.sensitive, .sensitiveNoForeign]) {
      var fixed = marking
      fixed.nonIC.remove(.sensitive)
      found += excludes(true, "SBU and SBU NOFORN exclude each other", "ISM-ID-00038", fix: fixed)
    }
    if marking.nonIC.isSuperset(of: [.lawEnforcement, .lawEnforcementNoForeign]) {
      var fixed = marking
      fixed.nonIC.remove(.lawEnforcement)
      found += excludes(true, "LES and LES NOFORN exclude each other", "ISM-ID-00148", fix: fixed)
    }
    if !marking.compensatory.isEmpty, rules != .dodm2012 {
      found.append(
        MarkingProblem(.markingOwnership, "ACCM is not valid in IC documents.", ism: "ISM-ID-00225"))
    }
    if marking.cui != nil, level > .unclassified, rules != .dodm2012 {
      found.append(
        MarkingProblem(
          .markingOwnership, "IC documents do not carry CUI in a classified marking.", ism: "ISM-ID-00478"))
    }
    return found
  }

  /// CUI and the older controls it replaces.
  var controlledUnclassified: [MarkingProblem] {
    guard let cui = marking.cui else { return [] }
    var found: [MarkingProblem] = []
    if !cui.limits.isDisjoint(with: [.attorneyClient, .attorneyWorkProduct]), !cui.basic.contains("PRIVILEGE")
    {
      var fixed = marking
      fixed.cui?.basic = (cui.basic + ["PRIVILEGE"]).sorted()
      found.append(
        MarkingProblem(
          .markingRequires, "ATTORNEY-CLIENT and ATTORNEY-WP require the category PRIVILEGE.",
          ism: "ISM-ID-00507", fix: printed(fixed)))
    }
    let older: NonICDissemination = [
      .sensitive, .sensitiveNoForeign, .lawEnforcement, .lawEnforcementNoForeign,
    ]
    if has(.officialUseOnly) || has(older) {
      found.append(
        MarkingProblem(
          .markingLegacyForm, "FOUO, SBU and LES are what CUI replaced; one of the two is written."))
    }
    return found
  }

  /// The second banner line: channels are named by HVCO, and only by it.
  private var channels: [MarkingProblem] {
    let isNamed = !marking.secondLine.channels.isEmpty
    let isAsked = marking.secondLine.tokens.contains("HVCO")
    if isNamed == isAsked { return [] }
    return [
      MarkingProblem(
        .markingRequires,
        isAsked
          ? "HANDLE VIA CHANNELS ONLY names its channels."
          : "Channels are named only with HANDLE VIA CHANNELS ONLY.",
        ism: isAsked ? "ISM-ID-00512" : "ISM-ID-00513")
    ]
  }

  /// A portion may not be higher than its banner; a classified document of the community says whom it may be
  /// disclosed to.
  var place: [MarkingProblem] {
    var found = channels
    if rules == .ism2022nov, !isPortion, level > .unclassified, marking.ownership == .unitedStates,
      !marking.hasDisclosureMark
    {
      found.append(
        MarkingProblem(
          .markingRequires,
          "A classified document of the intelligence community carries a foreign disclosure mark.",
          ism: "ISM-ID-00119", severity: .warning))
    }
    return found + exceeds + lacksRelido
  }

  private var exceeds: [MarkingProblem] {
    guard isPortion, let banner, level > banner.classification else { return [] }
    return [
      MarkingProblem(
        .markingExceedsBanner, "The portion is \(level.title); the banner is \(banner.classification.title).",
        ism: "ISM-ID-00059")
    ]
  }

  /// Under a banner that is RELIDO every classified portion is, and every unclassified one with a disclosure mark.
  private var lacksRelido: [MarkingProblem] {
    guard isPortion, let banner, banner.dissemination.contains(.releasableByDisclosureOfficial),
      !has(.releasableByDisclosureOfficial), level > .unclassified || marking.hasDisclosureMark
    else { return [] }
    return [
      MarkingProblem(
        .markingExceedsBanner, "The banner is RELIDO, which the portion is not.", ism: "ISM-ID-00132")
    ]
  }
}
