import Documents

extension Mention.Kind {
  /// What a packet calls it.
  var words: String {
    switch self {
    case .isn: "ISN"
    case .captureTag: "capture tag"
    case .nationalNumber: "national number"
    case .passport: "passport"
    case .caseNumber: "case number"
    case .biometric: "biometric number"
    case .transaction: "control number"
    case .fbiNumber: "FBI number"
    case .unReference: "UN reference"
    case .interpolReference: "INTERPOL reference"
    case .telephone: "telephone number"
    case .name: "name"
    }
  }
}
