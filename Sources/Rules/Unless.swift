/// A condition that suppresses a hit: the clause must itself find something that stands to the hit as the
/// relation says.
public struct Unless: Sendable, Hashable {
  public enum Relation: Sendable, Hashable {
    /// The clause finds exactly what the matcher with this id found.
    case equals(String)
    /// The clause finds something near what the matcher found.
    case near(Near)
    /// The hit lies inside what the clause found; for `field`, `marking`, `path`, `section`, `entity` and the
    /// date of the document.
    case inside
  }

  /// A leaf.
  public var clause: Matcher
  public var relation: Relation

  public init(_ clause: Matcher, _ relation: Relation) {
    self.clause = clause
    self.relation = relation
  }
}
