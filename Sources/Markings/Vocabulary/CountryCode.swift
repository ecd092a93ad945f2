/// Country and coalition codes: GENC trigraphs and ISMCAT tetragraphs.
public enum CountryCode {
  /// What is known of a coalition code's members.
  public enum Membership: Hashable, Sendable {
    /// Published: may be expanded.
    case published([String])
    /// Exists, but its members are not public and are never assumed.
    case suppressed
    /// No longer in use since that day (`YYYY-MM-DD`).
    case retired(String)
  }

  /// A coalition code and what is public about it.
  public struct Tetragraph: Hashable, Sendable {
    public let code: String
    public let name: String
    public let membership: Membership
  }

  /// Country names by trigraph.
  static let countries: [String: String] = {
    var names: [String: String] = [:]
    for line in CountryTable.text.utf8.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: "|"), maxSplits: 1)
      guard fields.count == 2 else { continue }
      names[String(Substring(fields[0]))] = String(Substring(fields[1]))
    }
    return names
  }()

  static let tetragraphs: [String: Tetragraph] = {
    var known: [String: Tetragraph] = [:]
    for line in TetragraphTable.text.utf8.split(separator: UInt8(ascii: "\n")) {
      let fields = line.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
        .map { String(Substring($0)) }
      guard fields.count == 5 else { continue }
      let membership: Membership =
        switch fields[1] {
        case "published": .published(fields[3].split(separator: " ").map(String.init))
        case "retired": .retired(fields[2])
        default: .suppressed
        }
      known[fields[0]] = Tetragraph(code: fields[0], name: fields[4], membership: membership)
    }
    return known
  }()

  /// Codes that stand only in a list of sources (`CVEnumISMCATFGIOpen` and not `CVEnumISMCATRelTo`).
  static let sourceOnly: Set<String> = ["AX1"]

  public static func isCountry(_ code: String) -> Bool { countries[code] != nil }
  public static func tetragraph(_ code: String) -> Tetragraph? { tetragraphs[code] }

  /// Whether the code is a country, a coalition, or a NATO special word (`NATO:…`).
  public static func isKnown(_ code: String) -> Bool {
    countries[code] != nil || tetragraphs[code] != nil || isNATOSpecialWord(code)
  }

  /// `NATO:` and up to 256 letters, hyphens and underscores (`CVEnumISMCATTetragraph`).
  static func isNATOSpecialWord(_ code: String) -> Bool {
    guard code.hasPrefix("NATO:") else { return false }
    let word = code.utf8.dropFirst(5)
    return !word.isEmpty && word.count <= 256
      && word.allSatisfy { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 == 0x2D || $0 == 0x5F }
  }

  /// Name of a country or coalition, or nil.
  public static func name(_ code: String) -> String? { countries[code] ?? tetragraphs[code]?.name }

  /// The countries of a coalition whose membership is published; a country stands for itself; nil where the
  /// members are not public.
  public static func members(_ code: String) -> [String]? {
    if countries[code] != nil { return [code] }
    if case .published(let members) = tetragraphs[code]?.membership { return members }
    return nil
  }

  /// Register order: countries A–Z, then coalitions A–Z, without repeats.
  public static func sorted(_ codes: some Sequence<String>) -> [String] {
    Set(codes).sorted(by: precedes)
  }

  /// Register order of a REL TO or EYES ONLY list: USA, countries A–Z, coalitions A–Z.
  public static func sortedWithUnitedStatesFirst(_ codes: some Sequence<String>) -> [String] {
    let set = Set(codes)
    let rest = set.subtracting(["USA"]).sorted(by: precedes)
    return set.contains("USA") ? ["USA"] + rest : rest
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    let leftIsCountry = countries[left] != nil
    let rightIsCountry = countries[right] != nil
    if leftIsCountry != rightIsCountry { return leftIsCountry }
    return left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
