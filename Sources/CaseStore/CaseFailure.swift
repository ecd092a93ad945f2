public import Diagnostics

/// Why the case file could not be opened, read or written. Nothing of the failed operation was kept.
public struct CaseFailure: Error, Sendable {
  public let diagnostic: Diagnostic

  public init(_ diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
  }
}
