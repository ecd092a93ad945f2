import Diagnostics
import Rules

/// Matchers of passages, structure, people and dates.
extension LeafDecoder {
  func quote(_ node: YAMLNode, keys: [String]) -> Matcher? {
    guard let fields = Fields(node, "`quote`", keys: keys, problems) else { return nil }
    let id = self.id(fields)
    let view = wordView(fields)
    let words = fields.required("at-least").flatMap { node -> Int? in
      guard let text = fields.text(node, "at-least") else { return nil }
      let parts = text.split(separator: " ")
      guard parts.count == 2, parts[1] == "words", let count = Int(parts[0]), (5...200).contains(count) else {
        problems.report(.ruleShortQuote, "`at-least` is not 5 to 200 words.", at: node.place)
        return nil
      }
      return count
    }
    guard let of = fields.required("of") else { return nil }
    var names: [String] = []
    if case .list = of.content {
      names = fields.requiredTexts("of") ?? []
    } else if let name = fields.text(of, "of") {
      names = [name]
    }
    guard !names.isEmpty, let words, let view else { return nil }
    return .quote(QuoteMatcher(id: id, lists: lists(names, fields, "of"), atLeast: words, view: view))
  }

  /// Either the path itself, or a mapping with `at` and an id.
  func path(_ node: YAMLNode, keys: [String]) -> Matcher? {
    var id: String?
    var written = node
    if case .mapping = node.content {
      guard let fields = Fields(node, "`path`", keys: keys, problems) else { return nil }
      id = self.id(fields)
      guard let at = fields.required("at") else { return nil }
      written = at
    }
    guard let text = written.text else {
      problems.report(
        .ruleWrongShape, "A path was expected, but here is \(written.shape).", at: written.place)
      return nil
    }
    do {
      return .path(PathMatcher(id: id, path: try NodePathParser.path(text)))
    } catch {
      problems.report(
        .rulePathSyntax, "The path cannot be read at its character \(error.offset + 1): \(error.expected).",
        at: written.place)
      return nil
    }
  }

  func entity(_ node: YAMLNode, keys: [String]) -> Matcher? {
    guard let fields = Fields(node, "`entity`", keys: keys, problems) else { return nil }
    let id = self.id(fields)
    let near = self.near(fields)
    guard let of = fields.required("is") else { return nil }
    var roles: [EntityMatcher.Role] = []
    if case .list(let items) = of.content {
      roles = items.compactMap { fields.word($0, "is", EntityMatcher.Role.self) }
      if items.isEmpty { problems.report(.ruleEmptyValue, "The list `is` is empty.", at: of.place) }
    } else if let role = fields.word(of, "is", EntityMatcher.Role.self) {
      roles = [role]
    }
    guard !roles.isEmpty, near != nil || !hasDistance(fields) else { return nil }
    return .entity(EntityMatcher(id: id, roles: Set(roles), near: near))
  }

  func section(_ node: YAMLNode, keys: [String]) -> Matcher? {
    guard let fields = Fields(node, "`section`", keys: keys, problems) else { return nil }
    let id = self.id(fields)
    let view = fields.node("view").map { fields.word($0, "view", ReadingView.self) } ?? .joined
    let start = fields.required("start")
    let end = fields.required("end")
    let startText = start.flatMap { fields.text($0, "start") }
    let endText = end.flatMap { fields.text($0, "end") }
    guard let start, let end, let startText, let endText, let view else { return nil }
    return .section(
      SectionMatcher(
        id: id, start: startText, end: endText, view: view, flags: flags(fields),
        includesStart: fields.flag("include-start") ?? false, startPlace: problems.place(start.place),
        endPlace: problems.place(end.place)))
  }

  func date(_ node: YAMLNode, keys: [String]) -> Matcher? {
    guard let fields = Fields(node, "`date`", keys: keys, problems) else { return nil }
    let id = self.id(fields)
    let near = self.near(fields)
    let subject = fields.required("of").flatMap { fields.word($0, "of", DateMatcher.Subject.self) }
    var relation: DateMatcher.Relation?
    switch (fields.node("older-than"), fields.node("younger-than")) {
    case (let older?, nil): relation = years(older, "older-than", fields).map { .olderThan(years: $0) }
    case (nil, let younger?):
      relation = years(younger, "younger-than", fields).map { .youngerThan(years: $0) }
    default:
      problems.report(
        .ruleMissingKey, "`date` needs either `older-than` or `younger-than`.", at: fields.place)
    }
    guard let subject, let relation, near != nil || !hasDistance(fields) else { return nil }
    return .date(DateMatcher(id: id, subject: subject, relation: relation, near: near))
  }

  func age(_ node: YAMLNode, keys: [String]) -> Matcher? {
    guard let fields = Fields(node, "`age`", keys: keys, problems) else { return nil }
    let id = self.id(fields)
    let near = self.near(fields)
    let moment = fields.node("at").map { fields.word($0, "at", AgeMatcher.Moment.self) } ?? .document
    guard let node = fields.required("under"), let under = years(node, "under", fields), let moment,
      near != nil || !hasDistance(fields)
    else { return nil }
    return .age(AgeMatcher(id: id, under: under, moment: moment, near: near))
  }
}
