/// A piece of a line of text.
///
/// Text may hold anything: line breaks end the line; control characters, bidirectional overrides and other
/// invisible characters are printed as visible codes such as `[U+202E]`, have no effect, and are counted in
/// `LayoutResult.escapedCharacters`.
public enum TypesetInline: Hashable, Sendable {
  case text(String, TextStyle = [])
  /// A box in place of withheld text; its size depends on its label alone.
  case redactionBox(RedactionBox)
  /// Words that stand for withheld text, printed underlined in square brackets.
  case substitute(String)
  /// Text that leads to an anchor: the id of a heading or of a section.
  case link(String, anchor: String)
  /// The number of the page an anchor landed on, as a link to it.
  case pageReference(anchor: String)
  /// The Bates number of the page an anchor landed on, as a link to it; a dash where that page takes none.
  case batesReference(anchor: String)
  /// The first and the last Bates number of a section, as links; one number for one page, a dash for none.
  case batesRange(section: String)
  /// Ends the line, not the paragraph.
  case lineBreak
}
