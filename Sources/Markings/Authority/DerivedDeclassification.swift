import Diagnostics

/// The one declassification value a document takes from its sources (Manual §E.3).
public struct DerivedDeclassification: Hashable, Sendable {
  /// What one source says, and what its portions hold.
  public struct Source: Hashable, Sendable {
    public var value: DeclassificationValue?
    /// The source's own date.
    public var date: CalendarDay?
    /// Atomic energy information in its portions.
    public var nuclear: DeclassificationValue.Nuclear?
    /// Whether it has NATO portions.
    public var isNATO: Bool

    public init(
      _ value: DeclassificationValue?, date: CalendarDay? = nil,
      nuclear: DeclassificationValue.Nuclear? = nil, isNATO: Bool = false
    ) {
      self.value = value
      self.date = date
      self.nuclear = nuclear
      self.isNATO = isNATO
    }
  }

  public let value: DeclassificationValue
  /// Plain words: which rule of the precedence gave the value.
  public let reason: String
  /// Indices of the sources that gave it.
  public let sources: [Int]
  /// Whether the value's date has passed. The text stays classified; it is referred to its originator.
  public let mustRefer: Bool
  public let problems: [MarkingProblem]

  /// The value for a document with these sources; no source counts as one source without a value or date.
  /// - Parameter today: the day the document is marked.
  public init(sources: [Source], today: CalendarDay) {
    let sources = sources.isEmpty ? [Source(nil)] : sources
    var problems: [MarkingProblem] = []
    let effective = sources.map { DerivedDeclassification.effective($0, today, &problems) }
    let found = DerivedDeclassification.first(sources, effective)
    value = found.value
    reason = found.reason
    self.sources = found.sources
    let end: CalendarDay? =
      switch found.value {
      case .date(let day), .exemption(_, .date(let day)): day
      default: nil
      }
    mustRefer = end.map { $0 < today } ?? false
    if mustRefer {
      problems.append(
        MarkingProblem(
          .declassificationPast, "The declassification date has passed; that alone declassifies nothing."))
    }
    self.problems = problems
  }

  /// A source's value in present terms: retired values become source date + 25 years, an undated exemption of
  /// 25 years gets source date + 50 years, and no value is source date + 25 years.
  private static func effective(
    _ source: Source, _ today: CalendarDay, _ problems: inout [MarkingProblem]
  ) -> DeclassificationValue {
    func dated(_ years: Int) -> CalendarDay {
      if source.date == nil {
        problems.append(
          MarkingProblem(
            .declassificationSourceUndated, "A source has no date; today's date was used instead."))
      }
      return (source.date ?? today).adding(years: years)
    }
    switch source.value {
    case nil: return .date(dated(25))
    case .retired(.human):
      problems.append(MarkingProblem(.declassificationRetired, "25X1-human is 50X1-HUM today."))
      return .humanSource
    case .retired(let retired):
      let help =
        switch retired {
        case .treaty: "Ask the original classification authority for its guidance."
        case .directorOnly: "Ask the originator whether a 25X exemption applies instead."
        default: String?.none
        }
      problems.append(
        MarkingProblem(
          .declassificationRetired, "The source's value is retired; source date + 25 years takes its place.",
          help: help))
      return .date(dated(25))
    case .exemption(let exemption, nil) where exemption.years == 25:
      problems.append(
        MarkingProblem(
          .declassificationUndated, "The exemption has no date; source date + 50 years was added."))
      return .exemption(exemption, until: .date(dated(50)))
    case .exemption(let exemption, nil):
      problems.append(
        MarkingProblem(
          .declassificationUndated,
          "The exemption has no date; source date + \(exemption.years + 25) years was added."))
      return .exemption(exemption, until: .date(dated(exemption.years + 25)))
    case .some(let value): return value
    }
  }

  private typealias Found = (value: DeclassificationValue, reason: String, sources: [Int])

  /// The first rule that applies.
  private static func first(_ sources: [Source], _ values: [DeclassificationValue]) -> Found {
    func indices(_ holds: (DeclassificationValue) -> Bool) -> [Int] {
      values.indices.filter { holds(values[$0]) }
    }
    // 1. Atomic energy and NATO information are never declassified on a date.
    var nuclear = Set(sources.compactMap(\.nuclear))
    var isNATO = sources.contains { $0.isNATO }
    var holders = sources.indices.filter { sources[$0].nuclear != nil || sources[$0].isNATO }
    for (index, value) in values.enumerated() {
      guard case .notApplicable(let kind, let nato) = value else { continue }
      if let kind { nuclear.insert(kind) }
      isNATO = isNATO || nato
      if !holders.contains(index) { holders.append(index) }
    }
    if !nuclear.isEmpty || isNATO {
      let kind = DeclassificationValue.Nuclear.allCases.first(where: nuclear.contains)
      return (
        .notApplicable(nuclear: kind, isNATO: isNATO),
        "atomic energy or NATO portions have no declassification date",
        holders.sorted()
      )
    }
    let seventyFive = longest(values) { $0.years == 75 }
    if let (index, value) = seventyFive { return (value, "the longest 75X exemption", [index]) }
    // 2. Human sources, then weapons of mass destruction.
    let human = indices { $0 == .humanSource }
    if !human.isEmpty { return (.humanSource, "50X1-HUM comes before every date", human) }
    let weapons = indices { $0 == .weapons }
    if !weapons.isEmpty { return (.weapons, "50X2-WMD comes before every date", weapons) }
    // 3 to 6. Exemptions, the longest first.
    if let (index, value) = longest(values, where: { $0.years == 50 }) {
      return (value, "the longest 50X exemption, the lowest number on a tie", [index])
    }
    let imagery = indices { $0 == .imagery }
    if !imagery.isEmpty { return (.imagery, "25X1, EO 12951 comes before the other 25X exemptions", imagery) }
    if let (index, value) = longest(values, where: { $0.years == 25 }) {
      return (value, "the longest 25X exemption, the lowest number on a tie", [index])
    }
    // 7. The latest date, those computed for sources without a usable value among them.
    var latest: (day: CalendarDay, index: Int)?
    for (index, value) in values.enumerated() {
      if case .date(let day) = value, latest.map({ day > $0.day }) ?? true { latest = (day, index) }
    }
    if let latest { return (.date(latest.day), "the latest date among the sources", [latest.index]) }
    // 8. An event.
    let events = indices { if case .event = $0 { true } else { false } }
    return (values[events.first ?? 0], "the event of the source", events)
  }

  private static func longest(
    _ values: [DeclassificationValue], where applies: (DeclassificationExemption) -> Bool
  ) -> (Int, DeclassificationValue)? {
    var best: (index: Int, end: CalendarDay?, number: Int)?
    for (index, value) in values.enumerated() {
      guard case .exemption(let exemption, let until) = value, applies(exemption) else { continue }
      // An event has no end that could be compared: it counts as the longest.
      let end: CalendarDay? = if case .date(let day)? = until { day } else { nil }
      let number = exemption.number ?? 10
      guard let current = best else {
        best = (index, end, number)
        continue
      }
      let isLonger =
        switch (end, current.end) {
        case (nil, nil): number < current.number
        case (nil, _): true
        case (_, nil): false
        case (let new?, let old?): new > old || (new == old && number < current.number)
        }
      if isLonger { best = (index, end, number) }
    }
    return best.map { ($0.index, values[$0.index]) }
  }
}
