import Diagnostics
import Rules

/// Decodes one rule file.
struct RuleDecoder {
  let problems: Problems
  /// The grounds a rule may give; nil where they are not to be checked.
  let grounds: GroundCatalogue?

  static let keys = [
    "rule", "revision", "title", "status", "basis", "owner", "effective", "in", "when", "match", "unless",
    "act", "otherwise", "escalate", "propagate", "tests",
  ]

  /// - Parameter id: what the file's path says the rule is called.
  func rule(_ root: YAMLNode, id expected: String) -> Rule? {
    guard let fields = Fields(root, "a rule", keys: Self.keys, problems) else { return nil }
    let id = fields.requiredText("rule")
    if let id, let node = fields.node("rule") { check(id, expected, at: node.place) }
    let revision = fields.number("revision", in: 1...1_000_000)
    let title = fields.requiredText("title")
    let status = fields.required("status").flatMap { fields.word($0, "status", Rule.Status.self) }
    let owner = fields.required("owner").flatMap { self.owner($0, fields) }
    let effective = fields.required("effective").flatMap { self.effective($0) }
    let scopes = ScopeDecoder(problems: problems)
    let scope = fields.node("in").map { scopes.scope($0) } ?? Rule.Scope()
    let condition = fields.node("when").map { scopes.condition($0) } ?? OrderCondition()
    let matchers = MatcherDecoder(problems: problems)
    let match = fields.required("match").flatMap { matchers.match($0) }
    let unless = fields.node("unless").map { node in
      (fields.list(node, "unless") ?? []).compactMap { matchers.unless($0, match) }
    }
    let acts = ActDecoder(problems: problems, rule: id ?? expected, match: match)
    let act = fields.required("act").flatMap { acts.act($0) }
    let escalations = fields.node("escalate").map { acts.escalations($0, from: act?.act) } ?? []
    let basis = fields.required("basis").flatMap {
      BasisDecoder(problems: problems, grounds: grounds)
        .basis($0, acts: act.map { [$0.act] + escalations.map(\.act) })
    }
    let otherwise = fields.node("otherwise").flatMap { acts.otherwise($0) }
    let propagation = fields.node("propagate").map { acts.propagation($0) } ?? []
    let tests = fields.required("tests").flatMap { node in
      fields.list(node, "tests").map { TestDecoder(problems: problems).tests($0, listAt: node.place) }
    }
    let actPlace = fields.node("act")?.place ?? fields.place
    checkExculpatory(id ?? expected, act?.act, escalations, at: actPlace)
    if let act, act.act.kind == .release { checkRelease(owner, effective, at: actPlace) }
    guard let id, let revision, let title, let status, let owner, let effective, let match, let act,
      let basis,
      let tests
    else { return nil }
    return Rule(
      id: id, revision: revision, title: title, status: status, basis: basis, owner: owner.author,
      approvedBy: owner.approvedBy, effective: effective, scope: scope, condition: condition, match: match,
      unless: unless ?? [], act: act.act, target: act.target, otherwise: otherwise, escalations: escalations,
      propagation: propagation, tests: tests, place: problems.place(fields.place))
  }

  private func check(_ id: String, _ expected: String, at place: YAMLPlace) {
    guard Identifier.isValid(id, allowsParts: true) else {
      problems.report(.ruleBadIdentifier, "The rule's id is malformed.", at: place)
      return
    }
    if id != expected {
      problems.report(
        .ruleElsewhere, "The rule calls itself `\(id)`, but its path says `\(expected)`.", at: place)
    }
  }

  /// A name, or the author and the one who approved.
  private func owner(_ node: YAMLNode, _ fields: Fields) -> (author: String, approvedBy: String?)? {
    guard case .mapping = node.content else { return fields.text(node, "owner").map { ($0, nil) } }
    guard let owner = Fields(node, "the owner", keys: ["author", "approved-by"], problems) else { return nil }
    let approver = owner.requiredText("approved-by")
    guard let author = owner.requiredText("author"), let approver else { return nil }
    if author == approver {
      problems.report(.ruleApproval, "The author approved the rule himself.", at: owner.place)
    }
    return (author, approver)
  }

  /// What may leave again after a rule withheld it is the decision of two people, for a time.
  private func checkRelease(
    _ owner: (author: String, approvedBy: String?)?, _ effective: Rule.EffectiveDates?, at place: YAMLPlace
  ) {
    if let owner, owner.approvedBy == nil {
      problems.report(
        .ruleApproval, "The rule releases but names no one who approved it.", at: place,
        help: "Write `owner: {author: NAME, approved-by: ANOTHER}`.")
    }
    if let effective, effective.until == nil {
      problems.report(.ruleReleaseEnd, "The rule releases without an end.", at: place)
    }
  }

  private func effective(_ node: YAMLNode) -> Rule.EffectiveDates? {
    guard let fields = Fields(node, "the effective dates", keys: ["from", "until"], problems) else {
      return nil
    }
    let from = fields.required("from").flatMap { fields.date($0, "from") }
    let until = fields.node("until").flatMap { fields.date($0, "until") }
    guard let from else { return nil }
    if let until, until < from {
      problems.report(.ruleDateOrder, "The rule ends before it begins.", at: fields.place)
    }
    return Rule.EffectiveDates(from: from, until: until)
  }

  private func checkExculpatory(
    _ id: String, _ act: Act?, _ escalations: [Rule.Escalation], at place: YAMLPlace
  ) {
    guard id.hasPrefix("exculpatory."), let act else { return }
    if act == .flag(kind: "exculpatory"), escalations.isEmpty { return }
    problems.report(
      .ruleExculpatoryAct, "A rule under `exculpatory` does something other than flag.", at: place)
  }
}
