/// The person a packet is about, with what may be said of him under the order.
public struct ReleasedSubject: Hashable, Sendable {
  public struct Identifier: Hashable, Sendable {
    /// Such as `ISN` or `capture tag`.
    public var type: String
    public var issuer: String
    public var value: String

    public init(type: String, issuer: String, value: String) {
      self.type = type
      self.issuer = issuer
      self.value = value
    }
  }

  /// One attribute of the registry, such as `Date of birth`.
  public struct Attribute: Hashable, Sendable {
    public var name: String
    public var value: String

    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The registry's record id, which names the packet.
  public var recordID: String
  public var nameLatin: String
  public var nameArabic: String
  public var aliases: [String]
  public var identifiers: [Identifier]
  public var attributes: [Attribute]

  public init(
    recordID: String, nameLatin: String, nameArabic: String, aliases: [String], identifiers: [Identifier],
    attributes: [Attribute]
  ) {
    self.recordID = recordID
    self.nameLatin = nameLatin
    self.nameArabic = nameArabic
    self.aliases = aliases
    self.identifiers = identifiers
    self.attributes = attributes
  }
}
