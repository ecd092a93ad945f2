import Diagnostics
import Patterns
import Rules
import SourceText

/// Makes a `RuleProgram`, collecting everything that is wrong.
struct RuleCompiler {
  private var program = RuleProgram()
  private var problems: [Diagnostic] = []
  private var expressions: [ReadingView: [Expression]] = [:]
  private var places: [ReadingView: [DiagnosticPlace?]] = [:]
  private let limits: PatternLimits

  static func program(
    _ packs: [RulePack], _ lists: [TermList], _ limits: PatternLimits
  ) throws(RuleEngineError) -> RuleProgram {
    var compiler = RuleCompiler(limits: limits)
    compiler.add(packs, lists)
    compiler.makeScanners()
    guard compiler.problems.isEmpty else { throw RuleEngineError(compiler.problems) }
    compiler.program.notes.sort()
    return compiler.program
  }

  private init(limits: PatternLimits) {
    self.limits = limits
  }

  private mutating func add(_ packs: [RulePack], _ lists: [TermList]) {
    var shared: [String: TermList] = [:]
    for list in lists where shared.updateValue(list, forKey: list.name) != nil {
      problems.append(Diagnostic(.matchingListTwice, "Two lists are called `\(list.name)`."))
    }
    var ids = Set<String>()
    var pairs: [(rule: Rule, lists: [String: TermList])] = []
    for pack in packs {
      var known = shared
      for list in pack.lists where known.updateValue(list, forKey: list.name) != nil {
        problems.append(
          Diagnostic(
            .matchingListTwice, "The pack `\(pack.id)` and the order both have a list `\(list.name)`."))
      }
      for rule in pack.rules {
        if !ids.insert(rule.id).inserted {
          problems.append(
            Diagnostic(.matchingRuleTwice, "Two rules are called `\(rule.id)`.", at: rule.place))
        }
        if rule.status == .active || rule.status == .trial { pairs.append((rule, known)) }
      }
    }
    for pair in pairs.sorted(by: { $0.rule.id < $1.rule.id }) { add(pair.rule, pair.lists) }
  }

  private mutating func add(_ rule: Rule, _ lists: [String: TermList]) {
    let match = node(rule.match, rule, lists)
    let exceptions = rule.unless.map { unless in
      CompiledRule.Exception(leaf: leaf(unless.clause, rule, lists), relation: unless.relation)
    }
    program.rules.append(CompiledRule(rule: rule, match: match, exceptions: exceptions))
  }

  private mutating func node(
    _ matcher: Matcher, _ rule: Rule, _ lists: [String: TermList]
  ) -> CompiledRule.Node {
    switch matcher {
    case .any(let members): .any(members.map { node($0, rule, lists) })
    case .all(let members): .all(members.map { node($0, rule, lists) })
    case .marking, .pattern, .words, .gazetteer, .field: .leaf(leaf(matcher, rule, lists))
    }
  }

  /// Numbers a leaf and enters what it looks for.
  private mutating func leaf(_ matcher: Matcher, _ rule: Rule, _ lists: [String: TermList]) -> Int {
    let number = program.leaves.count
    var source = CompiledLeaf.Source.terms
    switch matcher {
    case .marking(let marking): source = .marking(marking)
    case .field(let field): source = .field(labels: Set(field.labels.map { TextView.key(.folded, $0) }))
    case .pattern(let pattern):
      source = .expression(pattern.view, expressions[pattern.view, default: []].count)
      expressions[pattern.view, default: []].append(Expression(pattern.regex, flags: pattern.expressionFlags))
      places[pattern.view, default: []].append(pattern.place ?? rule.place)
      program.expressionLeaves[pattern.view, default: []].append(number)
    case .words(let words):
      for word in words.any { enter(word, view: words.view, RuleProgram.Term(leaf: number)) }
    case .gazetteer(let gazetteer):
      for name in gazetteer.lists {
        guard let list = lists[name] else {
          problems.append(
            Diagnostic(
              .matchingListMissing, "The rule `\(rule.id)` needs the list `\(name)`.", at: rule.place))
          continue
        }
        for entry in list.entries { enter(entry, of: list, gazetteer, leaf: number) }
      }
    case .all, .any: break
    }
    program.leaves.append(CompiledLeaf(matcher: matcher, source: source))
    return number
  }

  private mutating func enter(
    _ entry: TermList.Entry, of list: TermList, _ gazetteer: GazetteerMatcher, leaf: Int
  ) {
    let entity = "\(list.name)/\(entry.id)"
    for spelling in entry.spellings {
      enter(
        spelling, view: gazetteer.view,
        RuleProgram.Term(leaf: leaf, entity: entity, category: entry.category))
    }
    guard gazetteer.variants.contains(.familyAloneAfterFull) else { return }
    for spelling in entry.spellings {
      guard let family = FamilyName.last(of: spelling) else { continue }
      enter(
        family, view: gazetteer.view,
        RuleProgram.Term(leaf: leaf, entity: entity, category: entry.category, isFamilyAlone: true))
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
        let scanner = try PatternScanner(expressions, limits: limits)
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
    if case .library(let name, let code) = error, !found {
      problems.append(Diagnostic(.matchingLibrary, "\(name) failed with code \(code)."))
    }
  }
}

extension RuleProgram.Term {
  init(leaf: Int, entity: String? = nil, category: String? = nil) {
    self.init(leaf: leaf, entity: entity, category: category, isFamilyAlone: false)
  }
}

extension PatternMatcher {
  var expressionFlags: Expression.Flags {
    var flags: Expression.Flags = []
    if self.flags.contains(.caseless) { flags.insert(.caseless) }
    if self.flags.contains(.multiline) { flags.insert(.multiline) }
    if self.flags.contains(.dotAll) { flags.insert(.dotAll) }
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
