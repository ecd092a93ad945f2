/// What stands after `Declassify On` (EO 13526 §§1.5, 3.3; 32 CFR 2001.26; Manual §E).
public enum DeclassificationValue: Hashable, Sendable {
  /// A date, at most 25 years after the document's.
  case date(CalendarDay)
  /// An event, less than ten years away.
  case event(String)
  /// An exemption from automatic declassification: `25X1, 20600101`.
  case exemption(DeclassificationExemption, until: Until?)
  /// `25X1, EO 12951`: imagery of space-based national systems only.
  case imagery
  /// `50X1-HUM`: a human source.
  case humanSource
  /// `50X2-WMD`: key design concepts of weapons of mass destruction.
  case weapons
  /// `N/A to RD and NATO portions. See source list for NSI portions.`
  case notApplicable(nuclear: Nuclear?, isNATO: Bool)
  /// A value of an earlier order that may no longer be written.
  case retired(RetiredDeclassification)

  /// When an exemption ends.
  public enum Until: Hashable, Sendable {
    case date(CalendarDay)
    case event(String)
  }

  /// Atomic energy information, the most restrictive first.
  public enum Nuclear: String, Hashable, Sendable, CaseIterable {
    case restrictedData = "RD"
    case formerlyRestrictedData = "FRD"
    case transclassified = "TFNI"
  }

  /// As it is written after `Declassify On:`.
  public var text: String {
    switch self {
    case .date(let day): day.digits
    case .event(let event): event
    case .exemption(let exemption, let until):
      switch until {
      case .date(let day): "\(exemption.code), \(day.digits)"
      case .event(let event): "\(exemption.code), \(event)"
      case nil: exemption.code
      }
    case .imagery: "25X1, EO 12951"
    case .humanSource: "50X1-HUM"
    case .weapons: "50X2-WMD"
    case .notApplicable(let nuclear, let isNATO):
      "N/A to " + ([nuclear?.rawValue, isNATO ? "NATO" : nil].compactMap { $0 }).joined(separator: " and ")
        + " portions. See source list for NSI portions."
    case .retired(let value): value.text
    }
  }

  /// The ISM attributes for the value, in vocabulary order. A retired value has none.
  public var ismAttributes: [(name: String, value: String)] {
    switch self {
    case .date(let day): [("declassDate", day.hyphenated)]
    case .event(let event): [("declassEvent", event)]
    case .exemption(let exemption, let until):
      switch until {
      case .date(let day): [("declassDate", day.hyphenated), ("declassException", exemption.ism)]
      case .event(let event): [("declassEvent", event), ("declassException", exemption.ism)]
      case nil: [("declassException", exemption.ism)]
      }
    case .imagery: [("declassException", "25X1-EO-12951")]
    case .humanSource: [("declassException", "50X1-HUM")]
    case .weapons: [("declassException", "50X2-WMD")]
    case .notApplicable(let nuclear, let isNATO):
      [("declassException", nuclear == nil ? "NATO" : isNATO ? "NATO-AEA" : "AEA")]
    case .retired: []
    }
  }
}
