import Documents
import Rules
import SourceText

/// Makes findings of one rule's hits: one for each place and entity, with all its reasons.
struct FindingWriter {
  private let compiled: CompiledRule
  private let reading: DocumentReading

  private struct Key: Comparable {
    let span: Span
    let entity: String?
    let category: String?

    static func < (left: Key, right: Key) -> Bool {
      if left.span != right.span { return left.span < right.span }
      return (left.entity ?? "", left.category ?? "") < (right.entity ?? "", right.category ?? "")
    }
  }

  /// The kind of the flags that a rule on trial raises instead of acting.
  static let trialKind = "trial"
  /// The kind of the flag that a release raises which could not finish.
  static let unfinishedKind = "unfinished"

  init(_ compiled: CompiledRule, _ reading: DocumentReading) {
    self.compiled = compiled
    self.reading = reading
  }

  func findings(_ evaluation: RuleEvaluation) -> [Finding] {
    let outcome = evaluation.outcome
    var hits = outcome.hits
    if !compiled.rule.propagation.isEmpty, !hits.isEmpty {
      hits += NamePropagation(compiled.rule, reading).hits(of: hits).filter {
        evaluation.isInScope($0.hit.span)
      }
    }
    var findings = write(hits, act)
    if let otherwise = compiled.rule.otherwise {
      let isTrial = compiled.rule.status == .trial
      findings += write(outcome.left, .flag(kind: isTrial ? Self.trialKind : otherwise.kind))
    }
    return reading.unfinished.isEmpty ? findings : findings + held(evaluation)
  }

  private var act: Act {
    let rule = compiled.rule
    if rule.status == .trial, case .flag = rule.act { return rule.act }
    return rule.status == .trial ? .flag(kind: Self.trialKind) : rule.act
  }

  private func write(_ hits: [RuleEvaluation.Hit], _ act: Act) -> [Finding] {
    guard !hits.isEmpty else { return [] }
    var places: [(key: Key, evidence: [Finding.Evidence])] = []
    places.reserveCapacity(hits.count)
    for hit in hits {
      let (entity, category) = (hit.hit.entity, hit.hit.category)
      if case .redactPortion = act {
        for span in contents(of: hit.hit.span) {
          places.append((Key(span: span, entity: entity, category: category), hit.evidence))
        }
      } else {
        places.append((Key(span: hit.hit.span, entity: entity, category: category), hit.evidence))
      }
    }
    // Hits of one leaf come in order.
    if places.indices.dropFirst().contains(where: { places[$0].key < places[$0 - 1].key }) {
      places.sort { $0.key < $1.key }
    }
    let (id, revision, ground) = (compiled.rule.id, compiled.rule.revision, compiled.rule.basis.ground)
    var findings: [Finding] = []
    findings.reserveCapacity(places.count)
    var index = 0
    while index < places.count {
      let key = places[index].key
      var evidence = places[index].evidence
      index += 1
      // What several hits say of one place and person is one finding with all its reasons.
      while index < places.count, places[index].key == key {
        evidence += places[index].evidence
        index += 1
      }
      findings.append(
        Finding(
          rule: id, revision: revision, span: key.span, act: particular(act, key), ground: ground,
          evidence: sorted(evidence), entity: key.entity, category: key.category))
    }
    return findings
  }

  /// The act on one hit: a stronger one for its category, and with the words of the text filled in.
  private func particular(_ act: Act, _ key: Key) -> Act {
    guard act.withholds else { return act }
    let escalations = compiled.rule.escalations
    let escalated =
      escalations.isEmpty
      ? nil
      : escalations.filter { $0.category == key.category }.map(\.act).max { $0.strength < $1.strength }
    switch escalated ?? act {
    case .substitute(let text):
      return GeneralisedText.act(text, for: key.span, in: reading.document.text, category: key.category)
    case .pseudonym(let category):
      guard category.contains(Generalisation.category.placeholder) else {
        return .pseudonym(category: category)
      }
      return key.category.map { .pseudonym(category: $0.prefix(1).uppercased() + $0.dropFirst()) } ?? .redact
    case let other: return other
    }
  }

  /// The contents of the portions a hit lies in; where there are none, the hit itself.
  private func contents(of span: Span) -> [Span] {
    let document = reading.document
    let portions = Set(reading.distances.regionRange(of: span).map { document.regions[$0].portion })
    let contents = portions.filter(document.portions.indices.contains).map {
      PortionTest.content(of: document.portions[$0], in: document.text)
    }
    let touched = contents.filter { $0.overlaps(span) }
    return touched.isEmpty ? [span] : touched
  }

  /// Every region that an unfinished leaf may have found something in.
  private func held(_ evaluation: RuleEvaluation) -> [Finding] {
    var findings: [Finding] = []
    for (leaf, span) in evaluation.unfinished {
      let evidence = Finding.Evidence(
        clause: "\(reading.program.leaves[leaf].clause): could not finish within its limits", span: span)
      let regions = reading.distances.regionRange(of: span).map { reading.document.regions[$0].span }
      for place in regions.isEmpty ? [span] : regions where evaluation.isInScope(place) {
        findings.append(
          Finding(
            rule: compiled.rule.id, revision: compiled.rule.revision, span: place, act: heldAct,
            ground: compiled.rule.basis.ground, evidence: [evidence], isHeld: true))
      }
    }
    return findings
  }

  /// A rule that could only flag raises its flag; any other withholds until a person has looked. A release that
  /// cannot finish lifts nothing, and only says so.
  private var heldAct: Act {
    switch act {
    case .flag: act
    case .release: .flag(kind: Self.unfinishedKind)
    default: .redact
    }
  }

  private func sorted(_ evidence: [Finding.Evidence]) -> [Finding.Evidence] {
    guard evidence.count > 1 else { return evidence }
    var sorted = evidence.sorted { left, right in
      (left.span?.start ?? 0, left.span?.end ?? 0, left.clause) < (
        right.span?.start ?? 0, right.span?.end ?? 0, right.clause
      )
    }
    sorted.removeRepetitions()
    return sorted
  }
}
