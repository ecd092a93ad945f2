/// An element of an XML file of data, such as a list of people: its name, its own text and its children. What
/// reads reports keeps every byte's place; this is for files whose values matter and not their form.
public struct XMLElement: Hashable, Sendable {
  /// The local name, as written.
  public var name: String
  /// The text directly in it, without the white space at both ends.
  public var text: String
  public var attributes: [Attribute]
  public var children: [XMLElement]
  /// Where its tag begins, counted from 1.
  public var line: Int

  public struct Attribute: Hashable, Sendable {
    public let name: String
    public let value: String

    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  public init(
    _ name: String, text: String = "", attributes: [Attribute] = [], children: [XMLElement] = [], line: Int
  ) {
    self.name = name
    self.text = text
    self.attributes = attributes
    self.children = children
    self.line = line
  }

  /// The children of this name, in order.
  public func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

  /// The text of the first child of this name; empty where there is none.
  public func value(_ name: String) -> String { children.first { $0.name == name }?.text ?? "" }
}
