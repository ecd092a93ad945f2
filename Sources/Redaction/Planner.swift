public import Documents
import Markings
public import Rules
import SourceText

/// Makes the plan for a document under a release order, for the packet of one subject.
public struct Planner: Sendable {
  /// Part of every cache key: changes whenever a plan could.
  public static let version = "4"

  let order: ReleaseOrder
  let people: [String: PersonFacts]
  let grounds: Grounds

  /// - Parameter catalogue: where the ranks and labels of grounds come from; without it all rank alike.
  public init(order: ReleaseOrder, people: [PersonFacts], catalogue: GroundCatalogue? = nil) {
    self.order = order
    grounds = Grounds(catalogue)
    self.people = Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// - Parameter subject: the record id of the person whose packet it is.
  public func plan(
    _ document: Document, markings: MarkingLayer, findings: [Finding], links: LinkLayer, subject: String
  ) -> Plan {
    let findings = findings.standing(for: subject)
    var pending = Set<PendingItem>()
    let identities = IdentityClaims(
      document, links: links, order: order, people: people, subject: subject, grounds: grounds)
    let wholes = wholePortions(document, findings)
    var decisions: [Plan.RegionDecision] = []
    var withholding = documentReasons(findings)

    for region in document.regions {
      guard region.kind.leavesByDefault || region.kind == .unplaced else {
        decisions.append(.excluded)
        continue
      }
      let marking = MarkingVerdict(
        markings.portions[region.portion], order: order, span: region.span, grounds: grounds)
      var reasons = marking.reasons
      pending.formUnion(marking.pending)
      if region.kind == .unplaced {
        reasons.append(unread(region))
        pending.insert(PendingItem(.unread, span: region.span, words: "text that no reader understood"))
      }
      let mark = reasons.allSatisfy { $0.source == .marking } ? marking.printableMark : nil
      if reasons.isEmpty { reasons = wholes[region.portion] ?? [] }
      guard reasons.isEmpty else {
        decisions.append(.withheld(Array(Set(reasons)).sorted(), mark: mark))
        continue
      }
      let claims = (ruleClaims(findings, in: region, identities) + identities.claims(in: region.span))
        .map { $0.kept(inside: contentSpan(of: region, document), text: document.text) }
      decisions.append(.released(Claim.united(claims)))
    }

    for finding in findings where finding.isHeld {
      pending.insert(PendingItem(.held, span: finding.span, words: "rule \(finding.rule) could not finish"))
    }
    for case (let finding, .refer(let owner)) in findings.map({ ($0, $0.act) }) {
      pending.insert(
        PendingItem(.referral, span: finding.span, words: "referred to \(owner): rule \(finding.rule)"))
    }
    pending.formUnion(identities.pending)
    let flags = findings.filter { if case .flag = $0.act { true } else { false } }
    for finding in flags {
      guard case .flag(let kind) = finding.act else { continue }
      pending.insert(PendingItem(.flag, span: finding.span, words: "\(kind): \(finding.rule)"))
    }
    if withholding.isEmpty, !Planner.leavesSubstance(document, decisions) {
      withholding = noSegregablePortion(document, decisions)
    }
    return Plan(
      regions: decisions, released: releasedData(document, markings, findings, identities),
      withholding: withholding.sorted(), pending: pending.sorted(), flags: flags.sorted())
  }

  /// The document's number and date where they stand in an attribute whose marking allows them to leave and
  /// that nothing else asks to withhold; and attributes whose values are words of the vocabulary, not the author's.
  private func releasedData(
    _ document: Document, _ markings: MarkingLayer, _ findings: [Finding], _ identities: IdentityClaims
  ) -> SpanSet {
    let spans = [document.number, document.date?.span].compactMap(\.self)
    let found = SpanSet(findings.map(\.span))
    return SpanSet(
      structure(of: document, without: found)
        + spans.filter { span in
          guard let region = document.regions.first(where: { $0.span.overlaps(span) }),
            region.kind == .attribute, region.span.contains(span)
          else { return false }
          let verdict = MarkingVerdict(
            markings.portions[region.portion], order: order, span: span, grounds: grounds)
          return verdict.reasons.isEmpty && identities.claims(in: span).isEmpty && !found.overlaps(span)
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

  /// Rules that withhold the whole document.
  private func documentReasons(_ findings: [Finding]) -> [Reason] {
    findings.filter { $0.act == .withholdDocument }.map(Planner.reason)
  }

  /// Reasons that cover whole portions, by portion index.
  private func wholePortions(_ document: Document, _ findings: [Finding]) -> [Int: [Reason]] {
    var wholes: [Int: [Reason]] = [:]
    for finding in findings where finding.act == .redactPortion || finding.isHeld {
      for region in document.regions where region.span.overlaps(finding.span) {
        wholes[region.portion, default: []].append(Planner.reason(of: finding))
      }
    }
    return wholes
  }

  private func ruleClaims(_ findings: [Finding], in region: Region, _ identities: IdentityClaims) -> [Claim] {
    findings.compactMap { finding in
      guard finding.span.overlaps(region.span), let replacement = replacement(for: finding) else {
        return nil
      }
      // What names the subject stays where the order says he is named; a rule that knows whom it matched
      // gives an entity.
      if finding.entity != nil, identities.namesSubject(finding.span) { return nil }
      return Claim(span: finding.span, replacement: replacement, reason: Planner.reason(of: finding))
    }
  }

  private func replacement(for finding: Finding) -> Plan.Replacement? {
    switch finding.act {
    case .redact, .refer: .box
    case .substitute(let text): .text(text)
    case .pseudonym(let category):
      // A protected person is never renamed: a pseudonym would still let one follow him through the papers.
      if finding.category == "minor" || order.thirdParties != .pseudonym {
        .box
      } else {
        .pseudonym(entity: "list:" + (finding.entity ?? finding.rule), category: category)
      }
    case .flag, .redactPortion, .withholdDocument, .release: nil
    }
  }

  private static func reason(of finding: Finding) -> Reason {
    let words: String
    var isPending = finding.isHeld
    if finding.isHeld {
      words = "rule could not finish; held for a person"
    } else if case .refer(let owner) = finding.act {
      words = "rule \(finding.rule): referred to \(owner)"
      isPending = true
    } else {
      words = "rule \(finding.rule)"
    }
    return Reason(
      .rule(id: finding.rule, revision: finding.revision), span: finding.span,
      ground: finding.ground ?? Grounds.held, words: words, isPending: isPending)
  }

  private func unread(_ region: Region) -> Reason {
    Reason(
      .unread, span: region.span, ground: Grounds.undecided, words: "text that no reader understood",
      isPending: true)
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
