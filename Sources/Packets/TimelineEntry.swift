import ReleaseModel

/// A line of the timeline: a date that a released text gives, with what it says there.
struct TimelineEntry: Hashable {
  /// Which other documents of the packet say something of the same day in the same words.
  struct Corroboration: Hashable {
    /// Of other origin than this one and than each other.
    var independent: [Int] = []
    /// Not both say who wrote them.
    var unclear: [Int] = []
    /// Going back to one origin, with the reason in words: circular reporting is no corroboration.
    var dependent: [Int: String] = [:]
  }

  /// Index into the packet's documents.
  let document: Int
  /// Nil where the date is a datum of the document that stands in no block.
  let block: Int?
  let date: String
  let precision: ReleasedMoment.Precision
  let text: String
  /// As a field of the document says it; nil where none does.
  let place: String?
  /// Whether it is the date the report gives itself.
  let isReportDate: Bool
  /// The codes of the grades that stand in the same block, else of those of the document.
  let grades: [String]
  var corroboration = Corroboration()

  private static let placeLabels = [
    "place", "location", "place of capture", "place of interview", "place of questioning",
    "place of interrogation",
    "grid", "المكان", "مكان",
  ]
  /// Fields that date the report, where its date is no datum that leaves.
  private static let dateLabels: Set<String> = [
    "date", "dtg", "doi", "date of information", "date of report", "date of interview", "التاريخ", "بەروار",
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
  /// Entries of one day are about one thing only where they share so many words that say something.
  private static let sharedWords = 3
  private static let commonWords: Set<String> = Set(
    (months.map { $0.lowercased() } + [
      "about", "after", "again", "also", "been", "before", "could", "date", "documents", "does", "during",
      "each", "from",
      "have", "held", "into", "later", "local", "made", "many", "more", "none", "only", "other", "over",
      "place", "report",
      "reports", "same", "said", "says", "serial", "should", "some", "subj", "taken", "than", "that", "their",
      "them",
      "then", "there", "these", "they", "this", "time", "told", "under", "until", "upon", "were", "what",
      "when", "where",
      "which", "while", "will", "with", "without", "would",
    ]))

  /// How precise the date is, in words.
  var precisionWords: String {
    switch precision {
    case .day: "day"
    case .month: "month; no day stated"
    case .year: "year; no day stated"
    case .range: "one of these days"
    case .dayWithoutYear: "day and month; no year stated"
    }
  }

  /// The date for people: `3 November, year not stated` where there is no year.
  var dateWords: String {
    switch precision {
    case .range: return date.split(separator: "/").joined(separator: " to ")
    case .dayWithoutYear:
      let parts = date.split(separator: "-").compactMap { Int($0) }
      guard parts.count == 2, (1...12).contains(parts[0]) else { return date }
      return "\(parts[1]) \(TimelineEntry.months[parts[0] - 1])"
    default: return date
    }
  }

  /// In the order of the dates; those without a year behind the others.
  static func all(
    of packet: Packet, _ origins: DocumentOrigins, _ evaluations: [SourceEvaluation]
  ) -> [TimelineEntry] {
    var entries: [TimelineEntry] = []
    for (index, document) in packet.documents.enumerated() {
      entries += all(of: document, at: index, evaluations.filter { $0.document == index })
    }
    corroborate(&entries, packet, origins)
    func isBefore(_ left: TimelineEntry, _ right: TimelineEntry) -> Bool {
      let (first, second) = (left.precision == .dayWithoutYear, right.precision == .dayWithoutYear)
      if first != second { return second }
      if left.date != right.date { return left.date < right.date }
      return (left.document, left.block ?? -1) < (right.document, right.block ?? -1)
    }
    return entries.sorted(by: isBefore)
  }

  private static func all(
    of document: ReleasedDocument, at index: Int, _ evaluations: [SourceEvaluation]
  ) -> [TimelineEntry] {
    let place = document.field(placeLabels)?.value
    func grades(_ block: Int?) -> [String] {
      let graded = evaluations.filter { $0.grade != nil }
      let near = graded.filter { $0.block == block }
      return (near.isEmpty ? graded : near).compactMap(\.grade?.code).uniqued()
    }
    func entry(_ moment: ReleasedMoment, isReportDate: Bool) -> TimelineEntry {
      TimelineEntry(
        document: index, block: moment.block, date: moment.date, precision: moment.precision,
        text: moment.sentence, place: isReportDate ? place : nil, isReportDate: isReportDate,
        grades: grades(moment.block))
    }
    let labels = Dictionary(
      document.fields.map { ($0.block, $0.label) }, uniquingKeysWith: { first, _ in first })
    var entries: [TimelineEntry] = []
    var hasOwn = false
    for moment in document.moments {
      var isOwn = false
      if !hasOwn, let label = labels[moment.block] {
        isOwn = moment.date == document.date || dateLabels.contains(label)
      }
      hasOwn = hasOwn || isOwn
      entries.append(entry(moment, isReportDate: isOwn))
    }
    if let date = document.date, !hasOwn {
      // Written in a form such as `20310128`, or in an attribute.
      let digits = date.filter(\.isNumber)
      let field = document.fields.first { $0.value.contains(digits) }
      let precision: ReleasedMoment.Precision =
        date.count == 4 ? .year : date.count == 7 ? .month : .day
      entries.append(
        TimelineEntry(
          document: index, block: field?.block, date: date, precision: precision,
          text: field.map { document.blocks[$0.block].plainText } ?? "Date of the report", place: place,
          isReportDate: true, grades: grades(field?.block)))
    }
    return entries
  }

  private static func corroborate(
    _ entries: inout [TimelineEntry], _ packet: Packet, _ origins: DocumentOrigins
  ) {
    // Whom the packet is about, every document names; that is no sign that two speak of one thing.
    let own = Set(([packet.subject.nameLatin] + packet.subject.aliases).flatMap(\.words))
    let vocabularies = entries.map { entry in
      Set(
        entry.text.words.filter {
          $0.count >= 4 && !commonWords.contains($0) && !own.contains($0) && Int($0) == nil
        })
    }
    var ofDay: [String: [Int]] = [:]
    for (index, entry) in entries.enumerated() where entry.precision == .day && !entry.isReportDate {
      ofDay[entry.date, default: []].append(index)
    }
    for (index, entry) in entries.enumerated() where entry.precision == .day && !entry.isReportDate {
      var result = Corroboration()
      for other in ofDay[entry.date] ?? [] where entries[other].document != entry.document {
        let rival = entries[other]
        guard vocabularies[index].intersection(vocabularies[other]).count >= sharedWords else { continue }
        switch origins.relation(entry.document, rival.document) {
        case .dependent(let reason): result.dependent[rival.document] = reason
        case .unclear: result.unclear.append(rival.document)
        case .independent:
          let isOneMore = result.independent.allSatisfy {
            origins.relation($0, rival.document) == .independent
          }
          if isOneMore { result.independent.append(rival.document) }
        }
      }
      result.unclear = result.unclear.uniqued()
      entries[index].corroboration = result
    }
  }
}

extension Sequence where Element: Hashable {
  /// Without repetitions, in order of first appearance.
  func uniqued() -> [Element] {
    var seen = Set<Element>()
    return filter { seen.insert($0).inserted }
  }
}
