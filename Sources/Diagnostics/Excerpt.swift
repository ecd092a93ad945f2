/// A piece of a document shown in a diagnostic. It is masked wherever it is printed unless the person asked
/// for `--reveal` (law 10), so its plain value has a name that says so.
public struct Excerpt: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible {
  public let revealed: String

  public init(_ text: String) {
    revealed = text
  }

  /// Always the same mask: not even the length is told.
  public static let mask = "«masked»"
  public var description: String { Excerpt.mask }
  public var debugDescription: String { Excerpt.mask }

  public func text(reveal: Bool) -> String { reveal ? "«\(revealed)»" : Excerpt.mask }
}
