/// Dissemination controls of departments outside the intelligence community (Manual category 9), bits in
/// register order.
public struct NonICDissemination: OptionSet, Hashable, Sendable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let limitedDistribution = NonICDissemination(rawValue: 1 << 0)
  public static let exclusiveDistribution = NonICDissemination(rawValue: 1 << 1)
  public static let noDistribution = NonICDissemination(rawValue: 1 << 2)
  public static let sensitive = NonICDissemination(rawValue: 1 << 3)
  public static let sensitiveNoForeign = NonICDissemination(rawValue: 1 << 4)
  public static let lawEnforcement = NonICDissemination(rawValue: 1 << 5)
  public static let lawEnforcementNoForeign = NonICDissemination(rawValue: 1 << 6)
  public static let securityInformation = NonICDissemination(rawValue: 1 << 7)
  public static let navalNuclear = NonICDissemination(rawValue: 1 << 8)

  /// One control: its bit, its written forms, and the value in ISM `nonICmarkings`.
  struct Entry: Sendable {
    let control: NonICDissemination
    let title: String
    let abbreviation: String
    let portion: String
    var ism: String { portion }
  }

  static let entries: [Entry] = [
    Entry(
      control: .limitedDistribution, title: "LIMITED DISTRIBUTION", abbreviation: "LIMDIS", portion: "DS"),
    Entry(
      control: .exclusiveDistribution, title: "EXCLUSIVE DISTRIBUTION", abbreviation: "EXDIS", portion: "XD"),
    Entry(control: .noDistribution, title: "NO DISTRIBUTION", abbreviation: "NODIS", portion: "ND"),
    Entry(control: .sensitive, title: "SENSITIVE BUT UNCLASSIFIED", abbreviation: "SBU", portion: "SBU"),
    Entry(
      control: .sensitiveNoForeign, title: "SENSITIVE BUT UNCLASSIFIED NOFORN", abbreviation: "SBU NOFORN",
      portion: "SBU-NF"),
    Entry(control: .lawEnforcement, title: "LAW ENFORCEMENT SENSITIVE", abbreviation: "LES", portion: "LES"),
    Entry(
      control: .lawEnforcementNoForeign, title: "LAW ENFORCEMENT SENSITIVE NOFORN",
      abbreviation: "LES NOFORN",
      portion: "LES-NF"),
    Entry(
      control: .securityInformation, title: "SENSITIVE SECURITY INFORMATION", abbreviation: "SSI",
      portion: "SSI"),
    Entry(
      control: .navalNuclear, title: "NAVAL NUCLEAR PROPULSION INFORMATION", abbreviation: "NNPI",
      portion: "NNPI"),
  ]

  /// The entries of the controls in the set, in register order.
  var entries: [Entry] { NonICDissemination.entries.filter { contains($0.control) } }
}
