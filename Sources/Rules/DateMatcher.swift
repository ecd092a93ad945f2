/// Dates by how many years before the order's as-of date they lie.
public struct DateMatcher: Sendable, Hashable {
  public enum Subject: String, Sendable, Hashable, CaseIterable {
    /// The date the report gives itself; the hit is the whole document.
    case document
    /// Dates written in the text.
    case text
  }

  public enum Relation: Sendable, Hashable {
    /// Certainly so many years ago or more: an unknown date is not.
    case olderThan(years: Int)
    /// Possibly less than so many years ago: an unknown date is.
    case youngerThan(years: Int)
  }

  public var id: String?
  public var subject: Subject
  public var relation: Relation
  public var near: Near?

  public init(id: String? = nil, subject: Subject, relation: Relation, near: Near? = nil) {
    self.id = id
    self.subject = subject
    self.relation = relation
    self.near = near
  }
}
