/// The IC dissemination controls without a list (Manual category 8). Lists (`REL TO`, `DISPLAY ONLY`,
/// `EYES ONLY`) are fields of `Marking`. Bits are in register order, with the ISM 2022-NOV additions in
/// place.
public struct Dissemination: OptionSet, Hashable, Sendable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let riskSensitive = Dissemination(rawValue: 1 << 0)
  public static let officialUseOnly = Dissemination(rawValue: 1 << 1)
  public static let originatorControlled = Dissemination(rawValue: 1 << 2)
  public static let originatorControlledGovernment = Dissemination(rawValue: 1 << 3)
  public static let controlledImagery = Dissemination(rawValue: 1 << 4)
  public static let noForeign = Dissemination(rawValue: 1 << 5)
  public static let proprietary = Dissemination(rawValue: 1 << 6)
  public static let releasableByDisclosureOfficial = Dissemination(rawValue: 1 << 8)
  public static let drugEnforcementSensitive = Dissemination(rawValue: 1 << 10)
  public static let rawSurveillance = Dissemination(rawValue: 1 << 11)
  public static let surveillance = Dissemination(rawValue: 1 << 12)
  public static let exemptFromDiscovery = Dissemination(rawValue: 1 << 14)
  public static let waived = Dissemination(rawValue: 1 << 15)

  /// One control: its bit and its three written forms, and the value in ISM `disseminationControls`.
  struct Entry: Sendable {
    let control: Dissemination
    let title: String
    let abbreviation: String
    let portion: String
    let ism: String
  }

  static let entries: [Entry] = [
    Entry(control: .riskSensitive, title: "RISK SENSITIVE", abbreviation: "RSEN", portion: "RS", ism: "RS"),
    Entry(
      control: .officialUseOnly, title: "FOR OFFICIAL USE ONLY", abbreviation: "FOUO", portion: "FOUO",
      ism: "FOUO"),
    Entry(
      control: .originatorControlled, title: "ORIGINATOR CONTROLLED", abbreviation: "ORCON", portion: "OC",
      ism: "OC"),
    Entry(
      control: .originatorControlledGovernment, title: "ORIGINATOR CONTROLLED-USGOV",
      abbreviation: "ORCON-USGOV", portion: "OC-USGOV", ism: "OC-USGOV"),
    Entry(
      control: .controlledImagery, title: "CONTROLLED IMAGERY", abbreviation: "IMCON", portion: "IMC",
      ism: "IMC"),
    Entry(
      control: .noForeign, title: "NOT RELEASABLE TO FOREIGN NATIONALS", abbreviation: "NOFORN",
      portion: "NF", ism: "NF"),
    Entry(
      control: .proprietary, title: "CAUTION-PROPRIETARY INFORMATION INVOLVED", abbreviation: "PROPIN",
      portion: "PR", ism: "PR"),
    Entry(
      control: .releasableByDisclosureOfficial, title: "RELEASABLE BY INFORMATION DISCLOSURE OFFICIAL",
      abbreviation: "RELIDO", portion: "RELIDO", ism: "RELIDO"),
    Entry(
      control: .drugEnforcementSensitive, title: "DEA SENSITIVE", abbreviation: "DEA SENSITIVE",
      portion: "DSEN", ism: "DSEN"),
    Entry(
      control: .rawSurveillance, title: "RAW FOREIGN INTELLIGENCE SURVEILLANCE ACT", abbreviation: "RAWFISA",
      portion: "RAWFISA", ism: "RAWFISA"),
    Entry(
      control: .surveillance, title: "FOREIGN INTELLIGENCE SURVEILLANCE ACT", abbreviation: "FISA",
      portion: "FISA", ism: "FISA"),
    Entry(
      control: .exemptFromDiscovery, title: "EXEMPT FROM ICD501 DISCOVERY",
      abbreviation: "EXEMPT FROM ICD501 DISCOVERY", portion: "EXEMPT FROM ICD501 DISCOVERY",
      ism: "EXEMPT_FROM_ICD501_DISCOVERY"),
    Entry(control: .waived, title: "WAIVED", abbreviation: "WAIVED", portion: "WAIVED", ism: "WAIVED"),
  ]

  /// Register places of the controls that carry a list.
  static let releaseToPlace = 7
  static let eyesOnlyPlace = 9
  static let displayOnlyPlace = 13

  /// The place of a single control in the register.
  var place: Int { rawValue.trailingZeroBitCount }

  /// The entries of the controls in the set, in register order.
  var entries: [Entry] { Dissemination.entries.filter { contains($0.control) } }
}
