public import Diagnostics
public import Documents
public import Patterns
public import Rules

/// Applies the rules of packs to documents. It never changes once made, and may be used by several tasks.
///
/// The result is a set: the order of packs, rules and files makes no difference to it.
public struct RuleEngine: Sendable {
  /// What authors should know of the rules, such as expressions that are slow; no errors.
  public let notes: [Diagnostic]
  private let program: RuleProgram
  private let pool = WorkspacePool()

  /// Changes whenever the same rules may give other findings.
  public static let version =
    "detection 1, vectorscan \(PatternLibraries.vectorscan), pcre2 \(PatternLibraries.pcre2)"
  public var version: String { RuleEngine.version }

  /// - Parameters:
  ///   - lists: the lists the release order names, called as the order calls them.
  ///   - limits: what one match may cost before its passage is held.
  /// - Throws: where an expression is refused, or a list a rule needs is not given.
  public init(
    packs: [RulePack], lists: [TermList] = [], limits: PatternLimits = PatternLimits()
  ) throws(RuleEngineError) {
    program = try RuleCompiler.program(packs, lists, limits)
    notes = program.notes
  }

  /// What the rules say of a document, sorted and each once. Rules on trial only flag; a rule that could not
  /// finish holds the regions in question.
  public func findings(
    in document: Document, markings: MarkingLayer, order: ReleaseOrder
  ) -> [Finding] {
    let reading = pool.withWorkspaces { DocumentReading(document, markings, order, program, &$0) }
    var findings: [Finding] = []
    for compiled in program.rules where compiled.rule.runs(on: order.asOf) {
      let evaluation = RuleEvaluation(compiled, program, reading)
      let writer = FindingWriter(compiled.rule, program, reading)
      findings += writer.findings(evaluation)
    }
    return Set(findings).sorted(by: RuleEngine.precedes)
  }

  /// A total order, so that findings that differ only in their reasons have one place too.
  private static func precedes(_ left: Finding, _ right: Finding) -> Bool {
    if left < right { return true }
    if right < left { return false }
    return (left.isHeld ? 1 : 0, "\(left.act)", "\(left.evidence)") < (
      right.isHeld ? 1 : 0, "\(right.act)", "\(right.evidence)"
    )
  }
}
