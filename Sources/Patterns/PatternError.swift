/// Why expressions could not be made ready, or a scan could not be set up.
public enum PatternError: Error, Sendable, Hashable {
  /// PCRE2 does not accept the expression. `offset` counts the expression's bytes.
  case invalid(expression: Int, offset: Int, reason: String)
  /// A library is out of memory or refuses to work on this processor; the code is its own.
  case library(name: String, code: Int)
  /// A library misses matches on this processor, so nothing can be searched with it.
  case unsound(name: String)
}
