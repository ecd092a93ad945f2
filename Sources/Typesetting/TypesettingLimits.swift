/// How much one document may hold, so that no input can make the typesetter run without end.
public struct TypesettingLimits: Hashable, Sendable {
  /// Pages of one file.
  public var pages: Int
  /// Characters (Unicode scalars) of one block.
  public var charactersOfBlock: Int
  /// Shaped words remembered; a word met again then costs little. All are forgotten when there are more.
  public var shapedWords: Int

  public init(pages: Int = 100_000, charactersOfBlock: Int = 50_000_000, shapedWords: Int = 100_000) {
    self.pages = pages
    self.charactersOfBlock = charactersOfBlock
    self.shapedWords = shapedWords
  }
}
