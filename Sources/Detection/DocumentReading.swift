import Documents
import Patterns
import Rules
import SourceText

/// All that the leaves of all rules found in one document, from one pass a view.
struct DocumentReading {
  let document: Document
  let distances: TextDistances
  /// For each leaf, sorted and each once.
  private(set) var hits: [[LeafHit]]
  /// For each leaf, where it could not finish.
  private(set) var unfinished: [[Span]]
  private let program: RuleProgram

  init(
    _ document: Document, _ markings: MarkingLayer, _ order: ReleaseOrder, _ program: RuleProgram,
    _ workspaces: inout WorkspacePool.Workspaces
  ) {
    self.document = document
    self.program = program
    hits = Array(repeating: [], count: program.leaves.count)
    unfinished = Array(repeating: [], count: program.leaves.count)
    let joined = TextView(.joined, of: document.text)
    distances = TextDistances(document, joined: joined)
    for view in ReadingView.allCases {
      guard program.scanners[view] != nil || program.gazetteers[view] != nil else { continue }
      let text = view == .joined ? joined : TextView(view.textView, of: document.text)
      scan(text, view, &workspaces)
      findTerms(in: text, view)
    }
    findPlaces(markings, order)
    for leaf in hits.indices { hits[leaf] = Set(hits[leaf]).sorted() }
  }

  private mutating func scan(
    _ text: TextView, _ view: ReadingView, _ workspaces: inout WorkspacePool.Workspaces
  ) {
    guard let scanner = program.scanners[view], let leaves = program.expressionLeaves[view] else { return }
    if workspaces.byView[view] == nil { workspaces.byView[view] = try? scanner.makeWorkspace() }
    guard let workspace = workspaces.byView[view] else {
      // Out of memory: nothing is known of any of these leaves.
      for leaf in leaves { unfinished[leaf].append(document.text.whole) }
      return
    }
    let result = scanner.scan(text.utf8, using: workspace)
    for match in result.matches {
      let leaf = leaves[match.expression]
      let span = source(match.value ?? match.span, text)
      hits[leaf].append(LeafHit(span, entity: entity(of: leaf, span)))
    }
    for match in result.unfinished {
      unfinished[leaves[match.expression]].append(text.source(of: match.span))
    }
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
        if term.isFamilyAlone {
          guard let entity = term.entity, let end = fullNameEnd[entity], span.start >= end,
            FamilyName.standsAlone(span, in: document.text, words: distances.words)
          else { continue }
        } else if let entity = term.entity, fullNameEnd[entity] == nil {
          fullNameEnd[entity] = span.end
        }
        hits[leaf].append(LeafHit(span, entity: term.entity, category: term.category))
      }
    }
  }

  /// Fields and marked portions.
  private mutating func findPlaces(_ markings: MarkingLayer, _ order: ReleaseOrder) {
    var fields: FieldReader?
    for (number, leaf) in program.leaves.enumerated() {
      switch leaf.source {
      case .field(let labels):
        let reader = fields ?? FieldReader(document)
        fields = reader
        hits[number] = reader.values(of: labels).map { LeafHit($0) }
      case .marking(let marking):
        hits[number] = PortionTest(marking, order).portions(of: document, markings).map { LeafHit($0) }
      case .expression, .terms: break
      }
    }
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
