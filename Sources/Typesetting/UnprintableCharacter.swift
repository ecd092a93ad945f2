/// A character that could not be printed as itself, and how often it was met.
public struct UnprintableCharacter: Hashable, Sendable {
  public let scalar: Unicode.Scalar
  public let count: Int

  /// Such as `U+1F600`.
  public var code: String { CodePointLabel.label(of: scalar) }
}
