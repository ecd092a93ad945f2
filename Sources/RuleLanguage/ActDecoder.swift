import Diagnostics
import Rules

/// Decodes `act` and `otherwise`.
struct ActDecoder {
  let problems: Problems

  private static let acts = ["redact", "substitute", "pseudonym", "withhold", "flag"]

  func act(_ node: YAMLNode, _ match: Matcher?) -> (act: Act, target: Rule.Target)? {
    guard let fields = Fields(node, "the act", keys: Self.acts + ["for"], problems) else { return nil }
    let present = fields.present(Self.acts)
    guard present.count == 1, let name = present.first, let value = fields.node(name) else {
      problems.report(
        .ruleActCount, "The act has \(present.count) of \(Self.acts.joined(separator: ", ")).",
        at: fields.place)
      return nil
    }
    guard let text = fields.text(value, name) else { return nil }
    let target = fields.node("for").flatMap { node in
      fields.text(node, "for").flatMap { self.target($0, match, at: node.place) }
    }
    switch name {
    case "redact":
      if fields.has("for"), let node = fields.node("for") {
        problems.report(
          .ruleUnknownKey, "`redact` names its passage itself.", at: node.place,
          help: "Write `redact: id` and take `for` out.")
      }
      if text == "portion" { return (.redactPortion, .match) }
      return self.target(text, match, at: value.place).map { (.redact, $0) }
    case "substitute":
      return (.substitute(text: text), target ?? .match)
    case "pseudonym":
      if let match, !Self.hasGazetteer(match) {
        problems.report(
          .rulePseudonymWithoutList, "The rule gives a pseudonym but looks for no list.", at: value.place)
      }
      return (.pseudonym(category: text), target ?? .match)
    case "withhold":
      guard text == "document" else {
        fields.refuse(text, "withhold", allowed: ["document"], at: value.place)
        return nil
      }
      return (.withholdDocument, .match)
    default:
      guard Identifier.isValid(text) else {
        problems.report(.ruleBadIdentifier, "The kind of a flag is a lower-case word.", at: value.place)
        return nil
      }
      return (.flag(kind: text), target ?? .match)
    }
  }

  func otherwise(_ node: YAMLNode, _ match: Matcher?) -> Rule.Otherwise? {
    guard let fields = Fields(node, "the alternative", keys: ["flag", "kind"], problems) else { return nil }
    let kind = fields.requiredText("kind")
    guard let named = fields.required("flag"), let id = fields.text(named, "flag") else { return nil }
    guard let match, case .matcher(let matcher) = target(id, match, at: named.place), let kind else {
      return nil
    }
    if !Identifier.isValid(kind), let node = fields.node("kind") {
      problems.report(.ruleBadIdentifier, "The kind of a flag is a lower-case word.", at: node.place)
    }
    return Rule.Otherwise(matcher: matcher, kind: kind)
  }

  private func target(_ text: String, _ match: Matcher?, at place: YAMLPlace) -> Rule.Target? {
    if text == "match" { return .match }
    guard let match else { return nil }
    let ids = match.leaves.compactMap(\.id)
    if ids.contains(text) { return .matcher(text) }
    let help = Spelling.nearest(to: text, in: ids + ["match", "portion"]).map { "Did you mean `\($0)`?" }
    problems.report(
      .ruleUnknownMatcher, "No matcher of the rule has the id `\(text)`.", at: place, help: help)
    return nil
  }

  private static func hasGazetteer(_ match: Matcher) -> Bool {
    match.leaves.contains { if case .gazetteer = $0 { true } else { false } }
  }
}
