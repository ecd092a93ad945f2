/// Which public edition of the rules a marking is checked against.
public enum MarkingRuleSet: String, Sendable, Hashable, CaseIterable {
  /// The public IC Markings System Register and Manual (2016).
  case capco2016 = "capco-2016"
  /// DoD Manual 5200.01 volume 2 (2012).
  case dodm2012 = "dodm-2012"
  /// The ODNI ISM data encoding specification, 2022-NOV.
  case ism2022nov = "ism-2022nov"
}
