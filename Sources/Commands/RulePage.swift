import Rules

/// A rule as a page of Markdown.
struct RulePage {
  let lines: [String]

  init(_ rule: Rule) {
    var lines = [
      "# \(rule.title)", "", "`\(rule.id)`, revision \(rule.revision), \(rule.status.rawValue)", "",
    ]
    lines.append("It \(rule.act.words)\(RulePage.target(rule)). \(rule.basis.why)")
    if let ground = rule.basis.ground {
      lines += ["", "Ground: \(ground.label), \(ground.authority)"]
    }
    let until = rule.effective.until.map { " to \($0)" } ?? ""
    lines += [
      "",
      "In effect from \(rule.effective.from)\(until). Owner: \(rule.owner)\(rule.approvedBy.map { ", approved by \($0)" } ?? "").",
    ]
    let scope = RulePage.words(rule.scope)
    if !scope.isEmpty { lines += ["", "Only in \(scope)."] }
    lines += ["", "## What it looks for", ""] + RulePage.list(rule.match, "")
    if !rule.unless.isEmpty {
      lines +=
        ["", "## Unless", ""] + rule.unless.map { "- \($0.clause.words)\(RulePage.words($0.relation))" }
    }
    for escalation in rule.escalations {
      lines += ["", "For entries of the category `\(escalation.category)` it \(escalation.act.words)."]
    }
    if !rule.propagation.isEmpty {
      let parts = rule.propagation.map(\.rawValue).sorted().joined(separator: ", ")
      lines += ["", "What it finds is looked for in the whole document, in these forms: \(parts)."]
    }
    lines += ["", "## Examples", ""]
    for test in rule.tests {
      let result =
        switch test.expectation {
        case .hit: test.becomes.map { "becomes `\(RulePage.oneLine($0))`" } ?? "the marked passage is found"
        case .flag: "the marked passage is flagged"
        case .none: "nothing is found"
        }
      lines.append("- \(test.name): `\(RulePage.oneLine(test.text))` — \(result)")
    }
    self.lines = lines
  }

  private static func target(_ rule: Rule) -> String {
    if case .matcher(let id) = rule.target { " (what `\(id)` found)" } else { "" }
  }

  private static func list(_ matcher: Matcher, _ indent: String) -> [String] {
    switch matcher {
    case .all(let members):
      ["\(indent)- all of these:"] + members.flatMap { list($0, indent + "  ") }
    case .any(let members):
      ["\(indent)- any of these:"] + members.flatMap { list($0, indent + "  ") }
    case .not(let member): ["\(indent)- and not:"] + list(member, indent + "  ")
    case .pattern(let pattern): ["\(indent)- \(matcher.words): `\(pattern.regex)`"]
    case .words(let words): ["\(indent)- \(matcher.words): \(words.any.joined(separator: ", "))"]
    default: ["\(indent)- \(matcher.words)"]
    }
  }

  private static func words(_ relation: Unless.Relation) -> String {
    switch relation {
    case .equals(let id): ", the same as \(id)"
    case .near: ""
    case .inside: ", around it"
    }
  }

  private static func words(_ scope: Rule.Scope) -> String {
    [
      ("formats", scope.formats), ("dialects", scope.dialects), ("regions", scope.regions),
      ("fields", scope.fields), ("portions marked", scope.marked),
    ].filter { !$0.1.isEmpty }.map { "\($0.0) \($0.1.sorted().joined(separator: ", "))" }.joined(
      separator: "; ")
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ⏎ ").split(separator: "`").joined(
      separator: "'")
  }
}
