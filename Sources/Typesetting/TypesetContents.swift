/// A table of contents: one line an entry, with dotted leaders and the page number at the end.
public struct TypesetContents: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public var title: [TypesetInline]
    /// Where the entry leads.
    public var anchor: String
    /// 1 to 3: how far it is indented.
    public var level: Int
    /// The section whose Bates range is printed before the page number.
    public var section: String?

    public init(_ title: [TypesetInline], anchor: String, level: Int = 1, section: String? = nil) {
      self.title = title
      self.anchor = anchor
      self.level = level
      self.section = section
    }

    public init(_ title: String, anchor: String, level: Int = 1, section: String? = nil) {
      self.init([.text(title)], anchor: anchor, level: level, section: section)
    }
  }

  public var entries: [Entry]

  public init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// The headings of `content` that have an anchor and stand in the outline, to the given level.
  public static func headings(of content: [TypesetBlock], through level: Int = 2) -> TypesetContents {
    TypesetContents(
      content.compactMap { block in
        guard case .heading(let heading) = block, heading.inOutline, heading.level <= level,
          let anchor = heading.anchor
        else { return nil }
        return Entry(heading.inlines, anchor: anchor, level: heading.level)
      })
  }
}
