public import Diagnostics

/// Why rules could not be made ready. No document is read with part of a pack.
public struct RuleEngineError: Error, Sendable, Hashable {
  /// Errors, sorted.
  public let diagnostics: [Diagnostic]

  public init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics.sorted()
  }
}
