/// Whose classification a marking states (Manual categories 1 to 3, which exclude each other).
public enum Ownership: Hashable, Sendable {
  /// The United States: the common case.
  case unitedStates
  /// One or more other countries or organisations, by code in register order: `(//CAN GBR S)`.
  case foreign([String])
  /// A foreign source that must not be named: `(//FGI S)`.
  case concealedForeign
  /// NATO, with the activity whose information it is, such as `ISAF`: `(//NS)`, `(//NIS)`.
  case nato(activity: String?)
  /// Several owners together, the United States among them: `//JOINT SECRET GBR USA`.
  case joint([String])

  /// The codes a roll-up names as foreign sources, in register order; empty for the United States alone and
  /// for a concealed source.
  public var foreignCodes: [String] {
    switch self {
    case .unitedStates, .concealedForeign: []
    case .foreign(let codes): codes
    case .nato(let activity): CountryCode.sorted((activity.map { [$0] } ?? []) + ["NATO"])
    case .joint(let codes): codes.filter { $0 != "USA" }
    }
  }

  /// Whether the United States is not an owner.
  public var isForeign: Bool {
    switch self {
    case .unitedStates, .joint: false
    case .foreign, .concealedForeign, .nato: true
    }
  }
}
