/// A day of the Gregorian calendar, without time or zone.
public struct CalendarDay: Hashable, Sendable, Comparable {
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31.
  public let day: Int

  /// Nil when there is no such day, or the year is not 1000 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1000...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarDay.length(of: month, in: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  private init(known year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  private static func length(of month: Int, in year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  /// The same day years later; 29 February becomes 1 March where there is none, never earlier. Years past
  /// 9999 stop there.
  public func adding(years: Int) -> CalendarDay {
    let later = min(year + years, 9999)
    if day <= CalendarDay.length(of: month, in: later) { return CalendarDay(known: later, month, day) }
    return CalendarDay(known: later, month + 1, 1)
  }

  /// `20350101`.
  public var digits: String { padded(year, 4) + padded(month, 2) + padded(day, 2) }
  /// `2035-01-01`, as the ISM attribute `declassDate` has it.
  public var hyphenated: String { padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2) }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  /// Reads `20350101`, `2035-01-01`, `12/01/2035` (month first, as US cables have it), `1 January 2035`,
  /// `01 JAN 2035` or `January 1, 2035`.
  public init?(_ text: String) {
    let words = text.uppercased().split { $0 == " " || $0 == "," || $0 == "-" || $0 == "/" }.map(String.init)
    func number(_ word: String) -> Int? {
      word.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } && word.utf8.count <= 8 ? Int(word) : nil
    }
    if words.count == 1, let only = words.first, only.utf8.count == 8, let value = number(only) {
      self.init(year: value / 10000, month: value / 100 % 100, day: value % 100)
      return
    }
    guard words.count == 3 else { return nil }
    let numbers = words.map(number)
    if let first = numbers[0], let second = numbers[1], let third = numbers[2] {
      if words[0].utf8.count == 4 {
        self.init(year: first, month: second, day: third)
      } else {
        self.init(year: third, month: first, day: second)
      }
    } else if let day = numbers[0], let year = numbers[2], let month = CalendarDay.month(words[1]) {
      self.init(year: year, month: month, day: day)
    } else if let day = numbers[1], let year = numbers[2], let month = CalendarDay.month(words[0]) {
      self.init(year: year, month: month, day: day)
    } else {
      return nil
    }
  }

  private static func month(_ word: String) -> Int? {
    let names = [
      "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER",
      "NOVEMBER",
      "DECEMBER",
    ]
    guard word.utf8.count >= 3 else { return nil }
    return names.firstIndex { $0 == word || $0.hasPrefix(word) && word.utf8.count <= 4 }.map { $0 + 1 }
  }
}
