/// What redaction needs to know of a person in the registry, and no more.
public struct PersonFacts: Hashable, Sendable {
  public let id: String
  /// A minor, witness or victim: never renamed, always boxed.
  public let isProtected: Bool

  public init(id: String, isProtected: Bool) {
    self.id = id
    self.isProtected = isProtected
  }
}
