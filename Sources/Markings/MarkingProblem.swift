public import Diagnostics
import SourceText

/// One thing that is wrong, retired or doubtful in a marking.
public struct MarkingProblem: Hashable, Sendable {
  public let code: DiagnosticCode
  /// The identifier of the ISM rule behind it, such as `ISM-ID-00033`.
  public let ism: String?
  public let severity: Severity
  /// What is wrong, never with text of the document.
  public let message: String
  /// The piece of the marking it is about.
  public let token: Excerpt?
  /// UTF-8 offsets of that piece in the marking's text; nil where it is about the whole.
  public let range: Range<Int>?
  /// What to do next in this case; where nil, the code's remedy holds.
  public let help: String?
  /// The whole marking as it should read, where one form is certain. It never lowers protection.
  public var fix: String?

  public init(
    _ code: DiagnosticCode, _ message: String, ism: String? = nil, severity: Severity? = nil,
    token: Excerpt? = nil, range: Range<Int>? = nil, help: String? = nil, fix: String? = nil
  ) {
    self.code = code
    self.ism = ism
    self.severity = severity ?? code.severity
    self.message = message
    self.token = token
    self.range = range
    self.help = help
    self.fix = fix
  }

  /// The problem of a marking that begins `offset` bytes into a line, told of the line.
  func shifted(by offset: Int) -> MarkingProblem {
    MarkingProblem(
      code, message, ism: ism, severity: severity, token: token,
      range: range.map { $0.lowerBound + offset..<$0.upperBound + offset }, help: help, fix: fix)
  }

  /// The problem as a diagnostic. Where `place` has the span of the marking, the diagnostic gets the span of
  /// the piece; a line and column that would point elsewhere are moved with it.
  public func diagnostic(at place: DiagnosticPlace?) -> Diagnostic {
    var place = place
    if let range, let span = place?.span, span.start + range.upperBound <= span.end {
      place?.span = Span(range).shifted(by: span.start)
      if let column = place?.column { place?.column = column + range.lowerBound }
    }
    return Diagnostic(
      code, message, severity: severity, help: help, at: place, excerpt: token, authority: ism)
  }
}
