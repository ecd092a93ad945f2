extension Marking {
  /// What the marking means, one plain sentence a part, for a reviewer who pasted it.
  public var inWords: [String] {
    var sentences: [String] = [levelInWords]
    for system in sci {
      let name =
        Marking.systemNames[system.name].map { "\($0) (\(system.name))" }
        ?? "the control system \(system.name)"
      let inside = system.compartments.map { compartment in
        ([compartment.name] + compartment.subcompartments).joined(separator: " ")
      }
      sentences.append(
        "Compartmented: only for those read into \(name)"
          + (inside.isEmpty ? "." : ", compartments \(inside.joined(separator: ", "))."))
    }
    for program in sap {
      sentences.append("Special access program \(program.text): only for those read into it.")
    }
    sentences += atomicEnergyInWords
    for word in natoControls {
      sentences.append("NATO control word \(word.rawValue): only for those cleared for it.")
    }
    switch foreignSource {
    case .concealed: sentences.append("Holds information of a foreign government that must not be named.")
    case .named(let codes):
      sentences.append(
        "Holds information of \(Marking.list(codes)); it leaves only with the consent of that government.")
    case nil: break
    }
    sentences += disclosureInWords
    sentences += dissemination.entries.compactMap { Marking.controlsInWords[$0.control.rawValue] }
    sentences += nonIC.entries.compactMap { Marking.nonICInWords[$0.control.rawValue] }
    for name in compensatory {
      sentences.append("DoD alternative compensatory control \(name): a need-to-know list applies.")
    }
    if let cui { sentences += Marking.words(cui) }
    for caption in captions {
      sentences.append("Carries the caption \(caption) of older papers: ask its originator.")
    }
    for token in secondLine.tokens {
      let title = SecondBannerLine.titles.first { $0.token == token }?.title ?? token
      sentences.append("Second banner line: \(title.lowercased()).")
    }
    return sentences
  }

  private var levelInWords: String {
    switch ownership {
    case .unitedStates:
      if cui != nil, classification == .unclassified {
        return "Controlled unclassified information of the United States."
      }
      return classification == .unclassified
        ? "Unclassified information of the United States."
        : "\(classification.title.capitalizedWords) information of the United States."
    case .foreign(let codes):
      return "\(classification.title.capitalizedWords) information of \(Marking.list(codes))."
    case .concealedForeign:
      return
        "\(classification.title.capitalizedWords) information of a foreign government that must not be named."
    case .nato(let activity):
      return "\(classification.title.capitalizedWords) information of NATO"
        + (activity.map { ", activity \($0)." } ?? ".")
    case .joint(let codes):
      return "\(classification.title.capitalizedWords) information owned jointly by \(Marking.list(codes))."
    }
  }

  private var atomicEnergyInWords: [String] {
    var sentences: [String] = []
    let energy = atomicEnergy
    if energy.isRestrictedData {
      sentences.append(
        "Restricted Data under the Atomic Energy Act"
          + (energy.isWeaponDesign ? ", critical nuclear weapon design" : "")
          + (energy.restrictedSigmas.isEmpty
            ? "." : ", SIGMA \(energy.restrictedSigmas.map(String.init).joined(separator: ", "))."))
    }
    if energy.isFormerlyRestrictedData {
      sentences.append("Formerly Restricted Data under the Atomic Energy Act.")
    }
    if energy.isTransclassifiedForeign { sentences.append("Transclassified foreign nuclear information.") }
    if energy.isDefenseNuclearInformation {
      sentences.append("Unclassified controlled nuclear information of DoD.")
    }
    if energy.isEnergyNuclearInformation {
      sentences.append("Unclassified controlled nuclear information of DOE.")
    }
    return sentences
  }

  private var disclosureInWords: [String] {
    var sentences: [String] = []
    if !releasableTo.isEmpty {
      sentences.append("May be given to \(Marking.list(releasableTo)), and to nobody else foreign.")
    }
    if !eyesOnly.isEmpty {
      sentences.append("Only for the eyes of \(Marking.list(eyesOnly)) (a retired form of REL TO).")
    }
    if !displayOnlyTo.isEmpty {
      sentences.append("May be shown to \(Marking.list(displayOnlyTo)), and not handed over.")
    }
    if classification > .unclassified, !hasDisclosureMark {
      sentences.append(
        "Carries no foreign disclosure mark, so nothing says that it may leave the United States.")
    }
    return sentences
  }

  private static func words(_ cui: ControlledUnclassified) -> [String] {
    var sentences: [String] = []
    let named = (cui.specified + cui.basic).map { CUICategory.named($0)?.name ?? $0 }
    if !named.isEmpty { sentences.append("CUI categories: \(named.joined(separator: "; ")).") }
    let limits = ControlledUnclassified.Limits.entries.filter { cui.limits.contains($0.limit) }
    let meaning = [
      "FED ONLY": "only federal employees", "FEDCON": "only federal employees and contractors",
      "NOCON": "no contractors", "DL ONLY": "only those on the dissemination list",
      "ATTORNEY-CLIENT": "attorney and client only", "ATTORNEY-WP": "attorney work product",
    ]
    for limit in limits { sentences.append("Limited dissemination: \(meaning[limit.title] ?? limit.title).") }
    return sentences
  }

  /// `Iraq (IRQ), Japan (JPN)`.
  private static func list(_ codes: [String]) -> String {
    codes.map { code in CountryCode.name(code).map { "\($0) (\(code))" } ?? code }.joined(separator: ", ")
  }

  private static let systemNames = [
    "SI": "special intelligence", "TK": "Talent Keyhole", "HCS": "the human intelligence control system",
    "RSV": "Reserve", "KLM": "Klamath", "MVL": "Marvel",
  ]

  private static let controlsInWords: [UInt32: String] = [
    Dissemination.riskSensitive.rawValue: "Risk sensitive: handle as the imagery notice says.",
    Dissemination.officialUseOnly.rawValue:
      "For official use only: may be exempt from release to the public.",
    Dissemination.originatorControlled.rawValue:
      "The originator must approve any further dissemination (ORCON).",
    Dissemination.originatorControlledGovernment.rawValue:
      "The originator must approve dissemination beyond the US executive branch (ORCON-USGOV).",
    Dissemination.controlledImagery.rawValue: "Controlled imagery.",
    Dissemination.noForeign.rawValue: "May not go to any foreign national (NOFORN).",
    Dissemination.proprietary.rawValue: "Holds proprietary information: its owner must consent (PROPIN).",
    Dissemination.releasableByDisclosureOfficial.rawValue:
      "A designated foreign disclosure official may release it (RELIDO).",
    Dissemination.drugEnforcementSensitive.rawValue:
      "Sensitive information of the Drug Enforcement Administration.",
    Dissemination.rawSurveillance.rawValue: "Unminimised FISA information.",
    Dissemination.surveillance.rawValue:
      "Holds FISA information: the Attorney General must approve use in court.",
    Dissemination.exemptFromDiscovery.rawValue: "Exempt from ICD 501 discovery.",
    Dissemination.waived.rawValue: "A waived special access program.",
  ]

  private static let nonICInWords: [UInt32: String] = [
    NonICDissemination.limitedDistribution.rawValue: "Limited distribution: NGA must approve release.",
    NonICDissemination.exclusiveDistribution.rawValue: "Exclusive distribution of the Department of State.",
    NonICDissemination.noDistribution.rawValue:
      "No distribution beyond the addressees (Department of State).",
    NonICDissemination.sensitive.rawValue: "Sensitive but unclassified.",
    NonICDissemination.sensitiveNoForeign.rawValue: "Sensitive but unclassified, not for foreign nationals.",
    NonICDissemination.lawEnforcement.rawValue:
      "Law enforcement sensitive: the originating agency must approve release.",
    NonICDissemination.lawEnforcementNoForeign.rawValue:
      "Law enforcement sensitive, not for foreign nationals: the originating agency must approve release.",
    NonICDissemination.securityInformation.rawValue:
      "Sensitive security information of transport (49 CFR 1520).",
    NonICDissemination.navalNuclear.rawValue:
      "Naval nuclear propulsion information: not for foreign nationals.",
  ]
}

extension String {
  /// `TOP SECRET` as `Top Secret`.
  var capitalizedWords: String {
    split(separator: " ").map { $0.prefix(1) + $0.dropFirst().lowercased() }.joined(separator: " ")
  }
}
