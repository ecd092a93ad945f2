/// A list of paragraphs, each behind a bullet or a number.
public struct TypesetList: Hashable, Sendable {
  public var items: [[TypesetInline]]
  /// Numbers from 1 instead of bullets.
  public var isNumbered: Bool

  public init(_ items: [[TypesetInline]], isNumbered: Bool = false) {
    self.items = items
    self.isNumbered = isNumbered
  }
}
