extension DeclassificationValue {
  /// What the value means, in one plain sentence.
  public var inWords: String {
    switch self {
    case .date(let day):
      "Classified until \(day.hyphenated); a date that has passed still needs the originator."
    case .event: "Classified until an event, which someone must show to have happened."
    case .exemption(let exemption, let until):
      switch until {
      case .date(let day):
        "Exempt from automatic declassification (\(exemption.code)) until \(day.hyphenated)."
      case .event: "Exempt from automatic declassification (\(exemption.code)) until an event."
      case nil: "Exempt from automatic declassification (\(exemption.code)); the date is missing."
      }
    case .imagery: "Imagery of national satellites: declassified by EO 12951 alone."
    case .humanSource: "A human source: exempt for 75 years."
    case .weapons: "Key design of weapons of mass destruction: exempt for 75 years."
    case .notApplicable: "Atomic energy or NATO information: no date or event declassifies it."
    case .retired:
      "A value of an earlier order: source date + 25 years takes its place when the text is re-marked."
    }
  }
}
