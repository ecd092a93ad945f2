/// A day of the Gregorian calendar, as a number that sorts: no clock and no time zone is asked.
struct CalendarDay: Hashable, Comparable {
  let year: Int
  let month: Int
  let day: Int

  static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The same day of another year; the 29th of February becomes the 1st of March.
  func adding(years: Int) -> CalendarDay {
    let year = year + years
    return day > CalendarDay.length(of: month, in: year)
      ? CalendarDay(year: year, month: month + 1, day: 1) : CalendarDay(year: year, month: month, day: day)
  }

  static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
