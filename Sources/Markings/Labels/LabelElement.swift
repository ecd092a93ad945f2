/// An XML element as a parser hands it over: names resolved, nothing else interpreted.
public struct LabelElement: Hashable, Sendable {
  /// The namespace URI; empty where there is none.
  public var namespace: String
  public var name: String
  /// Attributes by local name.
  public var attributes: [String: String]
  public var children: [LabelElement]
  /// The character data directly inside, in order.
  public var text: String

  public init(
    namespace: String, name: String, attributes: [String: String] = [:], children: [LabelElement] = [],
    text: String = ""
  ) {
    self.namespace = namespace
    self.name = name
    self.attributes = attributes
    self.children = children
    self.text = text
  }

  func children(named name: String) -> [LabelElement] {
    children.filter { $0.name == name && $0.namespace == namespace }
  }

  /// The text with white space at its ends removed.
  var trimmedText: String {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.joined(separator: " ")
  }
}
