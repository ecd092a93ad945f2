/// A box that shows where text was withheld and on what ground.
///
/// It knows its label and nothing else: its width is the first multiple of four points that holds the label, so no
/// box tells the length of what is under it.
public struct RedactionBox: Hashable, Sendable {
  /// The grounds, such as `(b)(1) 1.4(c)`; at most 64 characters. It is printed, and can be selected and
  /// searched; a screen reader says `[redacted: (b)(1) 1.4(c)]`.
  public var label: String

  public init(label: String) {
    self.label = label
  }

  /// The longest label, in characters.
  public static let longestLabel = 64
}
