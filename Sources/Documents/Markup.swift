public import SourceText

/// The markup of a file that had one, standing off the document's text: elements, attributes and what stands
/// between them, in the order of the file. Every text node is here as spans of the text, and white space at the
/// ends of blocks, which the text leaves out, is kept beside it; so the file can be written again, up to its
/// canonical form.
public struct Markup: Sendable, Hashable {
  /// A name as written, its parts, and the namespace it is in.
  public struct Name: Sendable, Hashable {
    public let qualified: String
    /// Empty for the declaration of a default namespace.
    public let local: String
    /// Empty where there is none.
    public let namespace: String
    /// Whether the dialect knows the name as part of its form. Any other name is a word of the author's.
    public let isStructure: Bool

    /// Whether it is `xmlns` or begins with `xmlns:`.
    public var isNamespaceDeclaration: Bool { namespace == Markup.declarations }

    public init(qualified: String, local: String, namespace: String, isStructure: Bool) {
      self.qualified = qualified
      self.local = local
      self.namespace = namespace
      self.isStructure = isStructure
    }
  }

  /// What an element is in the layout of the text.
  public enum Layout: UInt8, Sendable, Hashable {
    /// Ends the text before it, or only holds others.
    case block
    /// Part of the text around it.
    case inline
    /// A table cell, which keeps its place even where it is empty.
    case cell
  }

  public struct Element: Sendable, Hashable {
    private let nameIndex: UInt32
    private let firstAttribute: UInt32
    private let attributeCount: UInt32
    public let layout: Layout

    /// Index into `names`.
    public var name: Int { Int(nameIndex) }
    /// Indices into `attributes`.
    public var attributes: Range<Int> { Int(firstAttribute)..<Int(firstAttribute + attributeCount) }

    public init(name: Int, attributes: Range<Int>, layout: Layout) {
      nameIndex = UInt32(name)
      firstAttribute = UInt32(attributes.lowerBound)
      attributeCount = UInt32(attributes.count)
      self.layout = layout
    }
  }

  /// An attribute or a namespace declaration.
  public struct Attribute: Sendable, Hashable {
    private let nameIndex: UInt32
    /// In the text, where it is a region; empty for an empty value.
    public let value: Span
    /// Whether name and value are words of the dialect, such as `rend="italic"`, and none of the author's.
    public let isStructure: Bool

    /// Index into `names`.
    public var name: Int { Int(nameIndex) }

    public init(name: Int, value: Span, isStructure: Bool) {
      nameIndex = UInt32(name)
      self.value = value
      self.isStructure = isStructure
    }
  }

  public enum Event: Sendable, Hashable {
    /// With the index of the element.
    case start(UInt32)
    case end
    /// A text node, or the part of one that the text holds.
    case text(Span)
    /// White space that the text leaves out; a span of `spaces`.
    case space(Span)
    /// Its content in the text; an empty span where it has none.
    case comment(Span)
    /// Target and data in the text.
    case processingInstruction(Span)
  }

  /// The namespace given here to the names of namespace declarations.
  public static let declarations = "xmlns"

  public let names: [Name]
  public let elements: [Element]
  public let attributes: [Attribute]
  public let events: [Event]
  public let spaces: [UInt8]

  public init(
    names: [Name], elements: [Element], attributes: [Attribute], events: [Event], spaces: [UInt8]
  ) {
    self.names = names
    self.elements = elements
    self.attributes = attributes
    self.events = events
    self.spaces = spaces
  }

  public func name(of element: Element) -> Name { names[element.name] }
}
