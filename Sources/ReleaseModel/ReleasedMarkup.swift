/// The markup of a document as it leaves: elements whose names are words of a known vocabulary, with the text that
/// leaves and, in the place of what does not, the same boxes and substitutes as in the blocks.
public struct ReleasedMarkup: Hashable, Sendable {
  /// A name with its namespace, which is empty where there is none.
  public struct Name: Hashable, Sendable {
    public var local: String
    public var namespace: String

    public init(_ local: String, in namespace: String) {
      self.local = local
      self.namespace = namespace
    }

    /// What an element is called whose own name does not leave.
    public static let part = Name("part", in: ReleasedMarkup.namespace)
  }

  public struct Attribute: Hashable, Sendable {
    /// In no namespace, or in that of XML.
    public var name: Name
    public var value: String

    public init(_ name: Name, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  public struct Element: Hashable, Sendable {
    public var name: Name
    public var attributes: [Attribute]
    /// The portion mark of what begins in it, where only attributes state it.
    public var mark: String?
    public var children: [Node]

    public init(_ name: Name, attributes: [Attribute] = [], mark: String? = nil, children: [Node] = []) {
      self.name = name
      self.attributes = attributes
      self.mark = mark
      self.children = children
    }
  }

  public enum Node: Hashable, Sendable {
    case element(Element)
    /// With the portion mark that may be shown before a box.
    case inline(ReleasedInline, mark: String?)
  }

  /// Of everything in a released file that is no word of the document's vocabulary.
  public static let namespace = "urn:tearline:release:1"

  public var root: Element

  public init(root: Element) {
    self.root = root
  }
}
