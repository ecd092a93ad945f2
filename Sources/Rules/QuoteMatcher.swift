/// Passages that have been released before, word for word.
public struct QuoteMatcher: Sendable, Hashable {
  public var id: String?
  /// Names of lists whose entries are passages.
  public var lists: [String]
  /// How many words in a row must be the passage's own.
  public var atLeast: Int
  public var view: ReadingView

  public init(id: String? = nil, lists: [String], atLeast: Int, view: ReadingView = .folded) {
    self.id = id
    self.lists = lists
    self.atLeast = atLeast
    self.view = view
  }
}
