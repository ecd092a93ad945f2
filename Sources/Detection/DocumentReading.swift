import Documents
import Patterns
import Rules
import SourceText

/// All that the leaves of all rules found in one document, from one pass a view.
struct DocumentReading {
  let document: Document
  let markings: MarkingLayer
  let order: ReleaseOrder
  let distances: TextDistances
  /// For each leaf, sorted and each once.
  private(set) var hits: [[LeafHit]]
  /// For each leaf, where it could not finish.
  private(set) var unfinished: [[Span]]
  /// The people of whose packets the answer may be another.
  let subjects: [String]
  private let program: RuleProgram
  private var views: [ReadingView: TextView] = [:]

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
    hits = Array(repeating: [], count: program.leaves.count)
    unfinished = Array(repeating: [], count: program.leaves.count)
    let joined = TextView(.joined, of: document.text)
    views[.joined] = joined
    distances = TextDistances(document, joined: joined)
    for view in ReadingView.allCases {
      guard program.scanners[view] != nil || program.gazetteers[view] != nil else { continue }
      let text = self.text(view)
      scan(text, view, &workspaces)
      findTerms(in: text, view)
    }
    findPlaces(people)
    for leaf in hits.indices where hits[leaf].count > 1 {
      hits[leaf].sort()
      hits[leaf].removeRepetitions()
    }
  }

  /// Indices of the rules of which a leaf found something or could not finish; no other can say anything.
  var touchedRules: [Int] {
    var rules: [Int] = []
    for leaf in hits.indices where !hits[leaf].isEmpty || !unfinished[leaf].isEmpty {
      let rule = program.owners[leaf]
      if rules.last != rule { rules.append(rule) }
    }
    return rules
  }

  /// The document in a view, made once.
  private mutating func text(_ view: ReadingView) -> TextView {
    if let text = views[view] { return text }
    let text = TextView(view.textView, of: document.text)
    views[view] = text
    return text
  }

  // MARK: - Expressions

  private mutating func scan(
    _ text: TextView, _ view: ReadingView, _ workspaces: inout WorkspacePool.Workspaces
  ) {
    guard let scanner = program.scanners[view], let uses = program.uses[view] else { return }
    if workspaces.byView[view] == nil { workspaces.byView[view] = try? scanner.makeWorkspace() }
    guard let workspace = workspaces.byView[view] else {
      // Out of memory: nothing is known of any of these leaves.
      for use in uses { unfinished[use.leaf].append(document.text.whole) }
      return
    }
    let result = scanner.scan(text.utf8, using: workspace)
    var starts: [Int: [Span]] = [:]
    var ends: [Int: [Span]] = [:]
    for match in result.matches {
      let use = uses[match.expression]
      let span = source(match.value ?? match.span, text)
      switch use.part {
      case .match where checkHolds(use.leaf, span):
        hits[use.leaf].append(LeafHit(span, entity: entity(of: use.leaf, span)))
      case .match: break
      case .sectionStart: starts[use.leaf, default: []].append(span)
      case .sectionEnd: ends[use.leaf, default: []].append(span)
      }
    }
    for (leaf, starts) in starts { addSections(leaf, starts, ends[leaf] ?? []) }
    for match in result.unfinished {
      let use = uses[match.expression]
      let span = text.source(of: match.span)
      switch use.part {
      case .match: unfinished[use.leaf].append(span)
      // A section may begin here and run to the end.
      case .sectionStart: unfinished[use.leaf].append(Span(span.start, document.text.count))
      // An end that is not found makes the section longer.
      case .sectionEnd: break
      }
    }
  }

  private mutating func addSections(_ leaf: Int, _ starts: [Span], _ ends: [Span]) {
    guard case .section(let section) = program.leaves[leaf].matcher else { return }
    var reach = 0
    for start in starts.sorted() where start.start >= reach {
      let end = ends.filter { $0.start >= start.end }.min()?.start ?? document.text.count
      let span = document.text.trimmed(Span(section.includesStart ? start.start : start.end, end))
      reach = end
      if !span.isEmpty { hits[leaf].append(LeafHit(span)) }
    }
  }

  /// Whether the number has the check digits its leaf asks for; figures of any script are read.
  private func checkHolds(_ leaf: Int, _ span: Span) -> Bool {
    guard case .pattern(let pattern) = program.leaves[leaf].matcher, let check = pattern.check else {
      return true
    }
    return check.holds(for: TextView(.folded, of: document.text, in: span).utf8)
  }

  /// An identifier's letters and digits, folded, with its kind in front.
  private func entity(of leaf: Int, _ span: Span) -> String? {
    guard case .pattern(let pattern) = program.leaves[leaf].matcher, let kind = pattern.identifier else {
      return nil
    }
    let folded = TextView(.folded, of: document.text, in: span).utf8
    let value = folded.filter { $0.isASCIIDigit || $0.isASCIILetter || $0 >= 0x80 }
    return "identifier:\(kind):\(String(decoding: value, as: UTF8.self))"
  }

  // MARK: - Terms

  private mutating func findTerms(in text: TextView, _ view: ReadingView) {
    guard let gazetteer = program.gazetteers[view], let terms = program.terms[view] else { return }
    var found: [Int: [Gazetteer.Match]] = [:]
    for match in gazetteer.matches(in: text.utf8) {
      found[terms[match.entry].leaf, default: []].append(match)
    }
    for (leaf, matches) in found {
      var fullNameEnd: [String: Int] = [:]
      // In order of place, so that a full name is known before the family name alone.
      for match in Gazetteer.longest(matches) {
        let term = terms[match.entry]
        let span = source(match.span, text)
        if term.form == .full {
          if let entity = term.entity, fullNameEnd[entity] == nil { fullNameEnd[entity] = span.end }
        } else {
          guard let entity = term.entity, let end = fullNameEnd[entity], span.start >= end,
            term.form == .familyAlone
              ? FamilyName.standsAlone(span, in: document.text, words: distances.words)
              : NameForms.isCapitalised(span, in: document.text)
          else { continue }
        }
        hits[leaf].append(LeafHit(span, entity: term.entity, category: term.category))
      }
    }
  }

  // MARK: - Places

  /// Fields, marked portions, paths, passages, dates and people.
  private mutating func findPlaces(_ people: PeopleLayer?) {
    lazy var fields = FieldReader(document)
    lazy var paths = NodePathReader(document)
    for number in program.places {
      let leaf = program.leaves[number]
      switch leaf.source {
      case .field(let labels): hits[number] = fields.values(of: labels).map { LeafHit($0) }
      case .marking(let marking):
        hits[number] = PortionTest(marking, order).portions(of: document, markings).map { LeafHit($0) }
      case .path(let path): hits[number] = paths.regions(at: path).map { LeafHit($0) }
      case .passages(let index):
        guard case .quote(let quote) = leaf.matcher else { continue }
        let text = self.text(quote.view)
        hits[number] = index.matches(in: text.utf8).map { LeafHit(source($0, text)) }
      case .date(let date): hits[number] = self.hits(of: date)
      case .age(let age): hits[number] = self.hits(of: age)
      case .people(let roles):
        if let people {
          hits[number] += people.hits(of: roles)
        } else {
          unfinished[number] = [document.text.whole]
        }
      case .expression, .section, .terms: break
      }
    }
  }

  private mutating func hits(of matcher: DateMatcher) -> [LeafHit] {
    switch matcher.subject {
    case .document:
      let holds = DateTest(order, document).holds(
        matcher.relation, for: document.date.flatMap { DateRange($0.value) })
      return holds ? [LeafHit(document.text.whole)] : []
    case .text:
      let text = self.text(.folded)
      return DateReader(text.utf8).dates().filter {
        DateTest(order, document).holds(matcher.relation, for: $0.date)
      }
      .map { LeafHit(source($0.span, text)) }
    }
  }

  private mutating func hits(of matcher: AgeMatcher) -> [LeafHit] {
    let text = self.text(.folded)
    let test = DateTest(order, document)
    return AgeReader.statements(in: text.utf8).filter { test.mayBe(under: matcher, $0.statement) }
      .map { LeafHit(source($0.span, text)) }
  }

  /// The source bytes of a match, with the characters that the view dropped beside it: an end hamza belongs to
  /// its word although the view does not show it.
  private func source(_ span: Span, _ text: TextView) -> Span {
    let found = text.source(of: span)
    let before = span.start > 0 ? text.source(of: Span(span.start - 1, span.start)).end : 0
    let after =
      span.end < text.utf8.count ? text.source(of: Span(span.end, span.end + 1)).start : document.text.count
    let whole = Span(min(found.start, max(before, 0)), max(found.end, after))
    return GraphemeWidening.widened(whole, in: document.text)
  }
}

extension Array where Element: Equatable {
  /// Leaves one of each run of equal elements.
  mutating func removeRepetitions() {
    guard count > 1 else { return }
    var kept = 1
    for index in 1..<count where self[index] != self[kept - 1] {
      if index != kept { self[kept] = self[index] }
      kept += 1
    }
    removeLast(count - kept)
  }
}
