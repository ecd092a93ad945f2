/// A place in a tree, in a small part of XPath: `/report/header/originator[@type = "liaison"]`, `//note/@href`,
/// `//comment()`.
public struct NodePath: Sendable, Hashable {
  public enum Node: Sendable, Hashable {
    /// An element of this name; nil for `*`. A name without a prefix fits one with any prefix.
    case element(String?)
    /// Only at the end.
    case attribute(String?)
    case comment
    case processingInstruction
  }

  /// What must hold of an element: attributes compared with texts.
  public indirect enum Predicate: Sendable, Hashable {
    /// `@type`, the attribute is there.
    case has(String)
    /// `@type = "liaison"`
    case equals(String, String)
    /// `@type != "liaison"`: the attribute is there and has another value.
    case differs(String, String)
    case not(Predicate)
    case and(Predicate, Predicate)
    case or(Predicate, Predicate)
  }

  public struct Step: Sendable, Hashable {
    public var node: Node
    /// Whether any number of elements may stand in between (`//`).
    public var isDeep: Bool
    public var predicate: Predicate?

    public init(_ node: Node, isDeep: Bool = false, predicate: Predicate? = nil) {
      self.node = node
      self.isDeep = isDeep
      self.predicate = predicate
    }
  }

  /// As it is written.
  public let text: String
  public let steps: [Step]

  public init(text: String, steps: [Step]) {
    self.text = text
    self.steps = steps
  }
}
