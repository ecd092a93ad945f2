/// How bad a diagnostic is for the work at hand.
public enum Severity: String, Sendable, Hashable, CaseIterable {
  /// The input, rule or request it is about cannot be used as it is.
  case error
  /// Work goes on, on the safe side, and a person should look.
  case warning
  /// Worth knowing; nothing to do.
  case note
}
