/// A word in braces in the text of a `substitute`, filled in from what was matched: the passage then says the
/// same less precisely.
public enum Generalisation: String, Sendable, Hashable, CaseIterable {
  /// The month and year of a date: `May 2031`.
  case month
  /// The year of a date.
  case year
  /// The category of the list entry, such as `a suburb of Narjis`.
  case category

  /// As it is written: `{month}`.
  public var placeholder: String { "{\(rawValue)}" }

  /// Those a text holds.
  public static func placeholders(in text: String) -> [Generalisation] {
    allCases.filter { text.contains($0.placeholder) }
  }
}
