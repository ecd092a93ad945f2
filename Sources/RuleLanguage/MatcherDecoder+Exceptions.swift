import Diagnostics
import Rules

extension MatcherDecoder {
  /// One entry of `unless`.
  func unless(_ node: YAMLNode, _ match: Matcher?) -> Unless? {
    guard let fields = Fields(node, "an exception", keys: LeafDecoder.kinds, problems) else { return nil }
    let present = fields.present(LeafDecoder.kinds)
    guard present.count == 1, let kind = present.first, let value = fields.node(kind) else {
      problems.report(
        .ruleCombination, "An exception is exactly one of \(LeafDecoder.kinds.joined(separator: ", ")).",
        at: fields.place)
      return nil
    }
    guard let clause = LeafDecoder(problems: problems).leaf(kind, value, in: .unless) else { return nil }
    if case .quote = clause {
      problems.report(.ruleQuoteException, "The exception is a `quote`.", at: value.place)
      return nil
    }
    var equals: YAMLNode?
    if case .mapping(let pairs) = value.content { equals = pairs.first { $0.key.text == "equals" }?.value }
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
    guard clause.isPlace || clause.isEntity else {
      problems.report(.ruleUnlessRelation, "The exception has neither `equals` nor `near`.", at: value.place)
      return nil
    }
    return Unless(clause, .inside)
  }
}

extension Matcher {
  /// Whether it finds mentions of people, in which a hit may lie.
  fileprivate var isEntity: Bool { if case .entity = self { true } else { false } }
}
