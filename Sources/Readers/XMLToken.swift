/// One piece of an XML file as the scanner cut it, with its place in the file's bytes.
struct XMLToken {
  enum Kind {
    case startTag
    /// Both a start and an end: `<name/>`.
    case emptyTag
    case endTag
    case text
    case characterData
    case comment
    case processingInstruction
  }

  /// An attribute or namespace declaration: offsets of its name and of the value between the quotes.
  struct Attribute {
    let name: Range<Int>
    let value: Range<Int>
  }

  let kind: Kind
  /// The whole piece with its delimiters; for text, the text.
  let outer: Range<Int>
  /// What is between the delimiters: the name of a tag, the text, the content of a comment.
  let inner: Range<Int>
  /// For tags: indices into the scanner's attributes.
  let attributes: Range<Int>

  init(_ kind: Kind, outer: Range<Int>, inner: Range<Int>, attributes: Range<Int> = 0..<0) {
    self.kind = kind
    self.outer = outer
    self.inner = inner
    self.attributes = attributes
  }
}
