/// A person of the registry, as the registry describes them.
public struct Person: Sendable, Hashable {
  /// Why nothing about a person may leave without a decision that says so.
  public enum Protection: String, Sendable, Hashable, CaseIterable {
    case minor, witness, victim
    /// Whether the person is one of these is not known, which counts as if they were.
    case unknown
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
    /// A name the person had before, such as before a marriage.
    public let isFormer: Bool

    public init(_ text: String, isWeak: Bool = false, isFormer: Bool = false) {
      self.text = text
      self.isWeak = isWeak
      self.isFormer = isFormer
    }
  }

  /// A relative, by record id or by name.
  public struct Relative: Sendable, Hashable {
    /// Such as `father`, `brother` or `spouse`; what the registry says.
    public let relation: String
    public let nameOrID: String

    public init(relation: String, nameOrID: String) {
      self.relation = relation
      self.nameOrID = nameOrID
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
  public var greatGrandfather: String
  public var family: String
  /// A name after a place or tribe that is not the family's, such as `al-Mosuli`.
  public var nisba: String
  public var mother: String
  /// Such as `Abu Tayma`.
  public var kunya: String
  public var aliases: [Alias]
  /// The date of birth that the registry holds for the best one.
  public var birth: PartialDate?
  /// Further dates of birth that the registry gives.
  public var otherBirths: [PartialDate]
  public var sex: Sex?
  public var birthplace: String
  public var nationality: String
  public var status: String
  public var kin: [Relative]
  /// When custody began and ended.
  public var captured: PartialDate?
  public var released: PartialDate?
  public var protection: Protection?
  public var source: String
  /// In the order of the columns' names.
  public var attributes: [Attribute]

  /// Text fields are empty where the registry says nothing.
  public init(
    id: String, identifiers: [Identifier] = [], nameArabic: String = "", nameLatin: String = "",
    given: String = "", father: String = "", grandfather: String = "", greatGrandfather: String = "",
    family: String = "", nisba: String = "", mother: String = "", kunya: String = "", aliases: [Alias] = [],
    birth: PartialDate? = nil, otherBirths: [PartialDate] = [], sex: Sex? = nil, birthplace: String = "",
    nationality: String = "", status: String = "", kin: [Relative] = [], captured: PartialDate? = nil,
    released: PartialDate? = nil, protection: Protection? = nil, source: String = "",
    attributes: [Attribute] = []
  ) {
    self.id = id
    self.identifiers = identifiers.sorted()
    self.nameArabic = nameArabic
    self.nameLatin = nameLatin
    self.given = given
    self.father = father
    self.grandfather = grandfather
    self.greatGrandfather = greatGrandfather
    self.family = family
    self.nisba = nisba
    self.mother = mother
    self.kunya = kunya
    self.aliases = aliases
    self.birth = birth
    self.otherBirths = otherBirths
    self.sex = sex
    self.birthplace = birthplace
    self.nationality = nationality
    self.status = status
    self.kin = kin
    self.captured = captured
    self.released = released
    self.protection = protection
    self.source = source
    self.attributes = attributes.sorted { ($0.column, $0.value) < ($1.column, $1.value) }
  }

  /// Every date of birth of the registry, the best first.
  public var births: [PartialDate] { (birth.map { [$0] } ?? []) + otherBirths }

  /// Whether matching serves only to withhold: the registry says that the person is a minor, a witness, a victim
  /// or may be one, or the dates leave it open whether they were under eighteen when they were captured.
  public var isProtected: Bool { protection != nil || mayHaveBeenMinor }

  /// Whether one of the dates of birth allows an age under eighteen at the time of capture.
  public var mayHaveBeenMinor: Bool {
    guard let captured else { return false }
    return births.contains { $0.fewestYears(until: captured) < 18 }
  }

  /// The years between a year and the nearest year of birth; nil where none is known.
  func yearsFromBirth(to year: Int) -> Int? { births.map { abs($0.year - year) }.min() }
}
