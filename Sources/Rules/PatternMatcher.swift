public import Diagnostics

/// A regular expression (PCRE2 syntax). Where it has a group named `value`, only that group is the hit.
public struct PatternMatcher: Sendable, Hashable {
  public enum Flag: String, Sendable, Hashable, CaseIterable {
    case caseless
    /// `^` and `$` also match at line ends.
    case multiline
    /// `.` also matches a line feed.
    case dotAll = "dot-all"
  }

  public var id: String?
  public var regex: String
  public var view: ReadingView
  public var flags: Set<Flag>
  /// Kind of identifier the hit is; its letters and digits then become the finding's entity.
  public var identifier: String?
  /// What the hit's figures must satisfy; a match that does not is none.
  public var check: NumberCheck?
  public var near: Near?
  /// Where the expression is written.
  public var place: DiagnosticPlace?

  public init(
    id: String? = nil, regex: String, view: ReadingView = .joined, flags: Set<Flag> = [],
    identifier: String? = nil, check: NumberCheck? = nil, near: Near? = nil, place: DiagnosticPlace? = nil
  ) {
    self.id = id
    self.regex = regex
    self.view = view
    self.flags = flags
    self.identifier = identifier
    self.check = check
    self.near = near
    self.place = place
  }
}
