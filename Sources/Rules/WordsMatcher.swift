/// Whole words or phrases; a space stands for any white space, line break or hyphen.
public struct WordsMatcher: Sendable, Hashable {
  public var id: String?
  public var any: [String]
  public var view: ReadingView
  public var near: Near?

  public init(id: String? = nil, any: [String], view: ReadingView = .folded, near: Near? = nil) {
    self.id = id
    self.any = any
    self.view = view
    self.near = near
  }
}
