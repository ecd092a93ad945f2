import Diagnostics
import Rules

/// Decodes `act`, `otherwise`, `escalate` and `propagate`.
struct ActDecoder {
  let problems: Problems
  /// Id of the rule.
  let rule: String
  let match: Matcher?

  private static let acts = Act.Kind.allCases.map(\.rawValue)

  func act(_ node: YAMLNode) -> (act: Act, target: Rule.Target)? {
    guard let fields = Fields(node, "the act", keys: Self.acts + ["for", "over"], problems) else {
      return nil
    }
    let present = fields.present(Self.acts)
    guard present.count == 1, let name = present.first, let value = fields.node(name),
      let kind = Act.Kind(rawValue: name)
    else {
      problems.report(
        .ruleActCount, "The act has \(present.count) of \(Self.acts.joined(separator: ", ")).",
        at: fields.place)
      return nil
    }
    guard let text = fields.text(value, name) else { return nil }
    if kind != .release, let over = fields.node("over") {
      problems.report(.ruleUnknownKey, "`\(name)` lifts no other rules.", at: over.place)
    }
    let target = fields.node("for").flatMap { node in
      fields.text(node, "for").flatMap { self.target($0, at: node.place) }
    }
    switch kind {
    case .redact, .release:
      if fields.has("for"), let node = fields.node("for") {
        problems.report(
          .ruleUnknownKey, "`\(name)` names its passage itself.", at: node.place,
          help: "Write `\(name): id` and take `for` out.")
      }
      if kind == .redact, text == "portion" { return (.redactPortion, .match) }
      let act = kind == .redact ? Act.redact : .release(over: over(fields))
      return self.target(text, at: value.place).map { (act, $0) }
    case .substitute:
      check(text, at: value.place)
      return (.substitute(text: text), target ?? .match)
    case .pseudonym:
      if match.map({ !$0.leaves.contains(where: \.namesEntity) }) ?? false {
        problems.report(
          .rulePseudonymWithoutList, "The rule gives a pseudonym but looks for no list.", at: value.place)
      }
      return (.pseudonym(category: text), target ?? .match)
    case .refer:
      return (.refer(to: text), target ?? .match)
    case .withhold:
      guard text == "document" else {
        fields.refuse(text, "withhold", allowed: ["document"], at: value.place)
        return nil
      }
      return (.withholdDocument, .match)
    case .flag:
      guard Identifier.isValid(text) else {
        problems.report(.ruleBadIdentifier, "The kind of a flag is a lower-case word.", at: value.place)
        return nil
      }
      return (.flag(kind: text), target ?? .match)
    }
  }

  /// The rules a release lifts: named one by one, and never a marking.
  private func over(_ fields: Fields) -> [String] {
    guard let node = fields.required("over") else { return [] }
    let names = fields.requiredTexts("over") ?? []
    for name in names {
      if !Identifier.isValid(name, allowsParts: true) {
        problems.report(.ruleBadIdentifier, "`over` names rules by their ids.", at: node.place)
      } else if name.hasPrefix("marking.") || name == rule {
        problems.report(
          .ruleReleaseOver, "The release lifts `\(name)`, which no rule may lift.", at: node.place)
      }
    }
    return names.sorted()
  }

  /// Words in braces are filled in from the match; any others would be printed as they stand.
  private func check(_ text: String, at place: YAMLPlace) {
    var rest = text
    for known in Generalisation.allCases { rest = rest.split(separator: known.placeholder).joined() }
    if rest.contains("{") || rest.contains("}") {
      let names = Generalisation.allCases.map(\.placeholder).joined(separator: ", ")
      problems.report(.rulePlaceholder, "The text has braces that are none of \(names).", at: place)
    }
    if text.contains(Generalisation.category.placeholder),
      match.map({ !$0.leaves.contains(where: \.namesEntity) }) ?? false
    {
      problems.report(.rulePlaceholder, "`{category}` needs a list to take it from.", at: place)
    }
  }

  func otherwise(_ node: YAMLNode) -> Rule.Otherwise? {
    guard let fields = Fields(node, "the alternative", keys: ["flag", "kind"], problems) else { return nil }
    let kind = fields.requiredText("kind")
    guard let named = fields.required("flag"), let id = fields.text(named, "flag") else { return nil }
    guard case .matcher(let matcher) = target(id, at: named.place), let kind else {
      return nil
    }
    if !Identifier.isValid(kind), let node = fields.node("kind") {
      problems.report(.ruleBadIdentifier, "The kind of a flag is a lower-case word.", at: node.place)
    }
    return Rule.Otherwise(matcher: matcher, kind: kind)
  }

  /// Each says what is done instead for entries of one category; it may only be stronger.
  func escalations(_ node: YAMLNode, from act: Act?) -> [Rule.Escalation] {
    guard let items = Fields.items(of: node, "escalate", problems) else { return [] }
    return items.compactMap { item in
      guard let fields = Fields(item, "an escalation", keys: ["when", "act"], problems) else { return nil }
      let category = fields.required("when").flatMap { when in
        Fields(when, "`when`", keys: ["category"], problems)?.requiredText("category")
      }
      guard let node = fields.required("act"), let other = self.act(node)?.act, let category else {
        return nil
      }
      if let act, !(other.strength > act.strength) || other.kind == .release {
        problems.report(.ruleEscalationWeaker, "The escalation is not stronger than the act.", at: node.place)
      }
      return Rule.Escalation(category: category, act: other)
    }
  }

  func propagation(_ node: YAMLNode) -> Set<Rule.Propagation> {
    if let match, match.leaves.allSatisfy(\.isPlace) {
      problems.report(
        .rulePropagateNothing, "The rule finds passages, which have no name to look for.", at: node.place)
    }
    switch node.text {
    case "names": return Rule.Propagation.names
    case "terms": return [.full]
    case let text?:
      problems.report(
        .ruleNotOneOf, "`propagate` is names, terms or a list of parts, not `\(text)`.", at: node.place)
      return []
    case nil: break
    }
    guard let items = Fields.items(of: node, "propagate", problems) else { return [] }
    return Set(
      items.compactMap { item in
        guard let part = item.text.flatMap(Rule.Propagation.init) else {
          let names = Rule.Propagation.allCases.map(\.rawValue).joined(separator: ", ")
          problems.report(.ruleNotOneOf, "A part is one of \(names).", at: item.place)
          return nil
        }
        return part
      })
  }

  private func target(_ text: String, at place: YAMLPlace) -> Rule.Target? {
    if text == "match" { return .match }
    guard let match else { return nil }
    let ids = match.leaves.compactMap(\.id)
    if ids.contains(text) { return .matcher(text) }
    let help = Spelling.nearest(to: text, in: ids + ["match", "portion"]).map { "Did you mean `\($0)`?" }
    problems.report(
      .ruleUnknownMatcher, "No matcher of the rule has the id `\(text)`.", at: place, help: help)
    return nil
  }
}

extension Matcher {
  /// Whether its hits say whom they name.
  fileprivate var namesEntity: Bool {
    switch self {
    case .gazetteer, .entity: true
    default: false
    }
  }
}
