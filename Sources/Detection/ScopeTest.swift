import Documents
import Rules
import SourceText

/// Whether a place is one the rule looks at.
struct ScopeTest {
  private let reading: DocumentReading
  /// Whether the rule looks at documents of this kind.
  private let isMeant: Bool
  private let regions: Set<String>
  /// Where the rule looks; nil where it looks everywhere.
  private let fields: [Span]?
  private let marked: [Span]?

  init(_ compiled: CompiledRule, _ reading: DocumentReading) {
    self.reading = reading
    let scope = compiled.rule.scope
    let dialect = reading.document.dialect
    isMeant =
      (scope.formats.isEmpty || scope.formats.contains(String(dialect.prefix { $0 != "." })))
      && (scope.dialects.isEmpty
        || scope.dialects.contains(where: { dialect == $0 || dialect.hasPrefix($0 + ".") }))
    regions = scope.regions
    fields = compiled.fields.isEmpty ? nil : reading.fields.values(of: compiled.fields)
    if scope.marked.isEmpty {
      marked = nil
    } else {
      let test = PortionTest(MarkingMatcher(.controls(scope.marked.sorted())), reading.order)
      marked = test.portions(of: reading.document, reading.markings)
    }
  }

  func holds(for span: Span) -> Bool {
    guard isMeant else { return false }
    if !regions.isEmpty {
      let isThere = reading.distances.regionRange(of: span).contains {
        regions.contains(reading.document.regions[$0].kind.rawValue)
      }
      guard isThere else { return false }
    }
    if let fields, !fields.contains(where: { $0.overlaps(span) }) { return false }
    guard let marked else { return true }
    return marked.contains { $0.overlaps(span) }
  }
}
