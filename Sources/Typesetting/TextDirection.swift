/// The base direction of a paragraph (UAX 9).
public enum TextDirection: Hashable, Sendable {
  /// That of the first strong character; left to right where there is none.
  case automatic
  case leftToRight
  case rightToLeft
}
