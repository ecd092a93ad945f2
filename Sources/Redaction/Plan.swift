public import Documents
public import Markings
public import SourceText

/// What a release order makes of one document for one packet: for each region what happens to it and why, and
/// what a person has yet to decide. It is source-side data and never leaves.
public struct Plan: Sendable {
  /// What stands in the place of a passage.
  public enum Replacement: Hashable, Sendable {
    case box
    case text(String)
    /// The same for every mention of one person in one packet.
    case pseudonym(entity: String, category: String)
    /// A portion mark that no longer holds goes without leaving anything.
    case nothing
  }

  /// A passage of a released region that does not leave. Passages are sorted and disjoint.
  public struct Passage: Hashable, Sendable {
    public let span: Span
    public let replacement: Replacement
    public let reasons: [Reason]

    /// The reasons that may be printed: those not lying strictly inside another's span. What lies inside is
    /// itself hidden text, and a printed ground must not tell what the hidden text holds (law 4).
    public var printedReasons: [Reason] {
      reasons.filter { reason in
        !reasons.contains { $0.span != reason.span && $0.span.contains(reason.span) }
      }
    }
  }

  public enum RegionDecision: Hashable, Sendable {
    /// Not content of the report: attributes, comments, envelopes.
    case excluded
    /// Replaced by one box; with the portion's mark in front where that may be shown.
    case withheld([Reason], mark: String?)
    case released([Passage])
  }

  /// One for each region of the document.
  public let regions: [RegionDecision]
  /// Values of attributes that leave as data (the document's number and date) or with the markup (values that the
  /// vocabulary fixes), though attributes do not leave as text.
  public let released: SpanSet
  /// Why nothing of it leaves; empty when something does.
  public let withholding: [Reason]
  public let pending: [PendingItem]
  /// Findings that only ask a person to look, in order.
  public let flags: [Finding]
  /// What people decided about them.
  public let rulings: [Finding: Ruling]
  /// What is kept back for good, unless a person decides otherwise; listed only where that was asked for.
  public let settled: [PendingItem]
  /// Passages that may clear someone and that a person logged for the judge.
  public let logged: [PendingItem]
  /// The marking that portions were downgraded to, by portion index.
  public let downgraded: [Int: Marking]
  /// Where the packet's subject is named and the order lets him be.
  public let ownNames: SpanSet

  public init(
    regions: [RegionDecision], released: SpanSet, withholding: [Reason], pending: [PendingItem],
    flags: [Finding], rulings: [Finding: Ruling] = [:], settled: [PendingItem] = [],
    logged: [PendingItem] = [],
    downgraded: [Int: Marking] = [:], ownNames: SpanSet = SpanSet()
  ) {
    self.ownNames = ownNames
    self.settled = settled
    self.logged = logged
    self.downgraded = downgraded
    self.regions = regions
    self.released = released
    self.withholding = withholding
    self.pending = pending
    self.flags = flags
    self.rulings = rulings
  }

  /// Whether `span` leaves untouched in a region that leaves.
  public func releases(_ span: Span, of document: Document) -> Bool {
    guard withholding.isEmpty else { return false }
    if released.covers(span) { return true }
    for (region, decision) in zip(document.regions, regions) where region.span.overlaps(span) {
      guard case .released(let passages) = decision, region.span.contains(span) else { return false }
      return !passages.contains { $0.span.overlaps(span) }
    }
    return false
  }
}

extension Plan {
  /// Whether `span` lies in a region that leaves, but something in it is boxed or replaced.
  public func boxes(_ span: Span, of document: Document) -> Bool {
    guard withholding.isEmpty else { return false }
    return zip(document.regions, regions).contains { region, decision in
      guard region.span.contains(span), case .released(let passages) = decision else { return false }
      return passages.contains { $0.span.overlaps(span) }
    }
  }
}

extension [Plan.Passage] {
  /// With a mark taken out that no longer holds, unless it is in a passage already.
  func without(_ mark: Span?) -> [Plan.Passage] {
    guard let mark, !contains(where: { $0.span.overlaps(mark) }) else { return self }
    return (self + [Plan.Passage(span: mark, replacement: .nothing, reasons: [])]).sorted {
      $0.span < $1.span
    }
  }
}
