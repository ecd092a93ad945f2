/// The characters that give a Concordance load file its form.
public struct LoadFileDelimiters: Hashable, Sendable {
  /// Between two fields.
  public var separator: Unicode.Scalar
  /// On both sides of every field; nil where a file quotes nothing.
  public var qualifier: Unicode.Scalar?
  /// Stands for a line feed inside a field.
  public var newline: Unicode.Scalar

  public init(
    separator: Unicode.Scalar, qualifier: Unicode.Scalar?, newline: Unicode.Scalar = "\u{AE}"
  ) {
    self.separator = separator
    self.qualifier = qualifier
    self.newline = newline
  }

  /// What the platforms expect: U+0014, U+00FE and U+00AE.
  public static let concordance = LoadFileDelimiters(separator: "\u{14}", qualifier: "\u{FE}")
}
