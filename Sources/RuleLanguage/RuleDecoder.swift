import Diagnostics
import Rules

/// Decodes one rule file.
struct RuleDecoder {
  let problems: Problems

  static let keys = [
    "rule", "revision", "title", "status", "basis", "owner", "effective", "in", "match", "unless", "act",
    "otherwise", "tests",
  ]

  /// - Parameter id: what the file's path says the rule is called.
  func rule(_ root: YAMLNode, id expected: String) -> Rule? {
    guard let fields = Fields(root, "a rule", keys: Self.keys, problems) else { return nil }
    let id = fields.requiredText("rule")
    if let id, let node = fields.node("rule") { check(id, expected, at: node.place) }
    let revision = fields.number("revision", in: 1...1_000_000)
    let title = fields.requiredText("title")
    let status = fields.required("status").flatMap { fields.word($0, "status", Rule.Status.self) }
    let owner = fields.requiredText("owner")
    let effective = fields.required("effective").flatMap { self.effective($0) }
    let scope = fields.node("in").map { self.scope($0) } ?? Scope()
    let matchers = MatcherDecoder(problems: problems)
    let match = fields.required("match").flatMap { matchers.match($0) }
    let unless = fields.node("unless").map { node in
      (fields.list(node, "unless") ?? []).compactMap { matchers.unless($0, match) }
    }
    let acts = ActDecoder(problems: problems)
    let act = fields.required("act").flatMap { acts.act($0, match) }
    let basis = fields.required("basis").flatMap { self.basis($0, act?.act) }
    let otherwise = fields.node("otherwise").flatMap { acts.otherwise($0, match) }
    let tests = fields.required("tests").flatMap { node in
      fields.list(node, "tests").map { TestDecoder(problems: problems).tests($0, listAt: node.place) }
    }
    checkExculpatory(id ?? expected, act?.act, at: fields.node("act")?.place ?? fields.place)
    guard let id, let revision, let title, let status, let owner, let effective, let match, let act,
      let basis,
      let tests
    else { return nil }
    return Rule(
      id: id, revision: revision, title: title, status: status, basis: basis, owner: owner,
      effective: effective, scope: scope, match: match, unless: unless ?? [], act: act.act,
      target: act.target, otherwise: otherwise, tests: tests, place: problems.place(fields.place))
  }

  private typealias Scope = Rule.Scope

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

  private func basis(_ node: YAMLNode, _ act: Act?) -> Rule.Basis? {
    guard
      let fields = Fields(node, "the basis", keys: ["exemption", "authority", "why"], problems)
    else { return nil }
    let why = fields.requiredText("why")
    let code = fields.optionalText("exemption")
    let authority = fields.optionalText("authority")
    if let code, !code.utf8.allSatisfy(Identifier.isCodeByte), let node = fields.node("exemption") {
      problems.report(
        .ruleBadIdentifier, "An exemption is a code of letters, digits, full stops and parentheses.",
        at: node.place)
    }
    let isFlag: Bool = if case .flag = act { true } else { false }
    if act != nil, !isFlag, !fields.has("exemption") || !fields.has("authority") {
      problems.report(
        .ruleGroundMissing, "The rule withholds but its basis names no exemption and authority.",
        at: fields.place)
      return nil
    }
    guard let why else { return nil }
    let ground: Ground? = if let code, let authority { Ground(code: code, authority: authority) } else { nil }
    return Rule.Basis(ground: ground, why: why)
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

  private func scope(_ node: YAMLNode) -> Scope {
    guard let fields = Fields(node, "the scope", keys: ["formats", "regions"], problems) else {
      return Scope()
    }
    var scope = Scope()
    for item in fields.node("formats").flatMap({ fields.list($0, "formats") }) ?? [] {
      if let word = fields.word(item, "formats", FormatName.self) { scope.formats.insert(word.rawValue) }
    }
    for item in fields.node("regions").flatMap({ fields.list($0, "regions") }) ?? [] {
      if let word = fields.word(item, "regions", RegionName.self) { scope.regions.insert(word.kind) }
    }
    return scope
  }

  private func checkExculpatory(_ id: String, _ act: Act?, at place: YAMLPlace) {
    guard id.hasPrefix("exculpatory."), let act else { return }
    if case .flag(kind: "exculpatory") = act { return }
    problems.report(
      .ruleExculpatoryAct, "A rule under `exculpatory` does something other than flag.", at: place)
  }
}

/// The kinds of file a rule may be confined to.
enum FormatName: String, CaseIterable {
  case text
  case xml
}

/// The regions a rule may be confined to, as they are written in rules.
public enum RegionName: String, CaseIterable, Sendable {
  case title
  case heading
  case paragraph
  case listItem = "list-item"
  case cell
  case field
  case caption
  case sourceNote = "source-note"
  case banner
  case authorityBlock = "authority-block"
  case envelope
  case unplaced
  case attribute
  case comment
  case processingInstruction = "processing-instruction"

  /// As documents name it.
  public var kind: String { "\(self)" }
}
