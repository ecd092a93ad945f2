/// How a piece of text looks. Arabic script has no italic; there the style is printed upright.
public struct TextStyle: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  public static let bold = TextStyle(rawValue: 1)
  public static let italic = TextStyle(rawValue: 2)
  /// A line through the text, as on superseded markings; tagged as such for screen readers.
  public static let strike = TextStyle(rawValue: 4)
  public static let underline = TextStyle(rawValue: 8)
  /// Four fifths of the size around it.
  public static let small = TextStyle(rawValue: 16)
  /// Dark grey instead of black.
  public static let muted = TextStyle(rawValue: 32)
}
