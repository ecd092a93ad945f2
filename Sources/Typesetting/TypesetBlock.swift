/// One block of the flow. Blocks are set one below the other, over as many pages as they need.
public enum TypesetBlock: Hashable, Sendable {
  /// Begins a section: other running header and footer, and whether its pages take Bates numbers.
  case section(TypesetSection)
  case heading(TypesetHeading)
  case paragraph(TypesetParagraph)
  case table(TypesetTable)
  /// Labels and values in two columns, such as the identifiers on a cover.
  case keyValues([TypesetKeyValue])
  case list(TypesetList)
  /// A table of contents with leaders; page numbers and links are filled in by the typesetter.
  case contents(TypesetContents)
  /// A thin line over the width of the text.
  case rule
  /// White space of so many points; it vanishes at the top of a page.
  case spacer(points: Int)
  /// Ends the page, unless nothing is on it yet.
  case pageBreak

  /// A paragraph of plain text in the body style.
  public static func paragraph(_ text: String, style: TextStyle = []) -> TypesetBlock {
    .paragraph(TypesetParagraph([.text(text, style)]))
  }
}
