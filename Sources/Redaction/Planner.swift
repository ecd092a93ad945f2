public import Documents
import Markings
public import Rules
import SourceText

/// Makes the plan for a document under a release order, for the packet of one subject.
public struct Planner: Sendable {
  /// Part of every cache key: changes whenever a plan could.
  public static let version = "7"

  let order: ReleaseOrder
  let people: [String: PersonFacts]
  let grounds: Grounds
  let decisions: DecisionBook
  let listsSettled: Bool

  /// - Parameters:
  ///   - catalogue: where the ranks and labels of grounds come from; without it all rank alike.
  ///   - decisions: what people decided.
  ///   - listsSettled: whether plans list what is kept back for good, too.
  public init(
    order: ReleaseOrder, people: [PersonFacts], catalogue: GroundCatalogue? = nil,
    decisions: DecisionBook = DecisionBook(), listsSettled: Bool = false
  ) {
    self.order = order
    self.decisions = decisions
    self.listsSettled = listsSettled
    grounds = Grounds(catalogue)
    self.people = Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// - Parameter subject: the record id of the person whose packet it is.
  public func plan(
    _ document: Document, markings: MarkingLayer, findings: [Finding], links: LinkLayer, subject: String
  ) -> Plan {
    var desk = ReviewDesk(document, order: order, book: decisions, listsSettled: listsSettled)
    let identities = IdentityClaims(
      document, links: links, order: order, people: people, subject: subject, grounds: grounds)
    desk.add(identities.pending)
    let standing = findings.standing(for: subject)
    let flags = standing.filter { if case .flag = $0.act { !$0.isHeld } else { false } }
    let ruled = self.ruled(standing, in: document, &desk)
    let flagged = ruledFlags(flags, in: document, &desk)
    let wholes = wholePortions(document, ruled)
    var verdicts: [Int: PortionVerdict] = [:]
    var downgraded: [Int: Marking] = [:]
    var worded = Set<Int>()
    var decisions: [Plan.RegionDecision] = []

    for region in document.regions {
      let portion = region.portion
      guard region.kind.leavesByDefault || region.kind == .unplaced else {
        decisions.append(.excluded)
        continue
      }
      let verdict =
        verdicts[portion]
        ?? PortionVerdict(
          markings.portions[portion], portion: portion, of: document, order: order, grounds: grounds,
          desk: &desk)
      verdicts[portion] = verdict
      if let marking = verdict.downgraded { downgraded[portion] = marking }
      var reasons = verdict.reasons(at: region.span)
      var text = verdict.substitute
      if region.kind == .unplaced, let reason = unread(region, &desk) {
        reasons.append(reason)
        text = nil
      }
      let mark = reasons.allSatisfy { $0.source == .marking } ? verdict.printableMark : nil
      if let more = wholes[portion] {
        text = nil
        if reasons.isEmpty { reasons = more }
      }
      let content = contentSpan(of: region, document)
      let summaries = flagged.compactMap { $0.summary(in: region.span) }.uniqued()
      guard reasons.isEmpty else {
        let words = summaries + [text].compactMap(\.self)
        if words.isEmpty {
          decisions.append(.withheld(Array(Set(reasons)).sorted(), mark: mark))
        } else if !worded.insert(portion).inserted, text != nil {
          // The words stand for the whole portion, once.
          decisions.append(.excluded)
        } else {
          // What a person wrote for release is not marked as what it replaces.
          downgraded[portion] = .unclassified
          decisions.append(
            .released(
              [
                Plan.Passage(
                  span: content, replacement: .text(words.joined(separator: " ")),
                  reasons: Array(Set(reasons)).sorted())
              ].without(oldMark(of: region, document))))
        }
        continue
      }
      let claims =
        (ruleClaims(ruled, in: region, identities) + identities.claims(in: region.span)
        + flagged.compactMap {
          $0.claim(in: region.span, content: document.text.trimmed(content), words: summaries)
        })
        .map { $0.kept(inside: content, text: document.text) }
      let passages = Claim.united(claims)
      decisions.append(
        .released(
          verdict.downgraded == nil ? passages : passages.without(oldMark(of: region, document))))
    }

    var withholding = ruled.filter { $0.finding.act == .withholdDocument }.map(\.reason)
    if withholding.isEmpty, worded.isEmpty, !Planner.leavesSubstance(document, decisions) {
      withholding = noSegregablePortion(document, decisions)
    }
    let released = releasedData(document, markings, downgraded, standing, identities)
    let plan = Plan(
      regions: decisions, released: released, withholding: withholding.sorted(), pending: [], flags: [])
    for flag in flagged { flag.settle(in: plan, of: document, &desk) }
    return Plan(
      regions: decisions, released: released, withholding: withholding.sorted(),
      pending: desk.pending.sorted(), flags: flags.sorted(),
      rulings: Dictionary(
        flagged.compactMap { flag in flag.ruling.map { (flag.finding, $0) } },
        uniquingKeysWith: { first, _ in first }), settled: desk.settled.sorted(),
      logged: desk.logged.sorted(), downgraded: downgraded, ownNames: identities.subjectSpans)
  }

  /// What still withholds after people have decided.
  private func ruled(
    _ findings: [Finding], in document: Document, _ desk: inout ReviewDesk
  ) -> [RuledFinding] {
    findings.compactMap { finding in
      if case .flag = finding.act, !finding.isHeld { return nil }
      guard let question = RuledFinding.question(finding, portion: portion(of: finding.span, in: document))
      else { return nil }
      let ruling = desk.ruling(question)
      return ruling?.act == .release ? nil : RuledFinding(finding: finding, ruling: ruling)
    }
  }

  private func ruledFlags(
    _ flags: [Finding], in document: Document, _ desk: inout ReviewDesk
  ) -> [RuledFlag] {
    flags.compactMap { finding in
      RuledFinding.question(finding, portion: portion(of: finding.span, in: document)).map { question in
        RuledFlag(finding: finding, question: question, ruling: desk.ruling(question))
      }
    }
  }

  /// The portion of the region in which a finding begins.
  private func portion(of span: Span, in document: Document) -> Int {
    var low = 0
    var high = document.regions.count
    while low < high {
      let middle = (low + high) / 2
      if document.regions[middle].span.end > span.start { high = middle } else { low = middle + 1 }
    }
    return document.regions.indices.contains(low) ? document.regions[low].portion : 0
  }

  /// The document's number and date where they stand in an attribute whose marking allows them to leave and
  /// that nothing else asks to withhold; and attributes whose values are words of the vocabulary, not the author's.
  private func releasedData(
    _ document: Document, _ markings: MarkingLayer, _ downgraded: [Int: Marking], _ findings: [Finding],
    _ identities: IdentityClaims
  ) -> SpanSet {
    let spans = [document.number, document.date?.span].compactMap(\.self)
    let found = SpanSet(findings.map(\.span))
    return SpanSet(
      structure(of: document, without: found)
        + spans.filter { span in
          guard let region = document.regions.first(where: { $0.span.overlaps(span) }),
            region.kind == .attribute, region.span.contains(span)
          else { return false }
          let effective =
            downgraded[region.portion].map { EffectiveMarking(.own, [$0]) }
            ?? markings.portions[region.portion]
          return MarkingVerdict(effective, order: order, grounds: grounds).demands.isEmpty
            && identities.claims(in: span).isEmpty && !found.overlaps(span)
        })
  }

  /// The namespace of a vocabulary that is known here is no text of the author's, whatever rules say of addresses.
  private func structure(of document: Document, without found: SpanSet) -> [Span] {
    guard let markup = document.markup else { return [] }
    return markup.attributes.filter { attribute in
      attribute.isStructure
        && (markup.names[attribute.name].isNamespaceDeclaration || !found.overlaps(attribute.value))
    }.map(\.value)
  }

  /// Reasons that cover whole portions, by portion index.
  private func wholePortions(_ document: Document, _ ruled: [RuledFinding]) -> [Int: [Reason]] {
    var wholes: [Int: [Reason]] = [:]
    for item in ruled where item.coversPortion {
      for region in document.regions where region.span.overlaps(item.finding.span) {
        wholes[region.portion, default: []].append(item.reason)
      }
    }
    return wholes
  }

  private func ruleClaims(
    _ ruled: [RuledFinding], in region: Region, _ identities: IdentityClaims
  ) -> [Claim] {
    ruled.compactMap { item in
      let finding = item.finding
      guard finding.span.overlaps(region.span), let replacement = replacement(for: item) else { return nil }
      // What names the subject stays where the order says he is named; a rule that knows whom it matched
      // gives an entity.
      if finding.entity != nil, identities.namesSubject(finding.span) { return nil }
      return Claim(span: finding.span, replacement: replacement, reason: item.reason)
    }
  }

  private func replacement(for item: RuledFinding) -> Plan.Replacement? {
    let finding = item.finding
    if item.ruling?.act == .substitute, let text = item.ruling?.text { return .text(text) }
    switch finding.act {
    case .redact, .refer: return .box
    case .substitute(let text): return .text(text)
    case .pseudonym(let category):
      // A protected person is never renamed: a pseudonym would still let one follow him through the papers.
      if finding.category == "minor" || order.thirdParties != .pseudonym { return .box }
      return .pseudonym(entity: "list:" + (finding.entity ?? finding.rule), category: category)
    case .flag, .redactPortion, .withholdDocument, .release: return nil
    }
  }

  /// Why text that no reader understood stays out; nil where a person released it.
  private func unread(_ region: Region, _ desk: inout ReviewDesk) -> Reason? {
    let words = "text that no reader understood"
    let ruling = desk.ruling(
      .init(
        kind: .unread, asks: "unread", words: words, place: region.span, passage: region.span,
        portion: region.portion))
    if ruling?.act == .release { return nil }
    return Reason(
      .unread, span: region.span, ground: ruling?.ground ?? Grounds.undecided, words: words,
      isPending: ruling == nil)
  }

  /// The mark in the text of a region that holds it.
  private func oldMark(of region: Region, _ document: Document) -> Span? {
    document.portions[region.portion].markSpan.flatMap { region.span.contains($0) ? $0 : nil }
  }

  /// The region without its portion mark, which stays readable in front of what a rule takes out.
  private func contentSpan(of region: Region, _ document: Document) -> Span {
    guard let mark = document.portions[region.portion].markSpan, region.span.contains(mark),
      document.text.trimmed(Span(region.span.start, mark.start)).isEmpty
    else { return region.span }
    return Span(mark.end, region.span.end)
  }

  /// Whether any letter or digit of a paragraph, list item, cell or caption leaves.
  static func leavesSubstance(_ document: Document, _ decisions: [Plan.RegionDecision]) -> Bool {
    zip(document.regions, decisions).contains { region, decision in
      guard case .released(let passages) = decision else { return false }
      switch region.kind {
      case .paragraph, .listItem, .cell, .caption: break
      default: return false
      }
      let mark = document.portions[region.portion].markSpan.map { [$0] } ?? []
      let hidden = SpanSet(passages.map(\.span) + mark)
      return hidden.gaps(in: region.span).contains { gap in
        document.text[gap].contains { $0.isASCIILetter || $0.isASCIIDigit || $0 >= 0x80 }
      }
    }
  }

  private func noSegregablePortion(_ document: Document, _ decisions: [Plan.RegionDecision]) -> [Reason] {
    var reasons = Set<Reason>()
    for decision in decisions {
      switch decision {
      case .withheld(let these, _): reasons.formUnion(these)
      case .released(let passages): reasons.formUnion(passages.flatMap(\.printedReasons))
      case .excluded: break
      }
    }
    if reasons.isEmpty {
      reasons = [
        Reason(
          .unread, span: document.text.whole, ground: Grounds.undecided, words: "no text that may leave",
          isPending: true)
      ]
    }
    return Array(reasons)
  }
}
