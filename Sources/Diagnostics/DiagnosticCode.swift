/// A kind of diagnostic: a stable code, its severity, and its page: what it means and what to do next.
///
/// Codes are declared in one file an area (`DiagnosticCode+Markings.swift` and so on) and listed in `all`;
/// `tearline explain CODE` prints the page. A code is never reused for something else.
public struct DiagnosticCode: Sendable {
  /// Two letters for the area and four digits, such as `MK0102`.
  public let id: String
  public let severity: Severity
  /// One line, sentence case, no full stop.
  public let title: String
  /// What happened and what Tearline did about it. Plain words; one or more sentences.
  public let meaning: String
  /// What the person should do next. Plain words; one or more sentences.
  public let remedy: String

  public init(_ id: String, _ severity: Severity, _ title: String, meaning: String, remedy: String) {
    self.id = id
    self.severity = severity
    self.title = title
    self.meaning = meaning
    self.remedy = remedy
  }
}

extension DiagnosticCode: Hashable {
  public static func == (left: DiagnosticCode, right: DiagnosticCode) -> Bool { left.id == right.id }
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
