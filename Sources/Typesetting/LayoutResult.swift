/// Where everything landed.
public struct LayoutResult: Hashable, Sendable {
  public struct Page: Hashable, Sendable {
    /// The id of the section the page belongs to; nil before the first one.
    public let section: String?
    /// The number stamped on the page.
    public let bates: String?
  }

  public let pages: [Page]
  /// Page index, from 0, of every anchor and section id.
  public let anchors: [String: Int]
  /// Pages of every section, from 0. Empty where a section has no page of its own.
  public let sections: [String: Range<Int>]
  /// Characters no font has. Each was printed as a visible replacement mark that still reads as the character
  /// when the text is copied or searched. By code point.
  public let missingCharacters: [UnprintableCharacter]
  /// Control characters, bidirectional overrides and other invisible characters, printed as visible codes. By
  /// code point.
  public let escapedCharacters: [UnprintableCharacter]

  public var pageCount: Int { pages.count }

  /// The first and last Bates number of a section; nil when it takes none or does not exist.
  public func batesRange(ofSection id: String) -> (first: String, last: String)? {
    guard let range = sections[id], let begin = range.first, let end = range.last,
      let first = pages[begin].bates, let last = pages[end].bates
    else { return nil }
    return (first, last)
  }

  /// The Bates number of the page an anchor landed on.
  public func bates(ofAnchor id: String) -> String? {
    anchors[id].flatMap { pages[$0].bates }
  }
}
