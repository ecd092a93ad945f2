public import Documents
public import Rules
public import SourceText

extension RuleEngine {
  /// What each rule made of a passage: those that fired, and the rest by how near they came. Rules of which no clause
  /// found anything near it are left out.
  ///
  /// - Parameter subject: the person whose packet it would be; empty for nobody in particular.
  public func explanations(
    of passage: Span, in document: Document, markings: MarkingLayer, order: ReleaseOrder,
    people: PeopleLayer? = nil, subject: String = ""
  ) -> [RuleExplanation] {
    let reading = self.reading(document, markings, order, people)
    let standing = findings(in: reading, order).standing(for: subject)
    return reading.touchedRules.compactMap { index in
      let compiled = program.rules[index]
      let mine = RuleEngine.findings(of: compiled, reading).filter { $0.packets.contain(subject) }
      return RuleTrace(compiled, reading, passage)
        .explanation(mine, standing: standing, runs: compiled.rule.runs(under: order))
    }.sorted()
  }
}
