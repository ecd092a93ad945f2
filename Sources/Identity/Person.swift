/// A person of the registry, as the registry describes them.
public struct Person: Sendable, Hashable {
  /// Why nothing about a person may leave without a decision that says so.
  public enum Protection: String, Sendable, Hashable, CaseIterable {
    case minor, witness, victim
  }

  public enum Sex: String, Sendable, Hashable, CaseIterable {
    case male = "M"
    case female = "F"
  }

  /// Another name of the person.
  public struct Alias: Sendable, Hashable {
    public let text: String
    /// A name too vague to raise a match by itself, such as `the storekeeper`.
    public let isWeak: Bool

    public init(_ text: String, isWeak: Bool = false) {
      self.text = text
      self.isWeak = isWeak
    }
  }

  /// A column that Tearline does not know, kept as it is.
  public struct Attribute: Sendable, Hashable {
    public let column: String
    public let value: String

    public init(column: String, value: String) {
      self.column = column
      self.value = value
    }
  }

  /// The registry's own record id: the only thing that links and decisions name a person by.
  public let id: String
  /// Sorted by kind and key.
  public var identifiers: [Identifier]
  public var nameArabic: String
  public var nameLatin: String
  public var given: String
  public var father: String
  public var grandfather: String
  public var family: String
  /// Such as `Abu Tayma`.
  public var kunya: String
  public var aliases: [Alias]
  public var birth: PartialDate?
  public var sex: Sex?
  public var birthplace: String
  public var nationality: String
  public var status: String
  public var protection: Protection?
  public var source: String
  /// In the order of the columns' names.
  public var attributes: [Attribute]

  /// Text fields are empty where the registry says nothing.
  public init(
    id: String, identifiers: [Identifier] = [], nameArabic: String = "", nameLatin: String = "",
    given: String = "", father: String = "", grandfather: String = "", family: String = "",
    kunya: String = "", aliases: [Alias] = [], birth: PartialDate? = nil, sex: Sex? = nil,
    birthplace: String = "", nationality: String = "", status: String = "", protection: Protection? = nil,
    source: String = "", attributes: [Attribute] = []
  ) {
    self.id = id
    self.identifiers = identifiers.sorted()
    self.nameArabic = nameArabic
    self.nameLatin = nameLatin
    self.given = given
    self.father = father
    self.grandfather = grandfather
    self.family = family
    self.kunya = kunya
    self.aliases = aliases
    self.birth = birth
    self.sex = sex
    self.birthplace = birthplace
    self.nationality = nationality
    self.status = status
    self.protection = protection
    self.source = source
    self.attributes = attributes.sorted { ($0.column, $0.value) < ($1.column, $1.value) }
  }

  /// Whether the person is a minor, a witness or a victim: matching then serves to withhold.
  public var isProtected: Bool { protection != nil }
}
