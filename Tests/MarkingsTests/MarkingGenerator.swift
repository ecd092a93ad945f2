import Diagnostics
import TestSupport

@testable import Markings

/// Makes markings of the whole value space.
struct MarkingGenerator {
  var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  static let countries = ["AUS", "CAN", "DEU", "FRA", "GBR", "IRQ", "JPN", "NZL", "POL", "TUR"]
  static let coalitions = ["ACGU", "EU", "FVEY", "NATO", "TEYE"]
  /// Every code that can be released to, retired coalitions among them.
  private static let everyCode =
    (CountryCode.countries.keys.filter { !CountryCode.sourceOnly.contains($0) && $0 != "USA" }
    + CountryCode.tetragraphs.keys).sorted()

  private mutating func codes(_ count: ClosedRange<Int>) -> [String] {
    let isWide = random.chance(10)
    return CountryCode.sorted(random.some(isWide ? Self.everyCode : Self.countries + Self.coalitions, count))
  }

  private mutating func released() -> [String] { ["USA"] + codes(1...4) }

  private mutating func word(_ length: ClosedRange<Int>) -> String {
    let letters = Array("ABCDEFGHJLMPQRUVWXYZ0123456789")
    return String((0..<Int.random(in: length, using: &random)).map { _ in random.pick(letters) })
  }

  /// Any value that can be written: rules may be broken, forms may not.
  mutating func any() -> Marking {
    var marking = Marking(random.pick([.unclassified, .confidential, .secret, .topSecret]))
    switch Int.random(in: 0..<10, using: &random) {
    case 0: marking.ownership = .foreign(CountryCode.sorted(random.some(Self.countries, 1...3)))
    case 1: marking.ownership = .nato(activity: random.chance(30) ? "ISAF" : nil)
    case 2: marking.ownership = .joint(CountryCode.sorted(["USA"] + random.some(Self.countries, 1...3)))
    case 3: marking.ownership = .concealedForeign
    default: break
    }
    if case .nato(activity: "ISAF") = marking.ownership, marking.classification == .topSecret {
      marking.classification = .secret
    }
    switch marking.ownership {
    case .foreign, .concealedForeign, .nato: if random.chance(15) { marking.classification = .restricted }
    case .unitedStates, .joint: break
    }
    if random.chance(30) { marking.sci = systems() }
    if random.chance(10) {
      marking.sap = ControlSystem.merged(
        random.some(["BP", "CD", "AMBER LIGHT", "COBALT"], 1...2).map { name in
          ControlSystem(
            name, random.chance(40) ? [Compartment(word(2...4), random.chance(40) ? [word(1...3)] : [])] : [])
        })
    }
    if random.chance(20) { marking.atomicEnergy = energy() }
    if random.chance(10) { marking.natoControls = random.some(NATOControl.allCases, 1...2).sorted() }
    if random.chance(20) {
      marking.foreignSource =
        random.chance(30) ? .concealed : .named(CountryCode.sorted(random.some(Self.countries, 1...3)))
    }
    for entry in Dissemination.entries where random.chance(15) { marking.dissemination.insert(entry.control) }
    if random.chance(30) { marking.releasableTo = released() }
    if random.chance(8) {
      marking.eyesOnly = CountryCode.sortedWithUnitedStatesFirst(["USA"] + random.some(Self.countries, 1...3))
    }
    if random.chance(15) { marking.displayOnlyTo = codes(1...3) }
    for entry in NonICDissemination.entries where random.chance(10) { marking.nonIC.insert(entry.control) }
    if random.chance(3) { marking.compensatory = ["AMBER LIGHT"] }
    if random.chance(8) {
      marking.cui = ControlledUnclassified(
        specified: random.some(CUICategory.all.values.filter(\.isSpecified).map(\.code).sorted(), 0...3)
          .sorted(),
        basic: random.some(CUICategory.all.values.filter(\.isBasic).map(\.code).sorted(), 0...3).sorted())
      for entry in ControlledUnclassified.Limits.entries where random.chance(10) {
        marking.cui?.limits.insert(entry.limit)
      }
    }
    if random.chance(5) {
      let tokens = SecondBannerLine.titles.map(\.token).filter { $0 != "HVCO" }
      marking.secondLine.tokens = random.some(tokens, 1...2).sorted()
      if random.chance(30) {
        marking.secondLine.tokens = (marking.secondLine.tokens + ["HVCO"]).sorted()
        marking.secondLine.channels = ["AMBER", "COBALT"]
      }
    }
    if random.chance(5) { marking.captions = random.some(["EYES ONLY", "RYBAT", "SENSITIVE"], 1...2) }
    return marking
  }

  private mutating func systems() -> [ControlSystem] {
    ControlSystem.merged(
      random.some(["12", "437", "BUR", "HCS", "KLM", "MVL", "RSV", "SI", "TK"], 1...3).map { name in
        switch name {
        case "BUR": ControlSystem(name, random.some(["BLG", "DTP"], 0...2).map { Compartment($0) })
        case "HCS":
          ControlSystem(
            name,
            random.some(["O", "P", "X"], 0...2).map {
              Compartment($0, random.chance(30) ? [word(2...6)] : [])
            })
        case "KLM": ControlSystem(name, random.some(["R"], 0...1).map { Compartment($0) })
        case "RSV": ControlSystem(name, [Compartment(word(3...3))])
        case "SI":
          ControlSystem(
            name,
            random.some(["EU", "G", "MMM", "NK"], 0...3).map {
              Compartment($0, random.chance(40) ? [word(4...4)] : [])
            })
        case "TK":
          ControlSystem(
            name,
            random.some(["BLFH", "IDIT", "KAND"], 0...3).map {
              Compartment($0, random.chance(30) ? [word(2...6)] : [])
            })
        default: ControlSystem(name)
        }
      })
  }

  private mutating func energy() -> AtomicEnergy {
    var energy = AtomicEnergy()
    switch Int.random(in: 0..<5, using: &random) {
    case 0:
      energy.isRestrictedData = true
      energy.isWeaponDesign = random.chance(30)
      energy.restrictedSigmas = random.some(AtomicEnergy.sigmas, 0...3)
    case 1:
      energy.isFormerlyRestrictedData = true
      energy.formerlyRestrictedSigmas = random.some(AtomicEnergy.sigmas, 0...2)
    case 2: energy.isTransclassifiedForeign = true
    case 3: energy.isDefenseNuclearInformation = true
    default: energy.isEnergyNuclearInformation = true
    }
    return energy
  }

  /// A portion that keeps every rule: drawn from the space and kept when its own check is silent but for notes and
  /// warnings.
  mutating func valid() -> Marking {
    while true {
      var marking = any()
      marking.compensatory = []
      // Most draws break a rule about foreign disclosure; half are mended so that the rest is reached.
      if random.chance(50) {
        marking.releasableTo = []
        marking.eyesOnly = []
        marking.displayOnlyTo = []
        marking.dissemination.subtract([.releasableByDisclosureOfficial, .noForeign])
        switch Int.random(in: 0..<4, using: &random) {
        case 0: marking.dissemination.insert(.noForeign)
        case 1: marking.releasableTo = released()
        case 2: marking.dissemination.insert(.releasableByDisclosureOfficial)
        default: marking.displayOnlyTo = codes(1...2)
        }
      }
      let problems = MarkingChecker(marking: marking, rules: .capco2016, isPortion: true, banner: nil)
        .problems
      if !problems.contains(where: { $0.severity == .error }) { return marking }
    }
  }
}
