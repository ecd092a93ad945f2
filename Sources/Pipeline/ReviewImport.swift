public import CaseStore
import Diagnostics
import Hashing
import LeakCheck
import Markings
import Redaction
import RuleLanguage
import Rules

/// Reads review files back: checks everything in all of them, and records all of it or nothing.
public struct ReviewImport {
  public struct Result: Sendable, Hashable {
    public var decisions = 0
    public var undone = 0
    public var assigned = 0
    /// Decisions that hold only when a second person decides alike.
    public var waiting = 0
  }

  private struct Known {
    let question: ReviewQuestionRecord
    /// Decisions about it that hold, in order.
    let decisions: [ReviewDecisionRecord]
  }

  private let store: CaseStore
  private let order: ReleaseOrder
  private let grounds: GroundCatalogue
  private let known: [String: Known]

  public init(_ store: CaseStore, _ file: OrderFile) throws {
    self.store = store
    order = file.order
    grounds = file.grounds
    let decisions = Dictionary(
      grouping: try store.reviewDecisions().filter(\.decision.holds), by: \.decision.subject)
    known = Dictionary(
      try store.reviewQuestions().map { question in
        (
          String(question.key.hex.prefix(ReviewItem.idLength)),
          Known(question: question, decisions: decisions[question.key.hex] ?? [])
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  /// - Throws: every error in all files; nothing is recorded then.
  public func perform(_ files: [(name: String, bytes: [UInt8])]) throws -> Result {
    var entries: [ReviewEntry] = []
    var diagnostics: [Diagnostic] = []
    for file in files {
      let (found, problems) = ReviewFileLoader.load(file.bytes, file: file.name)
      entries += found
      diagnostics += problems
    }
    var result = Result()
    var changes: [CaseStore.ReviewChange] = []
    var acted: [String: [ReviewEntry]] = [:]
    let now = Clock.now()
    for entry in entries {
      let before = acted[entry.item] ?? []
      if entry.action != nil { acted[entry.item, default: []].append(entry) }
      diagnostics += check(entry, before)
      guard let known = known[entry.item] else { continue }
      let by = Attribution(
        name: entry.person.name, role: entry.person.role, authority: entry.person.authority, time: now,
        reason: entry.reason)
      if !entry.assignedTo.isEmpty, entry.assignedTo != known.question.assignedTo {
        changes.append(.assign(key: known.question.key, to: entry.assignedTo))
        result.assigned += 1
      }
      switch entry.action {
      case nil: break
      case .undo:
        changes += known.decisions.map { .undo(sequence: $0.decision.sequence, by: by) }
        result.undone += 1
      case .decide(let act):
        changes.append(
          .decide(key: known.question.key, action: act.rawValue, particulars(entry, known), by: by))
        result.decisions += 1
        if order.secondPerson.contains(act), known.decisions.count + before.count < 1 { result.waiting += 1 }
      }
    }
    let errors = diagnostics.errors
    guard errors.isEmpty else { throw RunFailure(errors) }
    if !changes.isEmpty { try store.record(changes, toolVersion: Software.version) }
    return result
  }

  private func particulars(_ entry: ReviewEntry, _ known: Known) -> ReviewDecisionRecord.Particulars {
    let ground = grounds.entry(entry.ground)
    return .init(
      kind: known.question.kind, text: entry.text, ground: ground?.code ?? "",
      groundAuthority: ground?.authorities.first ?? "")
  }

  // MARK: Checking

  /// - Parameter before: entries about the same item further up.
  private func check(_ entry: ReviewEntry, _ before: [ReviewEntry]) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    func report(_ code: DiagnosticCode, _ message: String) {
      problems.append(Diagnostic(code, "item \(entry.item): \(message)", at: entry.place))
    }
    guard let known = known[entry.item] else {
      report(.reviewUnknownItem, "no such item in this case")
      return problems
    }
    let question = known.question
    if ReviewKey.passageDigest(entry.passage) != question.passage {
      report(.reviewPassageEdited, "the passage is another than was exported")
    }
    guard let action = entry.action else {
      if !entry.text.isEmpty || !entry.ground.isEmpty {
        report(.reviewTextSuperfluous, "there is a text or ground, and no decision")
      }
      return problems
    }
    let missing = [
      ("name", entry.person.name), ("role", entry.person.role), ("authority", entry.person.authority),
      ("reason", entry.reason),
    ].filter { $0.1.isEmpty }.map(\.0)
    if !missing.isEmpty {
      report(.reviewPersonMissing, "missing: \(missing.joined(separator: ", "))")
    }
    guard case .decide(let act) = action else {
      if known.decisions.isEmpty { report(.reviewNothingToUndo, "nobody has decided about it") }
      if !before.isEmpty { report(.reviewTwice, "an earlier row is about it too") }
      return problems
    }
    let choices = PendingItem.Kind(rawValue: question.kind)?.choices ?? []
    if !choices.contains(act) {
      report(
        .reviewChoice,
        "`\(act.rawValue)` is none of \(choices.map(\.rawValue).joined(separator: ", "))")
    }
    problems += particularProblems(entry, act, question)
    problems += rivals(entry, act, known, before)
    return problems
  }

  private func particularProblems(
    _ entry: ReviewEntry, _ act: ReviewAct, _ question: ReviewQuestionRecord
  ) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    func report(_ code: DiagnosticCode, _ message: String) {
      problems.append(Diagnostic(code, "item \(entry.item): \(message)", at: entry.place))
    }
    switch act {
    case .substitute, .summary, .refer, .downgrade, .log:
      if entry.text.isEmpty { report(.reviewTextMissing, "`\(act.rawValue)` needs `text`") }
    case .release, .withhold:
      if !entry.text.isEmpty { report(.reviewTextSuperfluous, "`\(act.rawValue)` prints no text") }
    }
    if act == .downgrade, !entry.text.isEmpty, MarkingReader.portion(entry.text).marking == nil {
      report(.reviewMarking, "the marking cannot be read")
    }
    if act == .withhold {
      let needed = PendingItem.Kind(rawValue: question.kind)?.lacksGround ?? true
      if entry.ground.isEmpty {
        if needed { report(.reviewGround, "`withhold` needs `ground`") }
      } else if grounds.entry(entry.ground)?.acts.contains(.redact) != true {
        report(.reviewGround, "the catalogue has no ground `\(entry.ground)` that withholds")
      }
    } else if !entry.ground.isEmpty {
      report(.reviewTextSuperfluous, "`\(act.rawValue)` takes no ground")
    }
    if act == .substitute || act == .summary || act == .log {
      let report = LeakCheck.inspect(
        files: [ReleasedFile(path: "text", bytes: Array(entry.text.utf8))],
        secrets: [Secret(id: entry.item, kind: .passage, text: entry.passage)])
      if !report.findings.isEmpty {
        problems.append(
          Diagnostic(
            .reviewSubstituteLeaks, "item \(entry.item): the text gives the passage away", at: entry.place))
      }
    }
    return problems
  }

  /// Other decisions about the item, recorded or further up in the files.
  private func rivals(
    _ entry: ReviewEntry, _ act: ReviewAct, _ known: Known, _ before: [ReviewEntry]
  ) -> [Diagnostic] {
    func problem(_ code: DiagnosticCode, _ message: String) -> [Diagnostic] {
      [Diagnostic(code, "item \(entry.item): \(message)", at: entry.place)]
    }
    let needsTwo = order.secondPerson.contains(act)
    let name = DecisionBook.folded(entry.person.name)
    for other in before {
      guard needsTwo, other.action == entry.action, other.text == entry.text, other.ground == entry.ground,
        DecisionBook.folded(other.person.name) != name
      else { return problem(.reviewTwice, "an earlier row decides about it too") }
    }
    guard let first = known.decisions.last else { return [] }
    let names = Set(known.decisions.map { DecisionBook.folded($0.decision.by.name) })
    let isSame =
      first.decision.action == act.rawValue && first.particulars.text == entry.text
      && first.particulars.ground == entry.ground
    guard needsTwo, isSame, names.count == 1 else {
      return problem(
        .reviewDecided, "decision \(first.decision.sequence) of \(first.decision.by.name) holds")
    }
    return names.contains(name)
      ? problem(.reviewSamePerson, "\(entry.person.name) took decision \(first.decision.sequence)") : []
  }
}
