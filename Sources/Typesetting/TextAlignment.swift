/// Where the lines of a paragraph stand.
public enum TextAlignment: Hashable, Sendable {
  /// At the side its direction starts from: left for English, right for Arabic.
  case start
  case centre
  /// At the side its direction ends at.
  case end
}
