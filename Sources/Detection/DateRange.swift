/// A date as far as it is known: the days it may be.
struct DateRange: Hashable {
  let first: CalendarDay
  let last: CalendarDay

  /// - Returns: nil where the parts are no date.
  init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year), month.map({ (1...12).contains($0) }) ?? true else { return nil }
    if let month, let day {
      guard (1...CalendarDay.length(of: month, in: year)).contains(day) else { return nil }
    }
    first = CalendarDay(year: year, month: month ?? 1, day: day ?? 1)
    let lastMonth = month ?? 12
    last = CalendarDay(
      year: year, month: lastMonth, day: day ?? CalendarDay.length(of: lastMonth, in: year))
  }

  init(_ first: CalendarDay, _ last: CalendarDay) {
    self.first = first
    self.last = last
  }

  /// `yyyy-mm-dd`, `yyyy-mm` or `yyyy`.
  init?(_ text: String) {
    let parts = text.split(separator: "-").map { Int($0) }
    guard (1...3).contains(parts.count), let year = parts[0] else { return nil }
    guard parts.allSatisfy({ $0 != nil }) else { return nil }
    self.init(year: year, month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil)
  }

  func hull(_ other: DateRange) -> DateRange {
    DateRange(min(first, other.first), max(last, other.last))
  }

  /// Whether it certainly lies so many years or more before `day`.
  func isOlder(thanYears years: Int, on day: CalendarDay) -> Bool { last.adding(years: years) <= day }

  /// The month and year where they are certain: `May 2031`.
  var monthWords: String? {
    guard first.year == last.year, first.month == last.month else { return nil }
    return "\(DateReader.monthNames[first.month - 1]) \(first.year)"
  }

  var yearWords: String? { first.year == last.year ? "\(first.year)" : nil }
}
