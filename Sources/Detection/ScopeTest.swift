import Documents
import Rules
import SourceText

/// Whether a place is one the rule looks at.
struct ScopeTest {
  private let scope: Rule.Scope
  private let fields: Set<[UInt8]>
  private let reading: DocumentReading

  init(_ compiled: CompiledRule, _ reading: DocumentReading) {
    scope = compiled.rule.scope
    fields = compiled.fields
    self.reading = reading
  }

  func holds(for span: Span) -> Bool {
    let dialect = reading.document.dialect
    guard scope.formats.isEmpty || scope.formats.contains(String(dialect.prefix { $0 != "." })),
      scope.dialects.isEmpty
        || scope.dialects.contains(where: { dialect == $0 || dialect.hasPrefix($0 + ".") })
    else { return false }
    if !scope.regions.isEmpty {
      let isThere = reading.distances.regionRange(of: span).contains {
        scope.regions.contains(reading.document.regions[$0].kind.rawValue)
      }
      guard isThere else { return false }
    }
    if !fields.isEmpty {
      guard FieldReader(reading.document).values(of: fields).contains(where: { $0.overlaps(span) }) else {
        return false
      }
    }
    guard !scope.marked.isEmpty else { return true }
    let test = PortionTest(MarkingMatcher(.controls(scope.marked.sorted())), reading.order)
    return test.portions(of: reading.document, reading.markings).contains { $0.overlaps(span) }
  }
}
