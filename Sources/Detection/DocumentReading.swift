import Documents
import Patterns
import Rules
import SourceText

/// All that the leaves of all rules found in one document, from one pass a view; one task uses it.
final class DocumentReading {
  let document: Document
  let markings: MarkingLayer
  let order: ReleaseOrder
  let views: TextViews
  let distances: TextDistances
  let program: RuleProgram
  private(set) var hits: LeafHits
  /// By leaf, where it could not finish.
  private(set) var unfinished: [Int: [Span]] = [:]
  /// The people of whose packets the answer may be another.
  let subjects: [String]
  private(set) lazy var fields = FieldReader(document)

  /// - Parameter people: nil where the link stage has not run; rules about people then hold the document.
  init(
    _ document: Document, _ markings: MarkingLayer, _ order: ReleaseOrder, _ people: PeopleLayer?,
    _ program: RuleProgram, _ workspaces: inout WorkspacePool.Workspaces
  ) {
    self.document = document
    self.markings = markings
    self.order = order
    self.program = program
    subjects = people?.settled ?? []
    views = TextViews(document)
    distances = TextDistances(document, views)
    hits = LeafHits(count: program.leaves.count)
    for view in ReadingView.allCases {
      scan(view, &workspaces)
      findTerms(in: view)
    }
    findPlaces(people)
    hits.settle()
  }

  /// Indices of the rules of which a leaf found something or could not finish; no other can say anything.
  var touchedRules: [Int] {
    var rules = hits.leaves.map { program.owners[$0] }
    if !unfinished.isEmpty { rules = (rules + unfinished.keys.map { program.owners[$0] }).sorted() }
    rules.removeRepetitions()
    return rules
  }

  // MARK: - Expressions

  private func scan(_ view: ReadingView, _ workspaces: inout WorkspacePool.Workspaces) {
    guard let scanner = program.scanners[view], let uses = program.uses[view] else { return }
    if workspaces.byView[view] == nil { workspaces.byView[view] = try? scanner.makeWorkspace() }
    guard let workspace = workspaces.byView[view] else {
      // Out of memory: nothing is known of any of these leaves.
      for use in uses { unfinished[use.leaf, default: []].append(document.text.whole) }
      return
    }
    let text = views.text(view)
    let result = scanner.scan(text.utf8, using: workspace)
    var starts: [Int: [Span]] = [:]
    var ends: [Int: [Span]] = [:]
    for match in result.matches {
      let use = uses[match.expression]
      let span = source(match.value ?? match.span, text)
      switch use.part {
      case .match: add(span, use.leaf)
      case .sectionStart: starts[use.leaf, default: []].append(span)
      case .sectionEnd: ends[use.leaf, default: []].append(span)
      }
    }
    for (leaf, starts) in starts { addSections(leaf, starts, ends[leaf] ?? []) }
    for match in result.unfinished {
      let use = uses[match.expression]
      let span = text.source(of: match.span)
      switch use.part {
      case .match: unfinished[use.leaf, default: []].append(span)
      // A section may begin here and run to the end.
      case .sectionStart:
        unfinished[use.leaf, default: []].append(Span(span.start, document.text.count))
      // An end that is not found makes the section longer.
      case .sectionEnd: break
      }
    }
  }

  /// A match of an expression; of a number only where it has the check digits its leaf asks for, and with its kind
  /// and its letters and digits, folded, where it identifies somebody. Figures of any script are read.
  private func add(_ span: Span, _ leaf: Int) {
    guard let number = program.leaves[leaf].number else { return hits.append(LeafHit(span), to: leaf) }
    let folded = TextView(.folded, of: document.text, in: span).utf8
    if let check = number.check, !check.holds(for: folded) { return }
    let entity = number.kind.map { kind in
      let value = folded.filter { $0.isASCIIDigit || $0.isASCIILetter || $0 >= 0x80 }
      return "identifier:\(kind):\(String(decoding: value, as: UTF8.self))"
    }
    hits.append(LeafHit(span, entity: entity), to: leaf)
  }

  private func addSections(_ leaf: Int, _ starts: [Span], _ ends: [Span]) {
    guard case .section(let section) = program.leaves[leaf].matcher else { return }
    var reach = 0
    for start in starts.sorted() where start.start >= reach {
      let end = ends.filter { $0.start >= start.end }.min()?.start ?? document.text.count
      let span = document.text.trimmed(Span(section.includesStart ? start.start : start.end, end))
      reach = end
      if !span.isEmpty { hits.append(LeafHit(span), to: leaf) }
    }
  }

  // MARK: - Terms

  private func findTerms(in view: ReadingView) {
    guard let gazetteer = program.gazetteers[view], let terms = program.terms[view] else { return }
    let matches = gazetteer.matches(in: views.words(view))
    guard !matches.isEmpty else { return }
    let text = views.text(view)
    for (leaf, matches) in DocumentReading.byLeaf(matches, terms) {
      let hasParts = program.leaves[leaf].hasPartialTerms
      var fullNameEnd: [String: Int] = [:]
      // In order of place, so that a full name is known before the family name alone.
      for match in Gazetteer.longest(matches) {
        let term = terms[match.entry]
        let span = source(match.span, text)
        if term.form == .full {
          if hasParts, let entity = term.entity, fullNameEnd[entity] == nil { fullNameEnd[entity] = span.end }
        } else {
          guard let entity = term.entity, let end = fullNameEnd[entity], span.start >= end,
            term.form == .familyAlone
              ? FamilyName.standsAlone(span, in: document.text, words: distances.words)
              : NameForms.isCapitalised(span, in: document.text)
          else { continue }
        }
        hits.append(LeafHit(span, entity: term.entity, category: term.category), to: leaf)
      }
    }
  }

  /// The matches of each leaf in their order.
  private static func byLeaf(
    _ matches: [Gazetteer.Match], _ terms: [RuleProgram.Term]
  ) -> [(leaf: Int, matches: [Gazetteer.Match])] {
    // All are asked for before any is needed: the terms of a long list are seldom near the processor.
    let leaves = matches.map { terms[$0.entry].leaf }
    guard leaves.contains(where: { $0 != leaves[0] }) else { return [(leaves[0], matches)] }
    var groups: [(leaf: Int, matches: [Gazetteer.Match])] = []
    var places: [Int: Int] = [:]
    for (leaf, match) in zip(leaves, matches) {
      if let place = places[leaf] {
        groups[place].matches.append(match)
      } else {
        places[leaf] = groups.count
        groups.append((leaf, [match]))
      }
    }
    return groups
  }

  // MARK: - Places

  /// Fields, marked portions, paths, passages, dates and people.
  private func findPlaces(_ people: PeopleLayer?) {
    lazy var paths = NodePathReader(document)
    for number in program.places {
      let leaf = program.leaves[number]
      switch leaf.source {
      case .field(let labels): add(fields.values(of: labels), number)
      case .marking(let marking):
        add(PortionTest(marking, order).portions(of: document, markings), number)
      case .path(let path): add(paths.regions(at: path), number)
      case .passages(let index):
        guard case .quote(let quote) = leaf.matcher else { continue }
        let text = views.text(quote.view)
        add(index.matches(in: views.words(quote.view)).map { source($0, text) }, number)
      case .date(let date): add(places(of: date), number)
      case .age(let age): add(places(of: age), number)
      case .people(let roles):
        if let people {
          hits.append(contentsOf: people.hits(of: roles), to: number)
        } else {
          unfinished[number] = [document.text.whole]
        }
      case .expression, .section, .terms: break
      }
    }
  }

  private func add(_ spans: [Span], _ leaf: Int) {
    for span in spans { hits.append(LeafHit(span), to: leaf) }
  }

  private func places(of matcher: DateMatcher) -> [Span] {
    switch matcher.subject {
    case .document:
      let holds = DateTest(order, document).holds(
        matcher.relation, for: document.date.flatMap { DateRange($0.value) })
      return holds ? [document.text.whole] : []
    case .text:
      let text = views.text(.folded)
      return DateReader(views.words(.folded)).dates().filter {
        DateTest(order, document).holds(matcher.relation, for: $0.date)
      }
      .map { source($0.span, text) }
    }
  }

  private func places(of matcher: AgeMatcher) -> [Span] {
    let text = views.text(.folded)
    let test = DateTest(order, document)
    return AgeReader.statements(in: views.words(.folded)).filter { test.mayBe(under: matcher, $0.statement) }
      .map { source($0.span, text) }
  }

  /// The source bytes of a match, with the characters that the view dropped beside it: an end hamza belongs to
  /// its word although the view does not show it.
  private func source(_ span: Span, _ text: TextView) -> Span {
    GraphemeWidening.widened(text.sourceWithDropped(of: span), in: document.text)
  }
}
