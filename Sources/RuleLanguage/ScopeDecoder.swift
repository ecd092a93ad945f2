import Diagnostics
import Rules
import SourceText

/// Decodes `in` and `when`: where in a document a rule looks, and for which orders.
struct ScopeDecoder {
  let problems: Problems

  func scope(_ node: YAMLNode) -> Rule.Scope {
    var scope = Rule.Scope()
    let keys = ["formats", "dialects", "regions", "fields", "marked"]
    guard let fields = Fields(node, "the scope", keys: keys, problems) else { return scope }
    scope.formats = Set(words("formats", FormatName.self, fields).map(\.rawValue))
    scope.regions = Set(words("regions", RegionName.self, fields).map(\.kind))
    scope.fields = Set(texts("fields", fields))
    scope.marked = Set(texts("marked", fields))
    for name in texts("dialects", fields) {
      if !Identifier.isValid(name, allowsParts: true), let node = fields.node("dialects") {
        problems.report(
          .ruleBadIdentifier, "A dialect is lower-case words with full stops between them.", at: node.place)
      }
      scope.dialects.insert(name)
    }
    return scope
  }

  func condition(_ node: YAMLNode) -> OrderCondition {
    var condition = OrderCondition()
    let keys = ["audience", "countries", "levels", "orders"]
    guard let fields = Fields(node, "`when`", keys: keys, problems) else { return condition }
    condition.audiences = Set(words("audience", OrderCondition.Audience.self, fields))
    condition.orders = Set(texts("orders", fields))
    for code in texts("countries", fields) {
      if code.utf8.count != 3 || !code.utf8.allSatisfy(\.isASCIIUppercase),
        let node = fields.node("countries")
      {
        problems.report(.ruleBadCountry, "The country is not three capital letters.", at: node.place)
      }
      condition.countries.insert(code)
    }
    for text in texts("levels", fields) {
      if let level = LevelName.levels[text] {
        condition.levels.insert(level)
      } else if let node = fields.node("levels") {
        fields.refuse(text, "levels", allowed: LevelName.names, at: node.place)
      }
    }
    return condition
  }

  private func texts(_ key: String, _ fields: Fields) -> [String] {
    fields.has(key) ? fields.requiredTexts(key) ?? [] : []
  }

  private func words<Word>(_ key: String, _ type: Word.Type, _ fields: Fields) -> [Word]
  where Word: RawRepresentable<String> & CaseIterable {
    let items = fields.node(key).flatMap { fields.list($0, key) } ?? []
    return items.compactMap { fields.word($0, key, type) }
  }
}
