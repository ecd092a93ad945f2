/// A relation in the text between a clause and a matcher of the same rule.
public struct Near: Sendable, Hashable {
  /// The matcher's id.
  public var matcher: String
  public var within: Distance

  public init(_ matcher: String, within: Distance) {
    self.matcher = matcher
    self.within = within
  }
}
