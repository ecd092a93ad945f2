/// One piece of an XML file as the scanner cut it, with its place in the file's bytes. Files hold a token for every
/// few dozen bytes, so offsets are kept in 32 bits.
struct XMLToken {
  enum Kind: UInt8 {
    case startTag
    /// Both a start and an end: `<name/>`.
    case emptyTag
    case endTag
    case text
    case characterData
    case comment
    case processingInstruction

    /// Whether the parser reports it as characters.
    var isText: Bool { self == .text || self == .characterData }
  }

  /// An attribute or namespace declaration: offsets of its name and of the value between the quotes.
  struct Attribute {
    private let nameStart: UInt32
    private let nameEnd: UInt32
    private let valueStart: UInt32
    private let valueEnd: UInt32
    /// Whether the value means exactly its bytes: it has no reference and no white space but spaces.
    let isPlain: Bool

    var name: Range<Int> { Int(nameStart)..<Int(nameEnd) }
    var value: Range<Int> { Int(valueStart)..<Int(valueEnd) }

    init(name: Range<Int>, value: Range<Int>, isPlain: Bool) {
      nameStart = UInt32(name.lowerBound)
      nameEnd = UInt32(name.upperBound)
      valueStart = UInt32(value.lowerBound)
      valueEnd = UInt32(value.upperBound)
      self.isPlain = isPlain
    }
  }

  let kind: Kind
  /// Whether the content means exactly its bytes: it has no reference and no carriage return.
  let isPlain: Bool
  private let outerStart: UInt32
  private let innerStart: UInt32
  private let innerEnd: UInt32
  private let firstAttribute: UInt32
  private let attributeEnd: UInt32

  /// The first byte of the piece with its delimiters.
  var start: Int { Int(outerStart) }
  /// What is between the delimiters: the name of a tag, the text, the content of a comment.
  var inner: Range<Int> { Int(innerStart)..<Int(innerEnd) }
  /// For tags: indices into the scanner's attributes.
  var attributes: Range<Int> { Int(firstAttribute)..<Int(attributeEnd) }

  init(
    _ kind: Kind, start: Int, inner: Range<Int>, attributes: Range<Int> = 0..<0, isPlain: Bool = true
  ) {
    self.kind = kind
    self.isPlain = isPlain
    outerStart = UInt32(start)
    innerStart = UInt32(inner.lowerBound)
    innerEnd = UInt32(inner.upperBound)
    firstAttribute = UInt32(attributes.lowerBound)
    attributeEnd = UInt32(attributes.upperBound)
  }
}
