/// Atomic Energy Act information (Manual category 6).
public struct AtomicEnergy: Hashable, Sendable {
  /// RD, with or without CNWDI and SIGMA numbers.
  public var isRestrictedData = false
  /// CNWDI, which exists only under RD.
  public var isWeaponDesign = false
  /// SIGMA numbers under RD, ascending.
  public var restrictedSigmas: [Int] = []
  /// FRD.
  public var isFormerlyRestrictedData = false
  /// SIGMA numbers under FRD, ascending.
  public var formerlyRestrictedSigmas: [Int] = []
  /// DOD UCNI.
  public var isDefenseNuclearInformation = false
  /// DOE UCNI.
  public var isEnergyNuclearInformation = false
  /// TFNI.
  public var isTransclassifiedForeign = false

  public init() {}

  public var isEmpty: Bool { self == AtomicEnergy() }

  /// RD, FRD or TFNI: never declassified on a date.
  public var isNuclear: Bool { isRestrictedData || isFormerlyRestrictedData || isTransclassifiedForeign }

  /// DOD or DOE UCNI.
  public var isUnclassifiedNuclear: Bool { isDefenseNuclearInformation || isEnergyNuclearInformation }

  /// The SIGMA numbers in use.
  static let sigmas = [14, 15, 18, 20]

  /// The parts in register order, as a banner or a portion writes them.
  func parts(portion: Bool) -> [String] {
    var parts: [String] = []
    func sigma(_ numbers: [Int]) -> String {
      numbers.isEmpty ? "" : (portion ? "-SG " : "-SIGMA ") + numbers.map(String.init).joined(separator: " ")
    }
    if isRestrictedData { parts.append("RD" + (isWeaponDesign ? "-CNWDI" : "") + sigma(restrictedSigmas)) }
    if isFormerlyRestrictedData { parts.append("FRD" + sigma(formerlyRestrictedSigmas)) }
    if isDefenseNuclearInformation { parts.append(portion ? "DCNI" : "DOD UCNI") }
    if isEnergyNuclearInformation { parts.append(portion ? "UCNI" : "DOE UCNI") }
    if isTransclassifiedForeign { parts.append("TFNI") }
    return parts
  }
}
