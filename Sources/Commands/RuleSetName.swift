import Markings

/// The rule sets by the names they are called on the command line.
enum RuleSetName: String, CaseIterable, Sendable {
  case capco2016 = "capco-2016"
  case dodm2012 = "dodm-2012"
  case ism2022nov = "ism-2022nov"

  var rules: MarkingRuleSet {
    switch self {
    case .capco2016: .capco2016
    case .dodm2012: .dodm2012
    case .ism2022nov: .ism2022nov
    }
  }
}
