import Diagnostics
import Rules

/// Decodes the matchers that find something by themselves.
struct LeafDecoder {
  let problems: Problems

  static let kinds = [
    "marking", "pattern", "words", "gazetteer", "field", "quote", "path", "entity", "section", "date", "age",
  ]

  enum Use {
    case match
    case unless
  }

  func leaf(_ kind: String, _ node: YAMLNode, in use: Use) -> Matcher? {
    let relation = use == .match ? ["near", "within"] : ["near", "within", "equals"]
    let id = use == .match ? ["id"] : []
    switch kind {
    case "marking": return marking(node)
    case "pattern":
      return pattern(
        node,
        keys: id + ["regex", "view", "flags"] + (use == .match ? ["identifier", "check"] : []) + relation)
    case "words": return words(node, keys: id + ["any", "view"] + relation)
    case "gazetteer":
      return gazetteer(node, keys: id + ["lists", "view", "variants", "boundary"] + relation)
    case "field": return field(node, keys: id + ["labels"])
    case "quote": return quote(node, keys: id + ["of", "at-least", "view"])
    case "path": return path(node, keys: id + ["at"])
    case "entity": return entity(node, keys: id + ["is", "near", "within"])
    case "section": return section(node, keys: id + ["start", "end", "view", "flags", "include-start"])
    case "date": return date(node, keys: id + ["of", "older-than", "younger-than"] + relation)
    default: return age(node, keys: id + ["under", "at"] + relation)
    }
  }

  private func marking(_ node: YAMLNode) -> Matcher? {
    guard let fields = Fields(node, "`marking`", keys: ["of", "above", "with"], problems) else { return nil }
    if let of = fields.required("of"), let text = fields.text(of, "of"), text != "portion" {
      fields.refuse(text, "of", allowed: ["portion"], at: of.place)
    }
    switch (fields.node("above"), fields.node("with")) {
    case (let above?, nil):
      guard let text = fields.text(above, "above") else { return nil }
      guard text == "release" else {
        fields.refuse(text, "above", allowed: ["release"], at: above.place)
        return nil
      }
      return .marking(MarkingMatcher(.aboveRelease))
    case (nil, .some):
      return fields.requiredTexts("with").map { .marking(MarkingMatcher(.controls($0))) }
    default:
      problems.report(
        .ruleMissingKey, "`marking` needs either `above: release` or `with` and controls.", at: fields.place)
      return nil
    }
  }

  private func pattern(_ node: YAMLNode, keys: [String]) -> Matcher? {
    guard let fields = Fields(node, "`pattern`", keys: keys, problems) else { return nil }
    let id = self.id(fields)
    let view = fields.node("view").map { fields.word($0, "view", ReadingView.self) } ?? .joined
    let identifier = fields.optionalText("identifier")
    if let identifier, !Identifier.isValid(identifier), let node = fields.node("identifier") {
      problems.report(.ruleBadIdentifier, "The kind of identifier is a lower-case word.", at: node.place)
    }
    let check = fields.node("check").flatMap { fields.word($0, "check", NumberCheck.self) }
    let near = self.near(fields)
    guard let regexNode = fields.required("regex"), let regex = fields.text(regexNode, "regex"), let view,
      near != nil || !hasDistance(fields)
    else { return nil }
    return .pattern(
      PatternMatcher(
        id: id, regex: regex, view: view, flags: flags(fields), identifier: identifier, check: check,
        near: near,
        place: problems.place(regexNode.place)))
  }

  private func words(_ node: YAMLNode, keys: [String]) -> Matcher? {
    guard let fields = Fields(node, "`words`", keys: keys, problems) else { return nil }
    let id = self.id(fields)
    let view = self.wordView(fields)
    let near = self.near(fields)
    guard let any = fields.requiredTexts("any"), let view, near != nil || !hasDistance(fields) else {
      return nil
    }
    if let node = fields.node("any"), case .list(let items) = node.content {
      for item in items {
        guard let text = item.text, !text.contains(where: { $0.isLetter || $0.isNumber }) else { continue }
        problems.report(.ruleWordless, "The entry has neither letters nor digits.", at: item.place)
      }
    }
    return .words(WordsMatcher(id: id, any: any, view: view, near: near))
  }

  private func gazetteer(_ node: YAMLNode, keys: [String]) -> Matcher? {
    guard let fields = Fields(node, "`gazetteer`", keys: keys, problems) else { return nil }
    let id = self.id(fields)
    let view = self.wordView(fields)
    let near = self.near(fields)
    let variants = fields.node("variants").flatMap { node in
      fields.list(node, "variants")?.compactMap { fields.word($0, "variants", GazetteerMatcher.Variant.self) }
    }
    let boundary = fields.node("boundary").map { fields.word($0, "boundary", GazetteerMatcher.Boundary.self) }
    guard let names = fields.requiredTexts("lists"), let view, near != nil || !hasDistance(fields) else {
      return nil
    }
    return .gazetteer(
      GazetteerMatcher(
        id: id, lists: lists(names, fields, "lists"), view: view,
        variants: Set(variants ?? [.full]).union([.full]),
        boundary: (boundary ?? .word) ?? .word, near: near))
  }

  private func field(_ node: YAMLNode, keys: [String]) -> Matcher? {
    guard let fields = Fields(node, "`field`", keys: keys, problems) else { return nil }
    let id = self.id(fields)
    return fields.requiredTexts("labels").map { .field(FieldMatcher(id: id, labels: $0)) }
  }
}
