import ReleaseModel

/// Who released or received a thing, as the text records it.
struct CustodyName: Hashable {
  let text: String
  /// Whether something of it is withheld. Two boxes with one label may hide one name or two.
  let isWithheld: Bool

  init(_ text: String, isWithheld: Bool) {
    self.text = text
    self.isWithheld = isWithheld
  }

  /// What follows for a chain in which this one should be `other`.
  enum Continuity {
    case same
    case broken
    /// Because of what is withheld.
    case untold
  }

  func continuity(to other: CustodyName) -> Continuity {
    if isWithheld || other.isWithheld { return .untold }
    return text.words == other.text.words ? .same : .broken
  }
}
