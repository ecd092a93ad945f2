import Documents
import SourceText

/// An XML document as flat lists in document order: what stands where, with every decoded piece and its place in
/// the file. Indices and offsets are kept in 32 bits, because a large file has millions of them.
struct XMLTree {
  /// The namespace of names such as `xmlns:a`, which declare one.
  static let declaration = Markup.declarations

  /// A name as written, its parts, and the namespace it is in.
  struct Name: Hashable {
    let qualified: String
    let local: String
    let namespace: String

    /// What is written tells nearly all names apart.
    func hash(into hasher: inout Hasher) { hasher.combine(qualified) }
  }

  struct Element {
    private let nameIndex: Int32
    private let parentIndex: Int32
    private let firstAttribute: Int32
    private let attributeEnd: Int32
    private let place: Int32
    /// Whether it has siblings of its name.
    var isRepeated = false
    /// Whether text that is not white space stands directly in it.
    var hasText = false

    /// Index into `names`.
    var name: Int { Int(nameIndex) }
    /// Index into `elements`; nil for the root.
    var parent: Int? { parentIndex < 0 ? nil : Int(parentIndex) }
    /// Indices into `attributes`.
    var attributes: Range<Int> { Int(firstAttribute)..<Int(attributeEnd) }
    /// Counted from 1 among the siblings of its name.
    var position: Int { Int(place) }

    init(name: Int, parent: Int?, attributes: Range<Int>, position: Int) {
      nameIndex = Int32(name)
      parentIndex = Int32(parent ?? -1)
      firstAttribute = Int32(attributes.lowerBound)
      attributeEnd = Int32(attributes.upperBound)
      place = Int32(position)
      isRepeated = position > 1
    }
  }

  /// An attribute or a namespace declaration.
  struct Attribute {
    private let nameIndex: Int32
    private let valueSpan: Span
    private let sourceSpan: Span

    var name: Int { Int(nameIndex) }
    /// Decoded; see `withCharacters`.
    var value: Range<Int> { valueSpan.range }
    /// In the file.
    var source: Range<Int> { sourceSpan.range }

    init(name: Int, value: Range<Int>, source: Range<Int>) {
      nameIndex = Int32(name)
      valueSpan = Span(value)
      sourceSpan = Span(source)
    }
  }

  enum Event {
    /// With the index of the element.
    case start(UInt32)
    case end
    case text(Piece)
    /// With its index in `asides`.
    case comment(UInt32)
    case processingInstruction(UInt32)
  }

  /// A comment or a processing instruction.
  struct Aside {
    let piece: Piece
    /// The element it stands in; nil outside the root.
    let parent: Int?
    /// What a processing instruction is for.
    var target = ""
  }

  struct Piece {
    private let characterSpan: Span
    private let sourceSpan: Span

    /// Decoded; see `withCharacters`.
    var characters: Range<Int> { characterSpan.range }
    /// In the file, without delimiters.
    var source: Range<Int> { sourceSpan.range }

    init(characters: Range<Int>, source: Range<Int>) {
      characterSpan = Span(characters)
      sourceSpan = Span(source)
    }
  }

  var names: [Name] = []
  var elements: [Element] = []
  var attributes: [Attribute] = []
  var events: [Event] = []
  /// The file in UTF-8. Most text, attribute values, comments and processing instructions mean exactly their bytes, so
  /// they stand nowhere else.
  let file: [UInt8]
  /// The others, decoded, in document order.
  var decoded: [UInt8] = []
  /// How many characters the file names by their number.
  var numberedReferences = 0
  /// The comments and processing instructions, in document order.
  var asides: [Aside] = []

  /// - Parameter file: its bytes in UTF-8.
  init(file: [UInt8]) {
    self.file = file
  }

  func name(of element: Int) -> Name { names[elements[element].name] }

  // MARK: Characters

  /// Gives what a range of decoded characters holds: bytes of the file, or, counted on from its end, of `decoded`.
  @inline(__always)
  func withCharacters<Result>(_ range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    isOfFile(range)
      ? file.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[range])) }
      : decoded.withUnsafeBufferPointer {
        body(
          UnsafeBufferPointer(
            rebasing: $0[(range.lowerBound - file.count)..<(range.upperBound - file.count)]))
      }
  }

  /// Whether characters mean exactly their bytes.
  func isOfFile(_ range: Range<Int>) -> Bool { range.upperBound <= file.count }

  /// Appends a part of the characters.
  func append(_ range: Range<Int>, to bytes: inout [UInt8]) {
    withCharacters(range) { bytes.append(contentsOf: $0) }
  }

  func bytes(_ range: Range<Int>) -> [UInt8] { withCharacters(range) { Array($0) } }

  func string(_ range: Range<Int>) -> String { withCharacters(range) { String(decoding: $0, as: UTF8.self) } }

  /// The first character that is not white space.
  func firstBlack(of range: Range<Int>) -> Int? {
    withCharacters(range) { characters in
      characters.firstIndex { !$0.isASCIIWhitespace }.map { range.lowerBound + $0 }
    }
  }

  // MARK: Attributes

  func attributes(of element: Int) -> ArraySlice<Attribute> { attributes[elements[element].attributes] }

  /// The value of the attribute with this local name, in this namespace (none by default).
  func attribute(_ local: String, in namespace: String = "", of element: Int) -> Attribute? {
    attributes(of: element).first { names[$0.name].local == local && names[$0.name].namespace == namespace }
  }
}
