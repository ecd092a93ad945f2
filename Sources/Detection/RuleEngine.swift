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
  let program: RuleProgram
  private let pool = WorkspacePool()

  /// Changes whenever the same rules may give other findings.
  public static let version =
    "detection 4, vectorscan \(PatternLibraries.vectorscan), pcre2 \(PatternLibraries.pcre2)"
  public var version: String { RuleEngine.version }

  /// - Parameters:
  ///   - lists: the lists the release order names, called as the order calls them.
  ///   - limits: what one match may cost before its passage is held.
  ///   - cache: where compiled expressions are looked for and kept.
  /// - Throws: where an expression is refused, or a list a rule needs is not given.
  public init(
    packs: [RulePack], lists: [TermList] = [], limits: PatternLimits = PatternLimits(),
    cache: (any PatternCache)? = nil
  ) throws(RuleEngineError) {
    program = try RuleCompiler.program(packs, lists, limits, cache)
    notes = program.notes
  }

  /// Whether a rule asks who is mentioned, so that the link stage must have run before.
  public var needsPeople: Bool { program.needsPeople }

  /// What the rules say of a document, sorted and each once. Rules on trial only flag; a rule that could not
  /// finish holds the regions in question.
  ///
  /// - Parameter people: what the link stage found; without it a rule that asks for people holds the document.
  public func findings(
    in document: Document, markings: MarkingLayer, order: ReleaseOrder, people: PeopleLayer? = nil
  ) -> [Finding] {
    findings(in: reading(document, markings, order, people), order)
  }

  func reading(
    _ document: Document, _ markings: MarkingLayer, _ order: ReleaseOrder, _ people: PeopleLayer?
  ) -> DocumentReading {
    pool.withWorkspaces { DocumentReading(document, markings, order, people, program, &$0) }
  }

  func findings(in reading: DocumentReading, _ order: ReleaseOrder) -> [Finding] {
    var findings: [Finding] = []
    for index in reading.touchedRules where program.rules[index].rule.runs(under: order) {
      findings += RuleEngine.findings(of: program.rules[index], reading)
    }
    return RuleEngine.sorted(findings)
  }

  /// A rule that asks for the packet's subject is asked once for everyone who may be it, and once for all others.
  static func findings(of compiled: CompiledRule, _ reading: DocumentReading) -> [Finding] {
    let writer = FindingWriter(compiled, reading)
    let others = writer.findings(RuleEvaluation(compiled, reading))
    guard compiled.dependsOnPacket, !reading.subjects.isEmpty else { return others }
    var holders: [Finding: [String]] = [:]
    for subject in reading.subjects {
      for finding in writer.findings(RuleEvaluation(compiled, reading, subject: subject)) {
        holders[finding, default: []].append(subject)
      }
    }
    let general = Set(others)
    let shared = general.map { finding in
      let missing = Set(reading.subjects).subtracting(holders[finding] ?? [])
      return finding.holding(in: missing.isEmpty ? .all : .except(missing.sorted()))
    }
    return shared + holders.filter { !general.contains($0.key) }.map { $0.key.holding(in: .only($0.value)) }
  }

  /// What two engines found in one document, as one engine with the rules of both would have found it.
  public static func union(_ findings: [Finding], _ others: [Finding]) -> [Finding] {
    sorted(findings + others)
  }

  /// In order and each once. Places are short to compare, and mostly tell findings apart.
  private static func sorted(_ findings: [Finding]) -> [Finding] {
    let places = findings.indices.sorted { left, right in
      let (one, other) = (findings[left].span, findings[right].span)
      return one != other ? one < other : precedes(findings[left], findings[right])
    }
    var sorted: [Finding] = []
    sorted.reserveCapacity(findings.count)
    for (index, place) in places.enumerated()
    where index == 0 || findings[places[index - 1]] != findings[place] {
      sorted.append(findings[place])
    }
    return sorted
  }

  /// A total order, so that findings that differ only in their reasons have one place too.
  private static func precedes(_ left: Finding, _ right: Finding) -> Bool {
    if left < right { return true }
    if right < left { return false }
    return (left.isHeld ? 1 : 0, "\(left.act)", "\(left.evidence)", "\(left.packets)") < (
      right.isHeld ? 1 : 0, "\(right.act)", "\(right.evidence)", "\(right.packets)"
    )
  }
}
