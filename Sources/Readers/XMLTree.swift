import SourceText

/// An XML document as flat lists in document order: what stands where, with every decoded piece and its place in
/// the file.
struct XMLTree {
  /// The namespace of names such as `xmlns:a`, which declare one.
  static let declaration = "xmlns"

  /// A name as written, its parts, and the namespace it is in.
  struct Name: Hashable {
    let qualified: String
    let local: String
    let namespace: String
  }

  struct Element {
    /// Index into `names`.
    let name: Int
    /// Index into `elements`; nil for the root.
    let parent: Int?
    /// Indices into `attributes`.
    let attributes: Range<Int>
    /// Counted from 1 among the siblings of its name.
    let position: Int
    /// Whether it has siblings of its name.
    var isRepeated = false
    /// Whether text that is not white space stands directly in it.
    var hasText = false
  }

  /// An attribute or a namespace declaration.
  struct Attribute {
    let name: Int
    /// In `characters`.
    let value: Range<Int>
    /// In the file.
    let source: Range<Int>
  }

  enum Event {
    case start(Int)
    case end(Int)
    case text(Piece)
    /// With the element it stands in; nil outside the root.
    case comment(Piece, parent: Int?)
    case processingInstruction(Piece, target: String, parent: Int?)
  }

  struct Piece {
    /// In `characters`, decoded.
    let characters: Range<Int>
    /// In the file, without delimiters.
    let source: Range<Int>
  }

  var names: [Name] = []
  var elements: [Element] = []
  var attributes: [Attribute] = []
  var events: [Event] = []
  /// All decoded text, attribute values, comments and processing instructions, in document order.
  var characters: [UInt8] = []

  func name(of element: Int) -> Name { names[elements[element].name] }

  func string(_ range: Range<Int>) -> String { String(decoding: characters[range], as: UTF8.self) }

  func attributes(of element: Int) -> ArraySlice<Attribute> { attributes[elements[element].attributes] }

  /// The value of the attribute with this local name, in this namespace (none by default).
  func attribute(_ local: String, in namespace: String = "", of element: Int) -> Attribute? {
    attributes(of: element).first { names[$0.name].local == local && names[$0.name].namespace == namespace }
  }
}
