import Diagnostics
import Rules

/// Parts that several matchers have.
extension LeafDecoder {
  func id(_ fields: Fields) -> String? {
    guard let node = fields.node("id"), let text = fields.text(node, "id") else { return nil }
    if !Identifier.isValid(text) || ["match", "portion", "document"].contains(text) {
      problems.report(
        .ruleBadIdentifier, "The id of a matcher is a lower-case word of its own.", at: node.place)
    }
    return text
  }

  /// Words are compared word by word, so line breaks and soft hyphens must be gone.
  func wordView(_ fields: Fields) -> ReadingView? {
    guard let node = fields.node("view") else { return .folded }
    let view = fields.word(node, "view", ReadingView.self)
    if view == .source {
      problems.report(.ruleViewUnfit, "\(fields.name) cannot read the source view.", at: node.place)
    }
    return view
  }

  func hasDistance(_ fields: Fields) -> Bool { fields.has("near") || fields.has("within") }

  func near(_ fields: Fields) -> Near? {
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

  /// Lists are called by their file's name, with or without folder and extension.
  func lists(_ names: [String], _ fields: Fields, _ key: String) -> [String] {
    names.map { name in
      let list = TermListLoader.name(ofPath: name)
      if !Identifier.isValid(list) {
        problems.report(
          .ruleBadIdentifier, "The name of a list is a lower-case word.",
          at: fields.node(key)?.place ?? fields.place)
      }
      return list
    }
  }

  func flags(_ fields: Fields) -> Set<PatternMatcher.Flag> {
    let flags = fields.node("flags").flatMap { node in
      fields.list(node, "flags")?.compactMap { fields.word($0, "flags", PatternMatcher.Flag.self) }
    }
    return Set(flags ?? [])
  }

  /// `25 years`.
  func years(_ node: YAMLNode, _ key: String, _ fields: Fields) -> Int? {
    guard let text = fields.text(node, key) else { return nil }
    let parts = text.split(separator: " ")
    guard parts.count == 2, ["year", "years"].contains(parts[1]), let years = Int(parts[0]),
      (1...200).contains(years)
    else {
      problems.report(.ruleBadYears, "`\(key)` is not a number of years.", at: node.place)
      return nil
    }
    return years
  }
}
