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
    case .name: "name"
    }
  }
}
