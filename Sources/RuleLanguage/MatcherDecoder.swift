import Diagnostics
import Rules

/// Decodes `match` and `unless` and checks how matchers are combined.
struct MatcherDecoder {
  let problems: Problems

  private static let kinds = LeafDecoder.kinds + ["all", "any", "not"]

  func match(_ node: YAMLNode) -> Matcher? {
    guard let matcher = self.matcher(node, depth: 0) else { return nil }
    if case .not = matcher {
      problems.report(.ruleNegation, "`not` stands by itself.", at: node.place)
      return nil
    }
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
    case "not": return not(value, depth: depth)
    default: return LeafDecoder(problems: problems).leaf(kind, value, in: .match)
    }
  }

  private func any(_ node: YAMLNode, depth: Int) -> Matcher? {
    guard let items = members(node, "any") else { return nil }
    let members = items.map { matcher($0, depth: depth + 1) }
    for (item, member) in zip(items, members) {
      switch member {
      case .any: problems.report(.ruleCombination, "`any` stands directly inside `any`.", at: item.place)
      case .not: problems.report(.ruleNegation, "`not` stands in `any`.", at: item.place)
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
    let firstIsPlace = first.map { $0.leaves.allSatisfy(\.isPlace) } ?? false
    let names = first?.leaves.compactMap(\.id) ?? []
    for (index, (item, member)) in zip(items, members).enumerated() {
      guard let member else { continue }
      switch member {
      case .all: problems.report(.ruleCombination, "`all` stands directly inside `all`.", at: item.place)
      case .not where index == 0:
        problems.report(.ruleNegation, "`not` stands first in `all`.", at: item.place)
      default: break
      }
      for leaf in member.leaves {
        if let near = leaf.near, first != nil, index == 0 || !names.contains(near.matcher) {
          problems.report(
            .ruleNearNotFirst, "`near: \(near.matcher)` does not name the first matcher of `all`.",
            at: item.place,
            help: index > 0 && names.isEmpty ? "Give the first matcher an `id` and name that." : nil)
        }
        if index > 0, first != nil, leaf.near == nil, !firstIsPlace, !leaf.isPlace {
          problems.report(.ruleNeedsNear, "This matcher of `all` has no `near`.", at: item.place)
        }
      }
    }
    let known = members.compactMap { $0 }
    return known.count == items.count && known.count >= 2 ? .all(known) : nil
  }

  /// `not` turns a clause of `all` round; what it holds is a leaf, or `any` of leaves.
  private func not(_ node: YAMLNode, depth: Int) -> Matcher? {
    guard let member = matcher(node, depth: depth + 1) else { return nil }
    switch member {
    case .all, .not:
      problems.report(.ruleCombination, "`not` holds a combination.", at: node.place)
      return nil
    default: break
    }
    return .not(member)
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
}
