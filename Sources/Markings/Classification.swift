/// The level of a marking, lowest first. `restricted` exists only for non-US material and in US papers from
/// before 1953.
public enum Classification: Int, Sendable, Hashable, CaseIterable, Comparable {
  case unclassified
  case restricted
  case confidential
  case secret
  case topSecret

  public static func < (left: Classification, right: Classification) -> Bool {
    left.rawValue < right.rawValue
  }

  /// As a banner spells it, such as `TOP SECRET`.
  public var title: String {
    switch self {
    case .unclassified: "UNCLASSIFIED"
    case .restricted: "RESTRICTED"
    case .confidential: "CONFIDENTIAL"
    case .secret: "SECRET"
    case .topSecret: "TOP SECRET"
    }
  }

  /// As a portion mark and the ISM attribute `classification` have it: `U`, `R`, `C`, `S` or `TS`.
  public var letter: String {
    switch self {
    case .unclassified: "U"
    case .restricted: "R"
    case .confidential: "C"
    case .secret: "S"
    case .topSecret: "TS"
    }
  }

  /// The level with this title, or nil.
  public init?(title: String) {
    guard let found = Classification.allCases.first(where: { $0.title == title }) else { return nil }
    self = found
  }

  /// The level with this letter, or nil.
  public init?(letter: String) {
    guard let found = Classification.allCases.first(where: { $0.letter == letter }) else { return nil }
    self = found
  }

  /// Confidential, Secret or Top Secret; foreign Restricted is protected, yet below Confidential.
  public var isClassified: Bool { self > .unclassified }
}
