public import Diagnostics

/// Why a run could not go on. Nothing was exported by it.
public struct RunFailure: Error, Sendable {
  public let diagnostics: [Diagnostic]

  public init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }

  init(_ code: DiagnosticCode, _ message: String, at place: DiagnosticPlace? = nil) {
    diagnostics = [Diagnostic(code, message, at: place)]
  }
}
