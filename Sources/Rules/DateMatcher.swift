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

/// Ages and dates of birth by how old the person possibly was.
public struct AgeMatcher: Sendable, Hashable {
  public enum Moment: String, Sendable, Hashable, CaseIterable {
    /// When the report was written.
    case document
    /// On the order's as-of date.
    case asOf = "as-of"
  }

  public var id: String?
  /// Younger than so many years, as far as can be told.
  public var under: Int
  public var moment: Moment
  public var near: Near?

  public init(id: String? = nil, under: Int, moment: Moment = .document, near: Near? = nil) {
    self.id = id
    self.under = under
    self.moment = moment
    self.near = near
  }
}
