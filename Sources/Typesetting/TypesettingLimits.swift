/// How much one document may hold, so that no input can make the typesetter run without end.
public struct TypesettingLimits: Hashable, Sendable {
  /// Pages of one file.
  public var pages: Int
  /// Characters (Unicode scalars) of one block.
  public var charactersOfBlock: Int

  public init(pages: Int = 100_000, charactersOfBlock: Int = 50_000_000) {
    self.pages = pages
    self.charactersOfBlock = charactersOfBlock
  }
}
