import Diagnostics
import Patterns
import Rules
import SourceText

/// Makes a `RuleProgram`, collecting everything that is wrong.
struct RuleCompiler {
  private(set) var program = RuleProgram()
  var problems: [Diagnostic] = []
  private var expressions: [ReadingView: [Expression]] = [:]
  private var places: [ReadingView: [DiagnosticPlace?]] = [:]
  private let limits: PatternLimits
  private let cache: (any PatternCache)?

  static func program(
    _ packs: [RulePack], _ lists: [TermList], _ limits: PatternLimits, _ cache: (any PatternCache)?
  ) throws(RuleEngineError) -> RuleProgram {
    var compiler = RuleCompiler(limits: limits, cache: cache)
    compiler.add(packs, lists)
    compiler.makeScanners()
    guard compiler.problems.isEmpty else { throw RuleEngineError(compiler.problems) }
    compiler.program.notes.sort()
    return compiler.program
  }

  private init(limits: PatternLimits, cache: (any PatternCache)?) {
    self.limits = limits
    self.cache = cache
  }

  private mutating func add(_ packs: [RulePack], _ lists: [TermList]) {
    var shared: [String: TermList] = [:]
    for list in lists where shared.updateValue(list, forKey: list.name) != nil {
      problems.append(Diagnostic(.matchingListTwice, "Two lists are called `\(list.name)`."))
    }
    var rules: [String: Rule] = [:]
    var pairs: [(rule: Rule, lists: [String: TermList])] = []
    for pack in packs {
      var known = shared
      for list in pack.lists where known.updateValue(list, forKey: list.name) != nil {
        problems.append(
          Diagnostic(
            .matchingListTwice, "The pack `\(pack.id)` and the order both have a list `\(list.name)`."))
      }
      for rule in pack.rules {
        if rules.updateValue(rule, forKey: rule.id) != nil {
          problems.append(
            Diagnostic(.matchingRuleTwice, "Two rules are called `\(rule.id)`.", at: rule.place))
        }
        if rule.status == .active || rule.status == .trial { pairs.append((rule, known)) }
      }
    }
    for pair in pairs.sorted(by: { $0.rule.id < $1.rule.id }) {
      add(pair.rule, pair.lists)
      checkRelease(pair.rule, rules)
    }
  }

  /// A release lifts neither a rule about markings nor one that is not there.
  private mutating func checkRelease(_ rule: Rule, _ rules: [String: Rule]) {
    guard case .release(let over) = rule.act else { return }
    for name in over {
      guard let other = rules[name] else {
        program.notes.append(
          Diagnostic(
            .matchingReleaseUnknown, "`\(rule.id)` lifts `\(name)`, which is not there.", at: rule.place))
        continue
      }
      let asksMarking = other.match.leaves.contains { if case .marking = $0 { true } else { false } }
      if asksMarking || !other.scope.marked.isEmpty {
        problems.append(
          Diagnostic(
            .matchingReleaseMarking, "`\(rule.id)` lifts `\(name)`, which looks at markings.", at: rule.place)
        )
      }
    }
  }

  private mutating func add(_ rule: Rule, _ lists: [String: TermList]) {
    let match = node(rule.match, rule, lists)
    let exceptions = rule.unless.map { unless in
      CompiledRule.Exception(leaf: leaf(unless.clause, rule, lists), relation: unless.relation)
    }
    program.rules.append(
      CompiledRule(
        rule, match: match, exceptions: exceptions,
        fields: Set(rule.scope.fields.map { TextView.key(.folded, $0) }),
        dependsOnPacket: rule.leaves.contains {
          if case .entity(let entity) = $0 { entity.roles.contains(where: \.dependsOnPacket) } else { false }
        }))
  }

  private mutating func node(
    _ matcher: Matcher, _ rule: Rule, _ lists: [String: TermList]
  ) -> CompiledRule.Node {
    switch matcher {
    case .any(let members): .any(members.map { node($0, rule, lists) })
    case .all(let members): .all(members.map { node($0, rule, lists) })
    case .not(let member): .not(node(member, rule, lists))
    default: .leaf(leaf(matcher, rule, lists))
    }
  }

  /// Numbers a leaf and enters what it looks for.
  private mutating func leaf(_ matcher: Matcher, _ rule: Rule, _ lists: [String: TermList]) -> Int {
    let number = program.leaves.count
    var source = CompiledLeaf.Source.terms
    switch matcher {
    case .marking(let marking): source = .marking(marking)
    case .field(let field): source = .field(labels: Set(field.labels.map { TextView.key(.folded, $0) }))
    case .path(let path): source = .path(path.path)
    case .date(let date): source = .date(date)
    case .age(let age): source = .age(age)
    case .pattern(let pattern):
      let index = enter(
        Expression(pattern.regex, flags: pattern.flags.expressionFlags), pattern.view,
        RuleProgram.Use(leaf: number, part: .match), at: pattern.place ?? rule.place)
      source = .expression(pattern.view, index)
    case .section(let section):
      let flags = section.flags.expressionFlags
      let start = enter(
        Expression(section.start, flags: flags), section.view,
        RuleProgram.Use(leaf: number, part: .sectionStart), at: section.startPlace ?? rule.place)
      let end = enter(
        Expression(section.end, flags: flags), section.view,
        RuleProgram.Use(leaf: number, part: .sectionEnd), at: section.endPlace ?? rule.place)
      source = .section(section.view, start: start, end: end)
    case .words(let words):
      for word in words.any { enter(word, view: words.view, RuleProgram.Term(leaf: number)) }
    case .gazetteer(let gazetteer):
      for list in self.lists(of: matcher, rule, lists) {
        for entry in list.entries { enter(entry, of: list, gazetteer.variants, gazetteer.view, leaf: number) }
      }
    case .entity(let entity):
      source = .people(entity.roles)
      _ = self.lists(of: matcher, rule, lists)
      for role in entity.roles.sorted(by: { $0.rawValue < $1.rawValue }) where role != .subject {
        guard let list = lists[role.listName] else { continue }
        for entry in list.entries {
          enter(entry, of: list, [.full, .familyAloneAfterFull], .folded, leaf: number)
        }
      }
    case .quote(let quote):
      let passages = self.lists(of: matcher, rule, lists).flatMap { list in
        list.entries.map { TextView.key(quote.view.textView, $0.canonical) }
      }
      source = .passages(PassageIndex(passages, atLeast: quote.atLeast))
    case .all, .any, .not: break
    }
    program.leaves.append(CompiledLeaf(matcher, source))
    program.owners.append(program.rules.count)
    switch source {
    case .expression, .section, .terms: break
    case .people:
      program.needsPeople = true
      program.places.append(number)
    case .field, .marking, .path, .passages, .date, .age: program.places.append(number)
    }
    return number
  }

  /// The lists a leaf needs; those that are not there are reported.
  private mutating func lists(of matcher: Matcher, _ rule: Rule, _ lists: [String: TermList]) -> [TermList] {
    matcher.listNames.compactMap { name in
      if let list = lists[name] { return list }
      problems.append(
        Diagnostic(.matchingListMissing, "The rule `\(rule.id)` needs the list `\(name)`.", at: rule.place))
      return nil
    }
  }

  private mutating func enter(
    _ expression: Expression, _ view: ReadingView, _ use: RuleProgram.Use, at place: DiagnosticPlace?
  ) -> Int {
    let index = expressions[view, default: []].count
    expressions[view, default: []].append(expression)
    places[view, default: []].append(place)
    program.uses[view, default: []].append(use)
    return index
  }

  private mutating func enter(
    _ entry: TermList.Entry, of list: TermList, _ variants: Set<GazetteerMatcher.Variant>,
    _ view: ReadingView,
    leaf: Int
  ) {
    var term = RuleProgram.Term(leaf: leaf, entity: "\(list.name)/\(entry.id)", category: entry.category)
    for spelling in entry.spellings { enter(spelling, view: view, term) }
    if variants.contains(.familyAloneAfterFull) {
      term.form = .familyAlone
      for family in entry.spellings.compactMap(FamilyName.last) { enter(family, view: view, term) }
    }
    if variants.contains(.initials) {
      term.form = .initials
      for form in Set(entry.spellings.flatMap { NameForms.initials(of: NameForms.words(of: $0)) }).sorted(
        by: { $0.lexicographicallyPrecedes($1) })
      {
        enter(form.joined(separator: " "), view: view, term)
      }
    }
  }

  private mutating func enter(_ spelling: String, view: ReadingView, _ term: RuleProgram.Term) {
    let number = program.terms[view, default: []].count
    program.terms[view, default: []].append(term)
    program.gazetteers[view, default: Gazetteer()].insert(
      TextView.key(view.textView, spelling), entry: number)
  }

  private mutating func makeScanners() {
    for view in ReadingView.allCases {
      guard let expressions = expressions[view], let places = places[view] else { continue }
      do {
        let scanner = try PatternScanner(expressions, limits: limits, cache: cache)
        program.scanners[view] = scanner
        for (method, place) in zip(scanner.methods, places) { note(method, at: place) }
      } catch {
        refuse(error, expressions, places)
      }
    }
  }

  private mutating func note(_ method: PatternScanner.Method, at place: DiagnosticPlace?) {
    switch method {
    case .exact: break
    case .superset:
      program.notes.append(
        Diagnostic(.matchingExpressionPrefiltered, "The expression is checked after the scan.", at: place))
    case .alone:
      program.notes.append(
        Diagnostic(.matchingExpressionAlone, "The expression is run over whole documents.", at: place))
    }
  }

  /// Reports every expression that is refused, not only the first.
  private mutating func refuse(
    _ error: PatternError, _ expressions: [Expression], _ places: [DiagnosticPlace?]
  ) {
    var found = false
    for (expression, place) in zip(expressions, places) {
      do {
        _ = try PatternScanner([expression], limits: limits)
      } catch .invalid(_, let offset, let reason) {
        found = true
        problems.append(
          Diagnostic(
            .matchingExpressionRefused, "The expression is wrong at its byte \(offset): \(reason).", at: place
          ))
      } catch {
        continue
      }
    }
    guard !found else { return }
    switch error {
    case .invalid: break
    case .library(let name, let code):
      problems.append(Diagnostic(.matchingLibrary, "\(name) failed with code \(code)."))
    case .unsound(let name):
      problems.append(
        Diagnostic(.matchingLibraryUnsound, "\(name) misses matches in a test on this processor."))
    }
  }
}

extension Set<PatternMatcher.Flag> {
  var expressionFlags: Expression.Flags {
    var flags: Expression.Flags = []
    if contains(.caseless) { flags.insert(.caseless) }
    if contains(.multiline) { flags.insert(.multiline) }
    if contains(.dotAll) { flags.insert(.dotAll) }
    return flags
  }
}

extension ReadingView {
  var textView: TextView.Kind {
    switch self {
    case .source: .source
    case .joined: .joined
    case .folded: .folded
    }
  }
}
