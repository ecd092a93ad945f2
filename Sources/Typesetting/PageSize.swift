/// The size of every page of a document, in thousandths of a PostScript point (1/72 inch).
public struct PageSize: Hashable, Sendable {
  public var width: Int
  public var height: Int

  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// 210 mm by 297 mm (ISO 216).
  public static let a4 = PageSize(width: 595_276, height: 841_890)
  /// 8.5 inches by 11 inches, the size of United States courts.
  public static let letter = PageSize(width: 612_000, height: 792_000)
}
