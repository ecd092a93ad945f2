import Documents
import SourceText

/// Which fields of a text give the report's number, title and date: the best-ranked label, the first among equals.
struct TextFacts {
  private struct Candidate {
    let rank: Int
    let region: Int
    /// Where the value begins, behind label and mark.
    let value: Int
  }

  private var numbers: [Candidate] = []
  private var titles: [Candidate] = []
  private var dates: [Candidate] = []
  private var headings: [Int] = []
  private var envelope: [Span] = []
  private var messageNumber: Span?

  private(set) var number: Span?
  private(set) var title: Span?
  /// The heading that is the title, where no field gives one.
  private(set) var titleRegion: Int?
  private(set) var date: DocumentDate?
  /// The field that should give the date.
  private(set) var dateField: Span?

  /// Whether a date field holds no date that could be read.
  var hasUnreadDate: Bool { date == nil && dateField != nil }

  private static let numberLabels = [
    "serial", "report no", "report no.", "report number", "control number", "file", "file no", "file no.",
    "case no", "case id", "msgid", "الرقم", "رقم التقرير", "العدد", "رقم", "ژمارە",
  ]
  private static let titleLabels = ["subj", "subject", "title", "re", "الموضوع", "بابەت"]
  private static let dateLabels = [
    "doi", "date of information", "date of report", "date of interview", "date of interrogation", "date",
    "dtg",
    "date of publication", "date of entry", "date drafted", "taken", "التاريخ", "بەروار",
  ]

  mutating func consider(label: String, value: Int, region: Int) {
    func candidate(_ labels: [String]) -> Candidate? {
      labels.firstIndex(of: label).map { Candidate(rank: $0, region: region, value: value) }
    }
    if let found = candidate(TextFacts.numberLabels) { numbers.append(found) }
    if let found = candidate(TextFacts.titleLabels) { titles.append(found) }
    if let found = candidate(TextFacts.dateLabels) { dates.append(found) }
  }

  mutating func considerHeading(region: Int) { headings.append(region) }
  mutating func considerEnvelope(_ line: Span) { envelope.append(line) }

  /// The first line of a cable numbers it by post and serial: `C O N F I D E N T I A L KABUL 001717`.
  mutating func considerBanner(_ line: Span, _ text: SourceText) {
    guard messageNumber == nil else { return }
    let words = text[line].split(separator: 0x20)
    guard let last = words.last, last.count >= 3, last.allSatisfy(\.isASCIIDigit) else { return }
    let start = words.firstIndex { $0.count > 1 && !TextFacts.levels.contains(LineForm.lowered($0)) }
    guard let start, start < words.count - 1 else { return }
    // `SECTION 01 OF 02` stands between the classification and the post.
    let post = words[start].elementsEqual("SECTION".utf8) && start + 4 < words.count ? start + 4 : start
    messageNumber = Span(words[post].startIndex, line.end)
  }

  private static let levels: Set<String> = ["unclas", "unclassified", "confidential", "secret", "top"]

  mutating func settle(_ text: SourceText, _ regions: [Region]) {
    func value(_ candidate: Candidate) -> Span? {
      let end = regions[candidate.region].span.end
      let span = text.trimmed(Span(min(candidate.value, end), end))
      return span.isEmpty ? nil : span
    }
    func ordered(_ candidates: [Candidate]) -> [Span] {
      candidates.sorted { ($0.rank, $0.region) < ($1.rank, $1.region) }.compactMap(value)
    }
    number = ordered(numbers).first.map { withoutFullStop($0, text) } ?? messageNumber
    title = ordered(titles).first
    if title == nil, let heading = headings.first {
      titleRegion = heading
      title = regions[heading].span
    }
    let fields = ordered(dates)
    dateField = fields.first
    // An envelope's date-time group dates the message where no field does.
    date = (fields + envelope).lazy.compactMap { ReportDate.find(in: text, $0) }.first
  }

  private func withoutFullStop(_ span: Span, _ text: SourceText) -> Span {
    text.utf8[span.end - 1] == UInt8(ascii: ".") && span.count > 1 ? Span(span.start, span.end - 1) : span
  }
}
