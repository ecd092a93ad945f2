extension Marking {
  /// The ISM attributes that encode the marking, in the order of `CVEnumISMAttributes`, values in the order
  /// of their vocabularies (ISM-ID-00388: a compartment is encoded with its parents).
  public var ismAttributes: [(name: String, value: String)] {
    var values: [String: [String]] = ["classification": [classification.letter]]
    switch ownership {
    case .unitedStates: values["ownerProducer"] = ["USA"]
    case .foreign(let codes): values["ownerProducer"] = codes
    case .concealedForeign:
      values["ownerProducer"] = ["FGI"]
      // ISM-ID-00219: a concealed owner is said in both attributes.
      values["FGIsourceProtected"] = ["FGI"]
    case .nato(let activity): values["ownerProducer"] = [activity.map { "NATO:" + $0 } ?? "NATO"]
    case .joint(let codes):
      values["ownerProducer"] = codes
      values["joint"] = ["true"]
    }
    values["SCIcontrols"] = sci.flatMap { tokens(of: $0) { $0 } }
    values["SARIdentifier"] = sap.flatMap {
      tokens(of: $0) { $0.map { $0 == " " ? "_" : $0 }.map(String.init).joined() }
    }
    values["atomicEnergyMarkings"] = atomicTokens
    values["disseminationControls"] = disseminationTokens
    switch foreignSource {
    case .concealed: values["FGIsourceProtected"] = ["FGI"]
    case .named(let codes): values["FGIsourceOpen"] = codes
    case nil: break
    }
    values["releasableTo"] = releasableTo.isEmpty ? eyesOnly : releasableTo
    values["displayOnlyTo"] = displayOnlyTo
    values["nonICmarkings"] =
      nonIC.entries.map(\.ism)
      + compensatory.map { "ACCM-" + $0.map { $0 == " " ? "_" : $0 }.map(String.init).joined() }
    values["nonUSControls"] = [.atomal, .bohemia, .balk].filter(natoControls.contains).map {
      "NATO-" + $0.rawValue
    }
    values["cuiBasic"] = cui?.basic
    values["cuiSpecified"] = cui?.specified
    values["secondBannerLine"] = secondLine.tokens
    values["handleViaChannels"] = secondLine.channels
    return Marking.attributeOrder.compactMap { name in
      guard let list = values[name], !list.isEmpty else { return nil }
      return (name, list.joined(separator: " "))
    }
  }

  /// `CVEnumISMAttributes`, of the attributes that say what the marking is.
  static let attributeOrder = [
    "classification", "ownerProducer", "SCIcontrols", "SARIdentifier", "atomicEnergyMarkings",
    "disseminationControls", "FGIsourceOpen", "FGIsourceProtected", "releasableTo", "displayOnlyTo",
    "nonICmarkings", "nonUSControls", "joint", "cuiBasic", "cuiSpecified", "secondBannerLine",
    "handleViaChannels",
  ]

  /// A system, its compartments and their sub-compartments, each with its parents.
  private func tokens(of system: ControlSystem, _ name: (String) -> String) -> [String] {
    let root = name(system.name)
    return [root]
      + system.compartments.flatMap { compartment in
        let parent = root + "-" + compartment.name
        return [parent] + compartment.subcompartments.map { parent + "-" + $0 }
      }
  }

  private var atomicTokens: [String] {
    var tokens: [String] = []
    if atomicEnergy.isRestrictedData {
      tokens.append("RD")
      if atomicEnergy.isWeaponDesign { tokens.append("RD-CNWDI") }
      tokens += atomicEnergy.restrictedSigmas.map { "RD-SG-\($0)" }
    }
    if atomicEnergy.isFormerlyRestrictedData {
      tokens += ["FRD"] + atomicEnergy.formerlyRestrictedSigmas.map { "FRD-SG-\($0)" }
    }
    if atomicEnergy.isDefenseNuclearInformation { tokens.append("DCNI") }
    if atomicEnergy.isEnergyNuclearInformation { tokens.append("UCNI") }
    if atomicEnergy.isTransclassifiedForeign { tokens.append("TFNI") }
    return tokens
  }

  private var disseminationTokens: [String] {
    var placed = dissemination.entries.map { (place: $0.control.place, token: $0.ism) }
    // ISM encodes ORCON-USGOV together with ORCON (ISM-ID-00302 forbids it alone).
    if dissemination.contains(.originatorControlledGovernment), !dissemination.contains(.originatorControlled)
    {
      placed.append((Dissemination.originatorControlled.place, "OC"))
    }
    if !releasableTo.isEmpty { placed.append((Dissemination.releaseToPlace, "REL")) }
    if !eyesOnly.isEmpty { placed.append((Dissemination.eyesOnlyPlace, "EYES")) }
    if !displayOnlyTo.isEmpty { placed.append((Dissemination.displayOnlyPlace, "DISPLAYONLY")) }
    let limits = ControlledUnclassified.Limits.entries
      .filter { cui?.limits.contains($0.limit) ?? false }.map(\.ism).sorted()
    return placed.sorted { $0.place < $1.place }.map(\.token) + limits
  }
}
