import Documents
import SourceText

/// Which fields of a text give the report's number, title and date: the best-ranked label, the first among equals.
/// And what else the fields say that later stages should not have to look for again.
struct TextFacts {
  private struct Candidate {
    let rank: Int
    let region: Int
    /// Where the value begins, behind label and mark.
    let value: Int
  }

  private struct Noted {
    let role: FieldVocabulary.Role
    let name: Span
    let region: Int
    let value: Int
  }

  private let forms: TextForms
  private var numbers: [Candidate] = []
  private var titles: [Candidate] = []
  private var dates: [Candidate] = []
  private var times: [Candidate] = []
  private var noted: [Noted] = []
  private var headings: [Int] = []
  private var envelope: [Span] = []
  private var message = MessageHeading()

  private(set) var number: Span?
  private(set) var title: Span?
  /// The heading that is the title, where no field gives one.
  private(set) var titleRegion: Int?
  private(set) var date: DocumentDate?
  /// The field that should give the date.
  private(set) var dateField: Span?
  /// Identifiers and dates in fields, in order.
  private(set) var annotations: [Annotation] = []
  private(set) var section: MessageSection?

  init(_ dialect: TextDialect) {
    forms = dialect.forms
  }

  /// Whether a date field holds no date that could be read.
  var hasUnreadDate: Bool { date == nil && dateField != nil }

  /// - Parameters:
  ///   - entry: what the dialect knows the label as.
  ///   - value: where the value begins.
  ///   - isInTrailer: attributes behind the report do not date or name it.
  mutating func consider(
    _ entry: FieldVocabulary.Entry, name: Span, value: Int, region: Int, isInTrailer: Bool
  ) {
    let candidate = Candidate(rank: entry.rank, region: region, value: value)
    switch entry.role {
    case .number: numbers.append(candidate)
    case .title where !isInTrailer: titles.append(candidate)
    case .date where !isInTrailer: dates.append(candidate)
    case .time where !isInTrailer: times.append(candidate)
    case .title, .date, .time, .moment, .identifier: break
    case .trailer, .plain: return
    }
    if case .title = entry.role { return }
    noted.append(Noted(role: entry.role, name: name, region: region, value: value))
  }

  mutating func considerHeading(region: Int) { headings.append(region) }

  mutating func considerEnvelope(_ line: Span, _ text: SourceText) {
    envelope.append(line)
    message.considerEnvelope(line, text)
  }

  mutating func considerBanner(_ line: Span, _ text: SourceText) { message.considerBanner(line, text) }

  mutating func settle(_ text: SourceText, _ regions: [Region]) {
    func value(_ start: Int, _ region: Int) -> Span? {
      let end = regions[region].span.end
      let span = text.trimmed(Span(min(start, end), end))
      return span.isEmpty ? nil : withoutFullStop(span, text)
    }
    func ordered(_ candidates: [Candidate]) -> [Span] {
      candidates.sorted { ($0.rank, $0.region) < ($1.rank, $1.region) }.compactMap { candidate in
        let end = regions[candidate.region].span.end
        let span = text.trimmed(Span(min(candidate.value, end), end))
        return span.isEmpty ? nil : span
      }
    }
    number =
      ordered(numbers).first { hasDigit($0, text) }.map { withoutFullStop(firstColumn($0, text), text) }
      ?? message.number
    title = ordered(titles).first
    if title == nil, let heading = headings.first {
      titleRegion = heading
      title = regions[heading].span
    }
    let fields = ordered(dates)
    dateField = fields.first
    // An envelope's date-time group dates the message where no field does.
    let dated = fields + ordered(times) + envelope
    date =
      dated.firstNonNil { findDate(text, $0) }
      ?? dateAlone(text, headings.map { regions[$0].span } + numbers.map { regions[$0.region].span })
    section = message.section(text, year: date.map { String($0.value.prefix(4)) })
    annotations = noted.compactMap { note in
      guard let value = value(note.value, note.region) else { return nil }
      let name = text.string(note.name)
      switch note.role {
      case .number, .identifier:
        guard hasDigit(value, text) else { return nil }
        return Annotation(.identifier, firstColumn(value, text), key: "", name: name)
      case .date, .time, .moment:
        return findDate(text, value).flatMap { date in
          date.span.map { Annotation(.date, $0, key: date.value, name: name) }
        }
      case .title, .trailer, .plain: return nil
      }
    }
  }

  private func findDate(_ text: SourceText, _ span: Span) -> DocumentDate? {
    ReportDate.find(in: text, span, forms: forms)
  }

  /// Up to a gap of two spaces, a tab or the end of the line, behind which something else stands.
  private func firstColumn(_ span: Span, _ text: SourceText) -> Span {
    let end = span.range.dropLast().first { offset in
      let byte = text.utf8[offset]
      return byte == 0x09 || byte == 0x0A || byte == 0x0D || (byte == 0x20 && text.utf8[offset + 1] == 0x20)
    }
    return Span(span.start, end ?? span.end)
  }

  /// A date that is all of a heading, or stands by itself behind a gap, as memoranda and letters have it.
  private func dateAlone(_ text: SourceText, _ spans: [Span]) -> DocumentDate? {
    for span in spans {
      var rest = span
      while !rest.isEmpty {
        let column = firstColumn(rest, text)
        if let date = findDate(text, column), date.span == withoutFullStop(column, text) { return date }
        rest = text.trimmed(Span(column.end, span.end))
      }
    }
    return nil
  }

  /// Whether there is a digit: `none` and `DRAFT` are no numbers.
  private func hasDigit(_ span: Span, _ text: SourceText) -> Bool {
    text[span].contains(where: \.isASCIIDigit)
      || text.string(span).unicodeScalars.contains {
        (0x660...0x669).contains($0.value) || (0x6F0...0x6F9).contains($0.value)
      }
  }

  /// Without the full stop of a sentence or the slashes that end a set.
  private func withoutFullStop(_ span: Span, _ text: SourceText) -> Span {
    var end = span.end
    if text.utf8[end - 1] == UInt8(ascii: "."), span.count > 1 { end -= 1 }
    if span.count > 2, text[Span(span.start, end)].suffix(2).elementsEqual("//".utf8) { end -= 2 }
    return Span(span.start, end)
  }
}

extension Array {
  /// The first result that is not nil; nothing is tried behind it.
  fileprivate func firstNonNil<Result>(_ transform: (Element) -> Result?) -> Result? {
    for element in self {
      if let result = transform(element) { return result }
    }
    return nil
  }
}
