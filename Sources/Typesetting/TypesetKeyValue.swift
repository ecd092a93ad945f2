/// A label and its value.
public struct TypesetKeyValue: Hashable, Sendable {
  public var key: [TypesetInline]
  public var value: [TypesetInline]

  public init(_ key: [TypesetInline], _ value: [TypesetInline]) {
    self.key = key
    self.value = value
  }

  public init(_ key: String, _ value: String) {
    self.init([.text(key)], [.text(value)])
  }
}
