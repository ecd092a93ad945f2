public import Diagnostics

/// Why a file was set aside: it is quarantined with these, of which there is at least one and the first is the
/// reason.
public struct ReadFailure: Error, Sendable {
  public let diagnostics: [Diagnostic]

  init(_ reason: Diagnostic, after earlier: [Diagnostic] = []) {
    diagnostics = [reason] + earlier
  }
}
