/// Why bytes are not a JSON value this module can hold without loss.
public struct JSONFailure: Error, Hashable, Sendable {
  public enum Reason: String, Hashable, Sendable {
    case syntax = "not JSON"
    case fraction = "a number with a fraction, an exponent, or beyond ±(2^53 − 1)"
    case repeatedName = "a member name occurs twice"
    case badText = "text that is not Unicode"
    case tooDeep = "nested too deeply"
  }

  public let reason: Reason
  /// The byte at which reading stopped, counted from 0.
  public let offset: Int
}
