/// Foreign government information inside a US or joint product (Manual category 7).
public enum ForeignSource: Hashable, Sendable {
  /// `FGI`: the source must not be named.
  case concealed
  /// `FGI AUS NATO`: codes in register order.
  case named([String])
}
