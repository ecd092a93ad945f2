public import Interchange
import Rules

/// The JSON Schema (draft 7) of a rule file, for editors that complete and check while one types.
///
/// It says what keys and words there are. What a schema cannot say, such as that `near` names a matcher of the rule,
/// `tearline rules check` says.
public enum RuleSchema {
  public static let json: JSON = object(
    [
      ("rule", text("The id: lower-case words with full stops, the same as the file's path.")),
      ("revision", ["type": "integer", "minimum": 1, "description": "Counted up at every change."]),
      ("title", text("What it withholds, in words.")),
      ("status", words(Rule.Status.self)), ("basis", reference("basis")), ("owner", reference("owner")),
      ("effective", reference("effective")), ("in", reference("scope")), ("when", reference("condition")),
      ("match", reference("matcher")), ("unless", list(reference("exception"))), ("act", reference("act")),
      ("otherwise", object([("flag", text()), ("kind", text())], required: ["flag", "kind"])),
      (
        "escalate",
        list(
          object(
            [("when", object([("category", text())], required: ["category"])), ("act", reference("act"))],
            required: ["when", "act"]))
      ),
      ("propagate", either(["enum": ["names", "terms"]], list(words(Rule.Propagation.self)))),
      ("tests", list(reference("test"))),
    ],
    required: [
      "rule", "revision", "title", "status", "basis", "owner", "effective", "match", "act", "tests",
    ],
    head: [
      .init("$schema", "http://json-schema.org/draft-07/schema#"), .init("title", "A Tearline rule"),
    ],
    tail: [.init("definitions", .object(definitions.map { JSON.Member($0.0, $0.1) }))])

  private static let definitions: [(String, JSON)] = [
    (
      "basis",
      object([("exemption", text()), ("authority", text()), ("why", text())], required: ["why"])
    ),
    (
      "owner",
      either(
        text(), object([("author", text()), ("approved-by", text())], required: ["author", "approved-by"]))
    ),
    ("effective", object([("from", date), ("until", date)], required: ["from"])),
    (
      "scope",
      object([
        ("formats", list(words(FormatName.self))), ("dialects", list(text())),
        ("regions", list(words(RegionName.self))), ("fields", list(text())), ("marked", list(text())),
      ])
    ),
    (
      "condition",
      object([
        ("audience", list(words(OrderCondition.Audience.self))), ("countries", list(text())),
        ("levels", list(["enum": .array(LevelName.names.map { .string($0) })])), ("orders", list(text())),
      ])
    ),
    ("matcher", object(matchers(in: .match) + combinations, single: true)),
    ("exception", object(matchers(in: .unless), single: true)),
    (
      "act",
      object(
        Act.Kind.allCases.map { ($0.rawValue, $0 == .withhold ? ["enum": ["document"]] : text()) }
          + [("for", text()), ("over", list(text()))])
    ),
    ("test", test),
  ]

  private static let combinations: [(String, JSON)] = [
    ("all", list(reference("matcher"))), ("any", list(reference("matcher"))), ("not", reference("matcher")),
  ]

  private static func matchers(in use: LeafDecoder.Use) -> [(String, JSON)] {
    let id: [(String, JSON)] = use == .match ? [("id", text())] : []
    let distance: [(String, JSON)] = [
      ("near", text("The id of a matcher.")),
      ("within", text("`8 words`, `2 sentences`, `same sentence` or `same paragraph`.")),
    ]
    let relation = distance + (use == .match ? [] : [("equals", text("The id of a matcher."))])
    let view = ("view", words(ReadingView.self))
    let wordView: (String, JSON) = ("view", ["enum": ["joined", "folded"]])
    let flags = ("flags", list(words(PatternMatcher.Flag.self)))
    let identifier: [(String, JSON)] =
      use == .match ? [("identifier", text()), ("check", words(NumberCheck.self))] : []
    let lists = either(text(), list(text()))
    return [
      (
        "marking",
        object([("of", ["enum": ["portion"]]), ("above", ["enum": ["release"]]), ("with", list(text()))])
      ),
      (
        "pattern", object(id + [("regex", text()), view, flags] + identifier + relation, required: ["regex"])
      ),
      ("words", object(id + [("any", list(text())), wordView] + relation, required: ["any"])),
      (
        "gazetteer",
        object(
          id + [
            ("lists", list(text())), wordView, ("variants", list(words(GazetteerMatcher.Variant.self))),
            ("boundary", words(GazetteerMatcher.Boundary.self)),
          ] + relation, required: ["lists"])
      ),
      ("field", object(id + [("labels", list(text()))], required: ["labels"])),
      (
        "quote",
        object(id + [("of", lists), ("at-least", text()), wordView], required: ["of", "at-least"])
      ),
      ("path", either(text(), object(id + [("at", text())], required: ["at"]))),
      (
        "entity",
        object(
          id + [("is", either(words(EntityMatcher.Role.self), list(words(EntityMatcher.Role.self))))]
            + distance,
          required: ["is"])
      ),
      (
        "section",
        object(
          id + [("start", text()), ("end", text()), view, flags, ("include-start", ["type": "boolean"])],
          required: ["start", "end"])
      ),
      (
        "date",
        object(
          id + [("of", words(DateMatcher.Subject.self)), ("older-than", text()), ("younger-than", text())]
            + relation, required: ["of"])
      ),
      (
        "age",
        object(
          id + [("under", text()), ("at", words(AgeMatcher.Moment.self))] + relation, required: ["under"])
      ),
    ]
  }

  private static let test = object(
    [
      ("name", text()), ("given", given), ("text", text("Marks ⟦ ⟧ stand around what must be found.")),
      ("xml", text()), ("expect", ["enum": ["hit", "flag", "none"]]), ("becomes", text()),
      ("raises", list(text())),
      ("without", object(RuleTest.Wrapper.allCases.map { ($0.rawValue, text("Why.")) })),
    ], required: ["name"])

  private static let given = object([
    ("release", ["enum": .array(LevelName.names.map { .string($0) })]),
    ("audience", either(["enum": ["public"]], list(text()))), ("as-of", date), ("date", date),
    ("banner", text()), ("lists", ["type": "object"]),
    (
      "people",
      list(
        object(
          [("id", text()), ("name", text()), ("is", words(EntityMatcher.Role.self))],
          required: ["id", "name", "is"]))
    ),
    ("rules", list(text())),
  ])

  // MARK: - Parts

  /// Every scalar of a rule is read as text, whatever an editor takes it for.
  private static func text(_ description: String? = nil) -> JSON {
    let type = JSON.Member("type", ["string", "number", "boolean"])
    return .object([type] + (description.map { [.init("description", .string($0))] } ?? []))
  }

  private static let date: JSON = ["type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"]

  private static func words<Word: RawRepresentable<String> & CaseIterable>(_ type: Word.Type) -> JSON {
    ["enum": .array(Word.allCases.map { .string($0.rawValue) })]
  }

  private static func list(_ items: JSON) -> JSON { ["type": "array", "items": items] }
  private static func either(_ one: JSON, _ other: JSON) -> JSON { ["anyOf": [one, other]] }
  private static func reference(_ name: String) -> JSON { ["$ref": .string("#/definitions/\(name)")] }

  /// - Parameter single: whether it has exactly one of its keys.
  private static func object(
    _ properties: [(String, JSON)], required: [String] = [], single: Bool = false, head: [JSON.Member] = [],
    tail: [JSON.Member] = []
  ) -> JSON {
    var members = head
    members.append(.init("type", "object"))
    members.append(.init("properties", .object(properties.map { JSON.Member($0.0, $0.1) })))
    if !required.isEmpty { members.append(.init("required", .array(required.map { .string($0) }))) }
    members.append(.init("additionalProperties", false))
    if single { members += [.init("minProperties", 1), .init("maxProperties", 1)] }
    return .object(members + tail)
  }
}
