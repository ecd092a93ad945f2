import Interchange

/// What a value of a packet's JSON files looks like, and the JSON Schema (draft 2020-12) that says so.
indirect enum JSONShape: Sendable {
  struct Property: Sendable {
    let name: String
    let shape: JSONShape
    let meaning: String?
    /// Whether every object has it.
    let isRequired: Bool

    init(_ name: String, _ shape: JSONShape, _ meaning: String? = nil, isRequired: Bool = true) {
      self.name = name
      self.shape = shape
      self.meaning = meaning
      self.isRequired = isRequired
    }
  }

  case text
  /// Null where there is none.
  case optionalText
  /// From 0.
  case number
  case optionalNumber
  case truth
  /// One of these words.
  case choice([String])
  /// This word and no other.
  case constant(String)
  case list(of: JSONShape)
  /// With these members and no others.
  case object([Property])
  case optionalObject([Property])
  /// Either of the two; the members are those of the object.
  case textOrObject([Property])

  static let dialect = "https://json-schema.org/draft/2020-12/schema"

  var schema: JSON { .object(members) }

  private var members: [JSON.Member] {
    switch self {
    case .text: [Self.type("string")]
    case .optionalText: [Self.type("string", "null")]
    case .number: [Self.type("integer"), .init("minimum", 0)]
    case .optionalNumber: [Self.type("integer", "null"), .init("minimum", 0)]
    case .truth: [Self.type("boolean")]
    case .choice(let words): [.init("enum", .array(words.map { .string($0) }))]
    case .constant(let word): [.init("const", .string(word))]
    case .list(let item): [Self.type("array"), .init("items", item.schema)]
    case .object(let properties): [Self.type("object")] + Self.members(properties)
    case .optionalObject(let properties): [Self.type("object", "null")] + Self.members(properties)
    case .textOrObject(let properties): [Self.type("string", "object")] + Self.members(properties)
    }
  }

  private static func type(_ names: String...) -> JSON.Member {
    .init("type", names.count == 1 ? .string(names[0]) : .array(names.map { .string($0) }))
  }

  private static func members(_ properties: [Property]) -> [JSON.Member] {
    [
      .init("additionalProperties", .boolean(false)),
      .init("required", .array(properties.filter(\.isRequired).map { .string($0.name) })),
      .init(
        "properties",
        .object(
          properties.map { property in
            .init(
              property.name,
              .object(
                property.shape.members + (property.meaning.map { [.init("description", .string($0))] } ?? []))
            )
          })),
    ]
  }
}
