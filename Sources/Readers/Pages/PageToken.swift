/// One piece of a web page as the tokenizer cut it. The tokens of a page follow one another without gap: every byte
/// lies in exactly one.
struct PageToken {
  enum Kind {
    case text
    case startTag
    case endTag
    /// Also what the HTML standard makes a comment of: `<?...>`, `</ >`, CDATA.
    case comment
    case documentType
    /// The content of an element that holds no markup, such as a script.
    case rawText
    /// A tag, comment or declaration that does not end.
    case broken
  }

  struct Attribute {
    /// In lower case.
    let name: String
    let nameRange: Range<Int>
    /// Without quotation marks; nil where there is none.
    let value: Range<Int>?
  }

  let kind: Kind
  let outer: Range<Int>
  /// Without delimiters.
  let inner: Range<Int>
  /// Of a tag, in lower case.
  var name = ""
  var attributes: [Attribute] = []

  init(_ kind: Kind, _ outer: Range<Int>, inner: Range<Int>? = nil) {
    self.kind = kind
    self.outer = outer
    self.inner = inner ?? outer
  }
}
