import Rules

/// Changes one thing in a matcher.
enum MatcherMutation {
  typealias Mutant = (matcher: Matcher, change: String)

  /// So many alternatives of one list are tried at most.
  private static let most = 24

  static func mutants(of matcher: Matcher) -> [Mutant] {
    switch matcher {
    case .any(let members):
      return combined(members, Matcher.any, least: 1, from: 0)
    case .all(let members):
      return combined(members, Matcher.all, least: 2, from: 1)
    case .not(let member): return mutants(of: member).map { (.not($0.matcher), "not: \($0.change)") }
    case .pattern(let pattern): return mutants(of: pattern)
    case .words(let words): return mutants(of: words)
    case .gazetteer(let gazetteer): return mutants(of: gazetteer)
    case .field(let field):
      return without(field.labels, "label").map { labels, change in
        (.field(FieldMatcher(id: field.id, labels: labels)), change)
      }
    case .entity(let entity):
      return entity.roles.sorted { $0.rawValue < $1.rawValue }.filter { _ in entity.roles.count > 1 }.map {
        role in
        var changed = entity
        changed.roles.remove(role)
        return (.entity(changed), "role \(role.rawValue) left out")
      }
        + distances(entity.near).map { near, change in
          var changed = entity
          changed.near = near
          return (.entity(changed), change)
        }
    case .section(let section):
      var changed = section
      changed.includesStart.toggle()
      return [(.section(changed), "start \(changed.includesStart ? "taken in" : "left out")")]
    case .quote(let quote):
      var longer = quote
      longer.atLeast = quote.atLeast * 3
      return [(.quote(longer), "three times the words asked for")]
    case .age(let age):
      return [-1, 1].map { step in
        var changed = age
        changed.under += step
        return (.age(changed), "under \(changed.under) years")
      }
    case .marking, .path, .date: return []
    }
  }

  /// Each member that may go left out, and each changed.
  private static func combined(
    _ members: [Matcher], _ combine: ([Matcher]) -> Matcher, least: Int, from first: Int
  ) -> [Mutant] {
    var mutants: [Mutant] = []
    for index in members.indices {
      if index >= first, members.count > 1 {
        var rest = members
        rest.remove(at: index)
        mutants.append((rest.count < least ? rest[0] : combine(rest), "matcher \(index + 1) left out"))
      }
      for (member, change) in self.mutants(of: members[index]) {
        var changed = members
        changed[index] = member
        mutants.append((combine(changed), "matcher \(index + 1): \(change)"))
      }
    }
    return mutants
  }

  private static func mutants(of words: WordsMatcher) -> [Mutant] {
    without(words.any, "word").map { any, change in
      var changed = words
      changed.any = any
      return (.words(changed), change)
    }
      + distances(words.near).map { near, change in
        var changed = words
        changed.near = near
        return (.words(changed), change)
      }
  }

  private static func mutants(of pattern: PatternMatcher) -> [Mutant] {
    var mutants: [Mutant] = choice(RegexMutation.mutants(of: pattern.regex)).map { regex, change in
      var changed = pattern
      changed.regex = regex
      return (.pattern(changed), change)
    }
    if pattern.flags.contains(.caseless) {
      var changed = pattern
      changed.flags.remove(.caseless)
      mutants.append((.pattern(changed), "with regard to case"))
    }
    if pattern.check != nil {
      var changed = pattern
      changed.check = nil
      mutants.append((.pattern(changed), "check of the number left out"))
    }
    return mutants
      + distances(pattern.near).map { near, change in
        var changed = pattern
        changed.near = near
        return (.pattern(changed), change)
      }
  }

  private static func mutants(of gazetteer: GazetteerMatcher) -> [Mutant] {
    let variants = gazetteer.variants.filter { $0 != .full }.sorted { $0.rawValue < $1.rawValue }
    return variants.map { variant in
      var changed = gazetteer
      changed.variants.remove(variant)
      return (.gazetteer(changed), "\(variant.rawValue) left out")
    }
      + distances(gazetteer.near).map { near, change in
        var changed = gazetteer
        changed.near = near
        return (.gazetteer(changed), change)
      }
  }

  /// Half the distance, and far more of it.
  private static func distances(_ near: Near?) -> [(near: Near, change: String)] {
    guard let near else { return [] }
    let others: [Distance]
    switch near.within {
    case .words(let count): others = [.words(max(1, count / 3)), .words(count * 3 + 3)]
    case .sentences(let count): others = count > 0 ? [.sentences(0), .sentences(count + 3)] : [.sentences(3)]
    case .sameParagraph: others = [.words(1)]
    }
    return others.filter { $0 != near.within }.map { (Near(near.matcher, within: $0), "within \($0)") }
  }

  private static func without(_ items: [String], _ what: String) -> [([String], String)] {
    guard items.count > 1 else { return [] }
    return choice(Array(items.indices)).map { index in
      var rest = items
      rest.remove(at: index)
      return (rest, "\(what) `\(items[index])` left out")
    }
  }

  private static func choice<Item>(_ items: [Item]) -> [Item] {
    guard items.count > most else { return items }
    return (0..<most).map { items[$0 * items.count / most] }
  }
}
