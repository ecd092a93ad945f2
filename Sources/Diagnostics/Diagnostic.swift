import SourceText

/// One thing a person should know about an input, with its code, its place and what to do next.
///
/// `message` and `help` never hold document text; that goes to `excerpt`, which is masked when printed.
public struct Diagnostic: Sendable, Hashable, Error {
  public var code: DiagnosticCode
  public var severity: Severity
  public var message: String
  /// What to do next in this case; where nil, the code's own remedy is printed.
  public var help: String?
  public var place: DiagnosticPlace?
  public var excerpt: Excerpt?
  /// The identifier of the rule an outside authority has for this, such as `ISM-ID-00033`.
  public var authority: String?

  public init(
    _ code: DiagnosticCode, _ message: String, severity: Severity? = nil, help: String? = nil,
    at place: DiagnosticPlace? = nil, excerpt: Excerpt? = nil, authority: String? = nil
  ) {
    self.code = code
    self.severity = severity ?? code.severity
    self.message = message
    self.help = help
    self.place = place
    self.excerpt = excerpt
    self.authority = authority
  }
}

extension Diagnostic: Comparable {
  /// By file, place, code and message: a stable order for any number of workers.
  public static func < (left: Diagnostic, right: Diagnostic) -> Bool {
    left.order.lexicographicallyPrecedes(right.order)
  }

  private var order: [String] {
    func padded(_ number: Int?) -> String {
      let digits = String(number ?? 0)
      return String(repeating: "0", count: max(0, 12 - digits.count)) + digits
    }
    return [
      place?.file ?? "", padded(place?.line), padded(place?.column), padded(place?.span?.start), code.id,
      message,
    ]
  }
}
