/// Works out one roll-up, step by step as Manual §D.2 lists them.
struct BannerComputation {
  let portions: [Marking]
  let context: RollUp.Context

  var banner = Marking(.unclassified)
  var why: [RollUp.Reason] = []
  var dropped: [RollUp.Reason] = []

  init(portions: [Marking], context: RollUp.Context) {
    self.portions = portions
    self.context = context
  }

  var isClassified: Bool { banner.classification > .unclassified }

  func indices(_ holds: (Marking) -> Bool) -> [Int] { portions.indices.filter { holds(portions[$0]) } }

  mutating func keep(_ token: String, _ reason: String, _ portions: [Int]) {
    why.append(RollUp.Reason(token: token, reason: reason, portions: portions))
  }

  mutating func drop(_ token: String, _ reason: String, _ portions: [Int]) {
    if !portions.isEmpty { dropped.append(RollUp.Reason(token: token, reason: reason, portions: portions)) }
  }

  mutating func result() -> RollUp {
    rollClassification()
    rollControlSystems()
    rollAtomicEnergy()
    rollForeignSources()
    rollControlledUnclassified()
    // Disclosure is worked out before the other controls, since NOFORN changes how some are written.
    let disclosure = disclosure()
    rollDissemination(disclosure)
    rollNonIC()
    rollCaptions()
    return RollUp(banner: banner, why: why, dropped: dropped, problems: [])
  }

  // MARK: Steps 1 to 4

  private mutating func rollClassification() {
    let highest = portions.map(\.classification).max() ?? .unclassified
    banner.classification = highest
    // Owners stay only where every portion has the same ones; beside US portions the marking is a US one.
    let owner = portions[0].ownership
    banner.ownership = portions.allSatisfy { $0.ownership == owner } ? owner : .unitedStates
    keep(highest.title, "the highest level among the portions", indices { $0.classification == highest })
  }

  private mutating func rollControlSystems() {
    banner.sci = ControlSystem.merged(portions.flatMap(\.sci))
    for system in banner.sci {
      keep(
        system.text, "every control system, compartment and sub-compartment is carried",
        indices { $0.sci.contains { $0.name == system.name } })
    }
    banner.sap = ControlSystem.merged(portions.flatMap(\.sap))
    for program in banner.sap {
      keep(
        "SAR-" + program.text, "every special access program is carried",
        indices { $0.sap.contains { $0.name == program.name } })
    }
  }

  private mutating func rollAtomicEnergy() {
    let all = portions.map(\.atomicEnergy)
    var energy = AtomicEnergy()
    energy.isRestrictedData = all.contains(where: \.isRestrictedData)
    energy.isWeaponDesign = all.contains(where: \.isWeaponDesign)
    let sigmas = Set(all.flatMap(\.restrictedSigmas))
    let formerSigmas = Set(all.flatMap(\.formerlyRestrictedSigmas))
    let former = indices(\.atomicEnergy.isFormerlyRestrictedData)
    let transclassified = indices(\.atomicEnergy.isTransclassifiedForeign)
    if energy.isRestrictedData {
      energy.restrictedSigmas = sigmas.union(formerSigmas).sorted()
      drop("FRD", "RD comes before FRD, which gives it its SIGMA numbers", former)
      drop("TFNI", "RD comes before TFNI", transclassified)
    } else if !former.isEmpty {
      energy.isFormerlyRestrictedData = true
      energy.formerlyRestrictedSigmas = formerSigmas.sorted()
      drop("TFNI", "FRD comes before TFNI", transclassified)
    } else {
      energy.isTransclassifiedForeign = !transclassified.isEmpty
    }
    let defense = indices(\.atomicEnergy.isDefenseNuclearInformation)
    let department = indices(\.atomicEnergy.isEnergyNuclearInformation)
    if isClassified {
      drop("DOD UCNI", "UCNI is not written in a classified banner, which becomes NOFORN", defense)
      drop("DOE UCNI", "UCNI is not written in a classified banner, which becomes NOFORN", department)
    } else {
      energy.isDefenseNuclearInformation = !defense.isEmpty
      energy.isEnergyNuclearInformation = !department.isEmpty
    }
    banner.atomicEnergy = energy
    for part in energy.parts(portion: false) {
      let kind = part.prefix { $0 != "-" }
      let forcing =
        switch kind {
        case "RD":
          indices { $0.atomicEnergy.isRestrictedData || !$0.atomicEnergy.formerlyRestrictedSigmas.isEmpty }
        case "FRD": former
        case "TFNI": transclassified
        case "DOD UCNI": defense
        default: department
        }
      keep(part, "atomic energy information is carried, RD before FRD before TFNI", forcing)
    }
  }

  private mutating func rollForeignSources() {
    banner.natoControls = Set(portions.flatMap(\.natoControls)).sorted()
    for word in banner.natoControls {
      keep(word.rawValue, "NATO control words are carried", indices { $0.natoControls.contains(word) })
    }
    let isMixed = banner.ownership == .unitedStates
    let concealed = indices {
      $0.foreignSource == .concealed || (isMixed && $0.ownership == .concealedForeign)
    }
    func codes(_ marking: Marking) -> [String] {
      var codes = isMixed ? marking.ownership.foreignCodes : []
      if case .named(let named)? = marking.foreignSource { codes += named }
      return codes
    }
    let named = CountryCode.sorted(portions.flatMap(codes))
    if !concealed.isEmpty {
      banner.foreignSource = .concealed
      keep("FGI", "a portion conceals its foreign source, so none is named", concealed)
      if !named.isEmpty {
        drop(
          "FGI " + named.joined(separator: " "), "a concealed source hides the named ones",
          indices { !codes($0).isEmpty })
      }
    } else if !named.isEmpty {
      banner.foreignSource = .named(named)
      keep(
        "FGI " + named.joined(separator: " "), "every foreign source of the portions is named",
        indices { !codes($0).isEmpty })
    }
  }

  private mutating func rollControlledUnclassified() {
    let holders = indices { $0.cui != nil }
    guard !holders.isEmpty else { return }
    let all = portions.compactMap(\.cui)
    banner.cui = ControlledUnclassified(
      specified: Set(all.flatMap(\.specified)).sorted(), basic: Set(all.flatMap(\.basic)).sorted(),
      limits: all.reduce(into: []) { $0.formUnion($1.limits) })
    keep("CUI", "CUI categories and limits are carried", holders)
  }

  private mutating func rollCaptions() {
    for portion in portions { banner.captions += portion.captions }
    banner.captions = Set(banner.captions).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for caption in banner.captions {
      keep(caption, "captions are carried", indices { $0.captions.contains(caption) })
    }
    let tokens = Set(portions.flatMap(\.secondLine.tokens))
    banner.secondLine.tokens = tokens.sorted()
    banner.secondLine.channels = Set(portions.flatMap(\.secondLine.channels)).sorted()
    for token in banner.secondLine.tokens {
      keep(
        token, "marks of the second banner line are carried", indices { $0.secondLine.tokens.contains(token) }
      )
    }
  }
}
