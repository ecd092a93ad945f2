import Diagnostics
import Rules

/// Decodes `match` and `unless` and checks how matchers are combined.
struct MatcherDecoder {
  let problems: Problems

  private static let leaves = ["marking", "pattern", "words", "gazetteer", "field"]
  private static let kinds = leaves + ["all", "any"]

  func match(_ node: YAMLNode) -> Matcher? {
    guard let matcher = self.matcher(node, depth: 0) else { return nil }
    checkIdentifiers(matcher, at: node.place)
    return matcher
  }

  private func matcher(_ node: YAMLNode, depth: Int) -> Matcher? {
    guard let fields = Fields(node, "a matcher", keys: Self.kinds, problems) else { return nil }
    let present = fields.present(Self.kinds)
    guard present.count == 1, let kind = present.first, let value = fields.node(kind) else {
      problems.report(
        .ruleCombination, "A matcher is exactly one of \(Self.kinds.joined(separator: ", ")).",
        at: fields.place)
      return nil
    }
    switch kind {
    case "all": return all(value, depth: depth)
    case "any": return any(value, depth: depth)
    default: return leaf(kind, value, in: .match)
    }
  }

  private func any(_ node: YAMLNode, depth: Int) -> Matcher? {
    guard let items = members(node, "any") else { return nil }
    let members = items.map { matcher($0, depth: depth + 1) }
    for (item, member) in zip(items, members) {
      switch member {
      case .any: problems.report(.ruleCombination, "`any` stands directly inside `any`.", at: item.place)
      case .all where depth > 0:
        problems.report(
          .ruleCombination, "`all` stands inside an `any` that is itself inside.", at: item.place)
      default:
        if depth == 0, let near = member?.near {
          problems.report(
            .ruleNearNotFirst, "`near: \(near.matcher)` stands in an `any` of its own.", at: item.place,
            help: "Put it into an `all` behind the matcher it names.")
        }
      }
    }
    let known = members.compactMap { $0 }
    return known.count == items.count ? .any(known) : nil
  }

  private func all(_ node: YAMLNode, depth: Int) -> Matcher? {
    guard let items = members(node, "all") else { return nil }
    if depth > 1 { problems.report(.ruleCombination, "`all` is nested too deeply.", at: node.place) }
    if items.count < 2 {
      problems.report(.ruleCombination, "`all` needs two matchers or more.", at: node.place)
    }
    let members = items.map { matcher($0, depth: depth + 1) }
    let first = members.first ?? nil
    let firstIsPlace = first.map(Self.isPlace) ?? false
    let names = first?.leaves.compactMap(\.id) ?? []
    for (index, (item, member)) in zip(items, members).enumerated() {
      guard let member else { continue }
      if case .all = member {
        problems.report(.ruleCombination, "`all` stands directly inside `all`.", at: item.place)
      }
      for leaf in member.leaves {
        if let near = leaf.near, first != nil, index == 0 || !names.contains(near.matcher) {
          problems.report(
            .ruleNearNotFirst, "`near: \(near.matcher)` does not name the first matcher of `all`.",
            at: item.place,
            help: index > 0 && names.isEmpty ? "Give the first matcher an `id` and name that." : nil)
        }
        if index > 0, first != nil, leaf.near == nil, !firstIsPlace, !Self.isPlace(leaf) {
          problems.report(.ruleNeedsNear, "This matcher of `all` has no `near`.", at: item.place)
        }
      }
    }
    let known = members.compactMap { $0 }
    return known.count == items.count && known.count >= 2 ? .all(known) : nil
  }

  /// Whether a matcher finds stretches of the document that others can lie in.
  private static func isPlace(_ matcher: Matcher) -> Bool {
    matcher.leaves.allSatisfy {
      switch $0 {
      case .field, .marking: true
      default: false
      }
    }
  }

  private func members(_ node: YAMLNode, _ name: String) -> [YAMLNode]? {
    guard case .list(let items) = node.content else {
      problems.report(
        .ruleWrongShape, "A list was expected for `\(name)`, but here is \(node.shape).", at: node.place)
      return nil
    }
    if items.isEmpty {
      problems.report(.ruleEmptyValue, "The list `\(name)` is empty.", at: node.place)
      return nil
    }
    return items
  }

  private func checkIdentifiers(_ matcher: Matcher, at place: YAMLPlace) {
    var seen = Set<String>()
    for id in matcher.leaves.compactMap(\.id) where !seen.insert(id).inserted {
      problems.report(.ruleDuplicateMatcher, "Two matchers have the id `\(id)`.", at: place)
    }
  }

  // MARK: - Exceptions

  /// One entry of `unless`.
  func unless(_ node: YAMLNode, _ match: Matcher?) -> Unless? {
    guard let fields = Fields(node, "an exception", keys: Self.leaves, problems) else { return nil }
    let present = fields.present(Self.leaves)
    guard present.count == 1, let kind = present.first, let value = fields.node(kind) else {
      problems.report(
        .ruleCombination, "An exception is exactly one of \(Self.leaves.joined(separator: ", ")).",
        at: fields.place)
      return nil
    }
    guard let clause = leaf(kind, value, in: .unless) else { return nil }
    guard case .mapping(let pairs) = value.content else { return nil }
    let equals = pairs.first { $0.key.text == "equals" }?.value
    let known = match?.leaves.compactMap(\.id)
    func check(_ id: String, at place: YAMLPlace) {
      if let known, !known.contains(id) {
        let help = Spelling.nearest(to: id, in: known).map { "Did you mean `\($0)`?" }
        problems.report(
          .ruleUnknownMatcher, "No matcher of the rule has the id `\(id)`.", at: place, help: help)
      }
    }
    if let equals {
      guard let id = fields.text(equals, "equals") else { return nil }
      check(id, at: equals.place)
      if clause.near != nil {
        problems.report(.ruleUnlessRelation, "The exception has both `equals` and `near`.", at: value.place)
      }
      return Unless(clause, .equals(id))
    }
    if let near = clause.near {
      check(near.matcher, at: value.place)
      return Unless(clause, .near(near))
    }
    guard Self.isPlace(clause) else {
      problems.report(.ruleUnlessRelation, "The exception has neither `equals` nor `near`.", at: value.place)
      return nil
    }
    return Unless(clause, .inside)
  }

  // MARK: - Leaves

  private enum Use {
    case match
    case unless
  }

  private func leaf(_ kind: String, _ node: YAMLNode, in use: Use) -> Matcher? {
    let relation = use == .match ? ["near", "within"] : ["near", "within", "equals"]
    let id = use == .match ? ["id"] : []
    switch kind {
    case "marking": return marking(node)
    case "pattern":
      return pattern(
        node, keys: id + ["regex", "view", "flags"] + (use == .match ? ["identifier"] : []) + relation)
    case "words": return words(node, keys: id + ["any", "view"] + relation)
    case "gazetteer":
      return gazetteer(node, keys: id + ["lists", "view", "variants", "boundary"] + relation)
    default: return field(node, keys: id + ["labels"])
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
    let flags = fields.node("flags").flatMap { node in
      fields.list(node, "flags")?.compactMap { fields.word($0, "flags", PatternMatcher.Flag.self) }
    }
    let identifier = fields.optionalText("identifier")
    if let identifier, !Identifier.isValid(identifier), let node = fields.node("identifier") {
      problems.report(.ruleBadIdentifier, "The kind of identifier is a lower-case word.", at: node.place)
    }
    let near = self.near(fields)
    guard let regexNode = fields.required("regex"), let regex = fields.text(regexNode, "regex"), let view,
      near != nil || !hasDistance(fields)
    else { return nil }
    return .pattern(
      PatternMatcher(
        id: id, regex: regex, view: view, flags: Set(flags ?? []), identifier: identifier, near: near,
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
    var lists: [String] = []
    for name in names {
      let list = TermListLoader.name(ofPath: name)
      if !Identifier.isValid(list) {
        problems.report(
          .ruleBadIdentifier, "The name of a list is a lower-case word.",
          at: fields.node("lists")?.place ?? fields.place)
      }
      lists.append(list)
    }
    return .gazetteer(
      GazetteerMatcher(
        id: id, lists: lists, view: view, variants: Set(variants ?? [.full]).union([.full]),
        boundary: (boundary ?? .word) ?? .word, near: near))
  }

  private func field(_ node: YAMLNode, keys: [String]) -> Matcher? {
    guard let fields = Fields(node, "`field`", keys: keys, problems) else { return nil }
    let id = self.id(fields)
    return fields.requiredTexts("labels").map { .field(FieldMatcher(id: id, labels: $0)) }
  }

  private func id(_ fields: Fields) -> String? {
    guard let node = fields.node("id"), let text = fields.text(node, "id") else { return nil }
    if !Identifier.isValid(text) || ["match", "portion", "document"].contains(text) {
      problems.report(
        .ruleBadIdentifier, "The id of a matcher is a lower-case word of its own.", at: node.place)
    }
    return text
  }

  /// Words are compared word by word, so line breaks and soft hyphens must be gone.
  private func wordView(_ fields: Fields) -> ReadingView? {
    guard let node = fields.node("view") else { return .folded }
    let view = fields.word(node, "view", ReadingView.self)
    if view == .source {
      problems.report(.ruleViewUnfit, "\(fields.name) cannot read the source view.", at: node.place)
    }
    return view
  }

  private func hasDistance(_ fields: Fields) -> Bool { fields.has("near") || fields.has("within") }

  private func near(_ fields: Fields) -> Near? {
    switch (fields.node("near"), fields.node("within")) {
    case (nil, nil): return nil
    case (let near?, let within?):
      guard let id = fields.text(near, "near"), let text = fields.text(within, "within") else { return nil }
      guard let distance = Distance(parsing: text) else {
        problems.report(.ruleBadDistance, "The distance cannot be read.", at: within.place)
        return nil
      }
      return Near(id, within: distance)
    case (let lone?, nil), (nil, let lone?):
      problems.report(.ruleNearWithin, "`near` and `within` do not stand together.", at: lone.place)
      return nil
    }
  }
}

extension Distance {
  /// `8 words`, `1 word`, `2 sentences`, `same sentence`, `same paragraph`; nil for anything else.
  init?(parsing text: String) {
    switch text {
    case "same sentence": self = .sentences(0)
    case "same paragraph": self = .sameParagraph
    default:
      let parts = text.split(separator: " ")
      guard parts.count == 2, let count = Int(parts[0]), (1...200).contains(count) else { return nil }
      switch parts[1] {
      case "word", "words": self = .words(count)
      case "sentence", "sentences": self = .sentences(count)
      default: return nil
      }
    }
  }
}
