import Patterns
public import SourceText

/// A date as a text gives it, no more precise than it is written.
public struct WrittenDate: Hashable, Sendable {
  public enum Precision: Hashable, Sendable {
    case day
    case month
    case year
    /// One of several days: `03/05/2031` is in May or in March.
    case range
    /// A day and a month; the text gives no year.
    case dayWithoutYear
  }

  /// `yyyy-mm-dd`, `yyyy-mm`, `yyyy-mm-dd/yyyy-mm-dd` or, without a year, `XXXX-mm-dd` (ISO 8601-2).
  public let value: String
  public let precision: Precision
  /// In the text's bytes.
  public let span: Span

  /// The dates of a text, in order and disjoint. A day and month without a year counts only where the month has a
  /// capital letter: `3 may` is no date.
  public static func dates(in text: SourceText) -> [WrittenDate] {
    let view = TextView(.folded, of: text)
    return DateReader(TextWords(view.utf8)).datesWithAndWithoutYear { span in
      let first = text.utf8[view.source(of: span).start]
      return first >= 0x80 || first.isASCIIUppercase
    }.map { found in
      WrittenDate(value: found.value, precision: found.precision, span: view.source(of: found.span))
    }
  }
}

extension DateRange {
  /// As `WrittenDate` says it.
  var written: (value: String, precision: WrittenDate.Precision) {
    func day(_ day: CalendarDay) -> String {
      "\(DateRange.digits(day.year, 4))-\(DateRange.digits(day.month, 2))-\(DateRange.digits(day.day, 2))"
    }
    if first == last { return (day(first), .day) }
    let isWholeMonths = first.day == 1 && last.day == CalendarDay.length(of: last.month, in: last.year)
    if isWholeMonths, first.year == last.year {
      if first.month == last.month { return (String(day(first).prefix(7)), .month) }
      if first.month == 1, last.month == 12 { return (String(day(first).prefix(4)), .year) }
    }
    return (day(first) + "/" + day(last), .range)
  }

  static func digits(_ number: Int, _ count: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, count - text.count)) + text
  }
}
