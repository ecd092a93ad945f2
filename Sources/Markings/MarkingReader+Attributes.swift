import Diagnostics

extension MarkingReader {
  /// Reads ISM attributes, by their local names; attributes that do not say what the marking is are ignored.
  public static func ism(
    _ attributes: [String: String], rules: MarkingRuleSet = .ism2022nov
  ) -> MarkingReading {
    var reader = AttributeReader(attributes, rules: rules)
    return reader.read()
  }
}

/// Builds a marking from ISM attributes. Unknown values make the reading malformed.
struct AttributeReader {
  let attributes: [String: String]
  let rules: MarkingRuleSet
  var marking = Marking(.unclassified)
  var problems: [MarkingProblem] = []
  var isMalformed = false

  init(_ attributes: [String: String], rules: MarkingRuleSet) {
    self.attributes = attributes
    self.rules = rules
  }

  /// The attributes the reader looks at, as `name="value"` in vocabulary order.
  private var text: String {
    Marking.attributeOrder.compactMap { name in attributes[name].map { "\(name)=\"\($0)\"" } }
      .joined(separator: " ")
  }

  mutating func read() -> MarkingReading {
    readClassification()
    readOwner()
    marking.sci = systems("SCIcontrols")
    marking.sap = programs
    readAtomicEnergy()
    readDissemination()
    readRest()
    if !isMalformed {
      problems += MarkingChecker(marking: marking, rules: rules, isPortion: true, banner: nil).problems
    }
    return MarkingReading(text: text, marking: isMalformed ? nil : marking, problems: problems)
  }

  private func list(_ name: String) -> [String] {
    (attributes[name] ?? "").split(whereSeparator: {
      $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r\n" || $0 == "\r"
    })
    .map(String.init)
  }

  private mutating func fail(_ code: DiagnosticCode, _ message: String, _ token: String?, ism: String? = nil)
  {
    isMalformed = true
    problems.append(MarkingProblem(code, message, ism: ism, token: token.map(Excerpt.init)))
  }

  private mutating func note(_ code: DiagnosticCode, _ message: String, ism: String? = nil) {
    problems.append(MarkingProblem(code, message, ism: ism))
  }

  private mutating func readClassification() {
    let values = list("classification")
    guard let value = values.first else {
      fail(.markingEmpty, "The attribute classification is missing or empty.", nil)
      return
    }
    guard values.count == 1, let level = Classification(letter: value) else {
      fail(.markingUnknownToken, "The attribute classification is not U, R, C, S or TS.", value)
      return
    }
    marking.classification = level
  }

  private mutating func readOwner() {
    let owners = list("ownerProducer")
    let joint = list("joint").first
    if let joint, !["true", "false", "1", "0"].contains(joint) {
      fail(.markingUnknownToken, "The attribute joint is not a truth value.", joint)
    }
    let isJoint = joint == "true" || joint == "1"
    guard !owners.isEmpty else {
      fail(.markingStructure, "The attribute ownerProducer is missing or empty.", nil)
      return
    }
    for owner in owners where owner != "FGI" && !CountryCode.isKnown(owner) {
      fail(.markingUnknownCode, "The attribute ownerProducer holds a code that is not known.", owner)
      return
    }
    let sorted = CountryCode.sorted(owners)
    if sorted.count < owners.count { note(.markingRepeated, "ownerProducer names an owner twice.") }
    if isJoint {
      marking.ownership = .joint(sorted)
    } else if owners == ["USA"] {
      marking.ownership = .unitedStates
    } else if owners.contains("FGI") {
      guard sorted.count == 1 else {
        fail(.markingStructure, "A concealed source is not mixed with named ones.", nil, ism: nil)
        return
      }
      marking.ownership = .concealedForeign
    } else if owners.contains("USA") {
      // Published examples encode a joint product as two owners without the attribute `joint`.
      marking.ownership = .joint(sorted)
    } else if owners == ["NATO"] {
      marking.ownership = .nato(activity: nil)
    } else if let only = owners.first, owners.count == 1, only.hasPrefix("NATO:"),
      CountryCode.tetragraph(String(only.dropFirst(5))) != nil
    {
      marking.ownership = .nato(activity: String(only.dropFirst(5)))
    } else {
      marking.ownership = .foreign(sorted)
    }
    if marking.classification == .restricted, !marking.ownership.isForeign {
      note(.markingOwnership, "RESTRICTED is a foreign classification.", ism: nil)
    }
  }

  /// `SI SI-G SI-G-ABCD`: each token with its parents.
  private mutating func systems(_ name: String) -> [ControlSystem] {
    var found: [ControlSystem] = []
    let tokens = list(name)
    let known = Set(tokens)
    for token in tokens {
      let parts = token.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
      guard parts.count <= 3, parts.allSatisfy({ isIdentifier($0) }) else {
        fail(
          .markingStructure, "The attribute \(name) holds a value that does not follow the grammar.", token)
        return []
      }
      let isNumber = parts[0].utf8.count <= 4 && parts[0].utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
      guard MarkingVocabulary.systems[parts[0]] == parts[0] || isNumber else {
        fail(.markingUnknownToken, "The attribute \(name) holds a control system that is not known.", token)
        return []
      }
      if ["HCS", "KLM", "BUR"].contains(parts[0]), parts.count > 1,
        MarkingVocabulary.compartments[parts[0]]?[parts[1]] == nil
      {
        fail(.markingUnknownToken, "The attribute \(name) holds a compartment that is not known.", token)
        return []
      }
      if parts.count > 1, !known.contains(parts.dropLast().joined(separator: "-")) {
        note(.markingRequires, "A compartment is encoded without its parent.", ism: "ISM-ID-00388")
      }
      found.append(
        ControlSystem(
          parts[0], parts.count > 1 ? [Compartment(parts[1], Array(parts.dropFirst(2)))] : []))
    }
    return ControlSystem.merged(found)
  }

  private func isIdentifier(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 40
      && text.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x41 && $0 <= 0x5A) }
  }

  /// `BP BP-J12 BP-J12-K15`, each optionally with its authority and level, `DOD:TS:BP` (ISM-ID-00529).
  private var programs: [ControlSystem] {
    mutating get {
      var found: [ControlSystem] = []
      for token in list("SARIdentifier") {
        let mark =
          token.split(separator: ":", omittingEmptySubsequences: false).last.map(String.init) ?? token
        let parts = mark.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        let name = String((parts.first ?? "").map { $0 == "_" ? " " : $0 })
        guard parts.count <= 3,
          name.split(separator: " ", omittingEmptySubsequences: false).allSatisfy({ isIdentifier(String($0)) }
          ),
          parts.dropFirst().allSatisfy({ isIdentifier($0) }), MarkingParser.isProgramName(name)
        else {
          fail(.markingStructure, "The attribute SARIdentifier does not follow the grammar.", token)
          return []
        }
        found.append(
          ControlSystem(name, parts.count > 1 ? [Compartment(parts[1], Array(parts.dropFirst(2)))] : []))
      }
      return ControlSystem.merged(found)
    }
  }

  private mutating func readAtomicEnergy() {
    let tokens = list("atomicEnergyMarkings")
    for (prefix, parent, rule) in [
      ("RD-SG-", "RD", "ISM-ID-00183"), ("FRD-SG-", "FRD", "ISM-ID-00184"),
      ("RD-CNWDI", "RD", "ISM-ID-00185"),
    ] where tokens.contains(where: { $0.hasPrefix(prefix) }) && !tokens.contains(parent) {
      note(.markingRequires, "An atomic energy marking is encoded without its parent \(parent).", ism: rule)
    }
    for token in tokens {
      switch token {
      case "RD": marking.atomicEnergy.isRestrictedData = true
      case "RD-CNWDI":
        marking.atomicEnergy.isRestrictedData = true
        marking.atomicEnergy.isWeaponDesign = true
      case "FRD": marking.atomicEnergy.isFormerlyRestrictedData = true
      case "DCNI": marking.atomicEnergy.isDefenseNuclearInformation = true
      case "UCNI": marking.atomicEnergy.isEnergyNuclearInformation = true
      case "TFNI": marking.atomicEnergy.isTransclassifiedForeign = true
      default:
        guard
          let number = AtomicEnergy.sigmas.first(where: { token == "RD-SG-\($0)" || token == "FRD-SG-\($0)" })
        else {
          fail(
            .markingUnknownToken, "The attribute atomicEnergyMarkings holds a value that is not known.", token
          )
          return
        }
        if token.hasPrefix("F") {
          marking.atomicEnergy.isFormerlyRestrictedData = true
          marking.atomicEnergy.formerlyRestrictedSigmas =
            Set(marking.atomicEnergy.formerlyRestrictedSigmas + [number]).sorted()
        } else {
          marking.atomicEnergy.isRestrictedData = true
          marking.atomicEnergy.restrictedSigmas = Set(marking.atomicEnergy.restrictedSigmas + [number])
            .sorted()
        }
      }
    }
  }

  private mutating func codes(_ name: String) -> [String] {
    let codes = list(name)
    for code in codes where !CountryCode.isKnown(code) {
      fail(.markingUnknownCode, "The attribute \(name) holds a code that is not known.", code)
      return []
    }
    return codes
  }

  private mutating func readDissemination() {
    var isReleased = false
    var isEyes = false
    var isDisplayed = false
    for token in list("disseminationControls") {
      switch token {
      case "REL": isReleased = true
      case "EYES": isEyes = true
      case "DISPLAYONLY": isDisplayed = true
      default:
        if let entry = Dissemination.entries.first(where: { $0.ism == token }) {
          marking.dissemination.insert(entry.control)
        } else if let entry = ControlledUnclassified.Limits.entries.first(where: { $0.ism == token }) {
          marking.cui = marking.cui ?? ControlledUnclassified()
          marking.cui?.limits.insert(entry.limit)
        } else {
          fail(
            .markingUnknownToken, "The attribute disseminationControls holds a value that is not known.",
            token)
          return
        }
      }
    }
    // ISM writes ORCON-USGOV together with ORCON; the marking has the first alone.
    if marking.dissemination.contains(.originatorControlledGovernment) {
      if !marking.dissemination.contains(.originatorControlled) {
        note(.markingRequires, "OC-USGOV is encoded without OC.", ism: "ISM-ID-00302")
      }
      marking.dissemination.remove(.originatorControlled)
    }
    let released = CountryCode.sortedWithUnitedStatesFirst(codes("releasableTo"))
    let displayed = CountryCode.sorted(codes("displayOnlyTo"))
    if (isReleased || isEyes) != !released.isEmpty {
      fail(
        .markingStructure, "REL or EYES and the attribute releasableTo go together.", nil, ism: "ISM-ID-00214"
      )
    }
    if isDisplayed != !displayed.isEmpty {
      fail(
        .markingStructure, "DISPLAYONLY and the attribute displayOnlyTo go together.", nil,
        ism: "ISM-ID-00213")
    }
    if isReleased { marking.releasableTo = released }
    if isEyes { marking.eyesOnly = released }
    marking.displayOnlyTo = displayed
    if !released.isEmpty, !released.contains("USA") {
      note(.markingList, "releasableTo does not hold USA.", ism: "ISM-ID-00214")
    }
  }

  private mutating func readRest() {
    let open = codes("FGIsourceOpen")
    let concealed = list("FGIsourceProtected")
    if !open.isEmpty, !concealed.isEmpty {
      fail(.markingStructure, "Named and concealed sources are mixed.", nil)
    }
    if !open.isEmpty { marking.foreignSource = .named(CountryCode.sorted(open)) }
    if concealed.count > 1 || (concealed.first ?? "FGI") != "FGI" {
      fail(.markingStructure, "FGIsourceProtected holds FGI alone.", nil, ism: "ISM-ID-00217")
    }
    if marking.ownership == .concealedForeign {
      if concealed.isEmpty {
        note(.markingRequires, "A concealed owner is said in FGIsourceProtected, too.", ism: "ISM-ID-00219")
      }
    } else if !concealed.isEmpty {
      marking.foreignSource = .concealed
    }
    for token in list("nonICmarkings") {
      if let entry = NonICDissemination.entries.first(where: { $0.ism == token }) {
        marking.nonIC.insert(entry.control)
      } else if token.hasPrefix("ACCM-"), token.utf8.count > 5 {
        let name = String(token.dropFirst(5).map { $0 == "_" ? " " : $0 })
        marking.compensatory = Set(marking.compensatory + [name]).sorted(by: ControlSystem.precedes)
      } else {
        fail(.markingUnknownToken, "The attribute nonICmarkings holds a value that is not known.", token)
        return
      }
    }
    for token in list("nonUSControls") {
      // Published examples leave the prefix out.
      let word = token.hasPrefix("NATO-") ? String(token.dropFirst(5)) : token
      guard let control = NATOControl(rawValue: word) else {
        fail(.markingUnknownToken, "The attribute nonUSControls holds a value that is not known.", token)
        return
      }
      marking.natoControls = Set(marking.natoControls + [control]).sorted()
    }
    let basic = list("cuiBasic")
    let specified = list("cuiSpecified")
    if !basic.isEmpty || !specified.isEmpty {
      for category in basic + specified where CUICategory.named(category) == nil {
        fail(.markingUnknownToken, "A CUI attribute holds a category that is not known.", category)
        return
      }
      marking.cui = marking.cui ?? ControlledUnclassified()
      marking.cui?.basic = Set(basic).sorted()
      marking.cui?.specified = Set(specified).sorted()
    }
    for token in list("secondBannerLine") {
      guard SecondBannerLine.titles.contains(where: { $0.token == token }) else {
        fail(.markingUnknownToken, "The attribute secondBannerLine holds a value that is not known.", token)
        return
      }
      marking.secondLine.tokens.append(token)
    }
    marking.secondLine.tokens = Set(marking.secondLine.tokens).sorted()
    for channel in list("handleViaChannels") {
      guard SecondBannerLine.isChannelName(channel) else {
        fail(
          .markingUnknownToken, "The attribute handleViaChannels holds what is no name of a channel.", channel
        )
        return
      }
      marking.secondLine.channels.append(channel)
    }
  }
}
