public import Diagnostics

/// What stands between two patterns, such as `SOURCE:` and `TEXT:`. Where the end does not come, the section runs to
/// the end of the document.
public struct SectionMatcher: Sendable, Hashable {
  public var id: String?
  /// Regular expressions (PCRE2 syntax).
  public var start: String
  public var end: String
  public var view: ReadingView
  public var flags: Set<PatternMatcher.Flag>
  /// Whether what the first expression matched is part of the section; what the second matched never is.
  public var includesStart: Bool
  public var startPlace: DiagnosticPlace?
  public var endPlace: DiagnosticPlace?

  public init(
    id: String? = nil, start: String, end: String, view: ReadingView = .joined,
    flags: Set<PatternMatcher.Flag> = [], includesStart: Bool = false, startPlace: DiagnosticPlace? = nil,
    endPlace: DiagnosticPlace? = nil
  ) {
    self.id = id
    self.start = start
    self.end = end
    self.view = view
    self.flags = flags
    self.includesStart = includesStart
    self.startPlace = startPlace
    self.endPlace = endPlace
  }
}
