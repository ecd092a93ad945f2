/// What a person can decide about a passage.
public enum ReviewAct: String, Sendable, Hashable, CaseIterable, Codable {
  /// The passage leaves as it is, so far as what asked for it is concerned.
  case release
  /// It stays out, and nobody is asked again.
  case withhold
  /// A text that the person gives stands in its place.
  case substitute
  /// The owner of an equity is to answer; until then it stays out.
  case refer
  /// The portion counts with the marking that an authority has given it now; `U` declassifies it.
  case downgrade
  /// What may clear someone is given to the defence in the words that the person writes.
  case summary
  /// What may clear someone stays as it is and goes to the judge's log with the reason.
  case log

  /// Whether something can leave that would not leave without it.
  public var opens: Bool {
    switch self {
    case .release, .substitute, .downgrade, .summary: true
    case .withhold, .refer, .log: false
    }
  }
}
