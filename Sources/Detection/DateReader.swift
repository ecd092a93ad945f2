import Patterns
import SourceText

/// Finds dates written in a text, in English and Arabic: `3 May 2006`, `May 3, 2006`, `May 2006`, `2006-05-03`,
/// `03/05/2006` (which may be either day), `031200ZMAY06`.
struct DateReader {
  struct Found {
    /// In the view's bytes.
    let span: Span
    let date: DateRange
  }

  /// As they are printed.
  static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  private let text: [UInt8]
  private let words: [Span]

  /// - Parameter words: of the folded view.
  init(_ words: TextWords) {
    text = words.text
    self.words = words.spans
  }

  /// In order of place; each word is part of one date at most.
  func dates() -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < words.count {
      if let (date, count) = date(at: index) {
        found.append(Found(span: Span(words[index].start, words[index + count - 1].end), date: date))
        index += count
      } else {
        index += 1
      }
    }
    return found
  }

  /// The same with date-time groups in three words and with days of a month that stand without a year; rules, which
  /// reckon with years, do not ask for those.
  ///
  /// - Parameter isName: whether a word is written as the name of a month is.
  func datesWithAndWithoutYear(
    isName: (Span) -> Bool
  ) -> [(span: Span, value: String, precision: WrittenDate.Precision)] {
    var found: [(span: Span, value: String, precision: WrittenDate.Precision)] = []
    var index = 0
    while index < words.count {
      if let (date, count) = date(at: index) ?? spacedGroup(at: index) {
        let written = date.written
        found.append(
          (Span(words[index].start, words[index + count - 1].end), written.value, written.precision))
        index += count
      } else if let (value, count) = dayAndMonth(at: index, isName) {
        found.append((Span(words[index].start, words[index + count - 1].end), value, .dayWithoutYear))
        index += count
      } else {
        index += 1
      }
    }
    return found
  }

  /// `180655C NOV 30`
  private func spacedGroup(at index: Int) -> (DateRange, Int)? {
    let group = text[words[index].range]
    guard group.count == 7, group.prefix(6).allSatisfy(\.isASCIIDigit), group.last?.isASCIILetter == true,
      let day = Int(String(decoding: group.prefix(2), as: UTF8.self)),
      let (month, length) = month(at: index + 1), let year = year(index + 1 + length),
      let date = DateRange(year: year, month: month, day: day)
    else { return nil }
    return (date, 2 + length)
  }

  /// `3 November`
  private func dayAndMonth(at index: Int, _ isName: (Span) -> Bool) -> (String, Int)? {
    // A leap year, so that the 29th of February is a day.
    guard let day = number(index), day.digits <= 2, let (month, length) = month(at: index + 1),
      isName(words[index + 1]), (1...CalendarDay.length(of: month, in: 2_000)).contains(day.value)
    else { return nil }
    return ("XXXX-\(DateRange.digits(month, 2))-\(DateRange.digits(day.value, 2))", 1 + length)
  }

  /// The date that begins with a word, and how many words it has.
  private func date(at index: Int) -> (DateRange, Int)? {
    if let group = dateTimeGroup(words[index]) { return (group, 1) }
    if let number = number(index), let first = numbered(number, index) { return first }
    guard let (month, length) = month(at: index) else { return nil }
    let next = index + length
    if let day = number(next), day.digits <= 2, let year = number(next + 1), year.digits == 4,
      let date = DateRange(year: year.value, month: month, day: day.value)
    {
      return (date, length + 2)
    }
    if let year = number(next), year.digits == 4, let date = DateRange(year: year.value, month: month) {
      return (date, length + 1)
    }
    return nil
  }

  private struct Number {
    let value: Int
    let digits: Int
  }

  /// A date that begins with a number.
  private func numbered(_ first: Number, _ index: Int) -> (DateRange, Int)? {
    // 3 May 2006, 3 May 06
    if first.digits <= 2, let (month, length) = month(at: index + 1), let year = year(index + 1 + length),
      let date = DateRange(year: year, month: month, day: first.value)
    {
      return (date, length + 2)
    }
    guard let second = number(index + 1), let third = number(index + 2), isJoined(index),
      isJoined(index + 1)
    else { return nil }
    // 2006-05-03
    if first.digits == 4, let date = DateRange(year: first.value, month: second.value, day: third.value) {
      return (date, 3)
    }
    // 03/05/2006: either of the two may be the month.
    guard first.digits <= 2, second.digits <= 2, third.digits == 4 else { return nil }
    let dayFirst = DateRange(year: third.value, month: second.value, day: first.value)
    let monthFirst = DateRange(year: third.value, month: first.value, day: second.value)
    switch (dayFirst, monthFirst) {
    case (let one?, let other?): return (one.hull(other), 3)
    case (let one?, nil), (nil, let one?): return (one, 3)
    case (nil, nil): return nil
    }
  }

  /// `031200ZMAY06`
  private func dateTimeGroup(_ word: Span) -> DateRange? {
    let bytes = text[word.range]
    guard bytes.count == 12, bytes.prefix(6).allSatisfy(\.isASCIIDigit),
      bytes.suffix(2).allSatisfy(\.isASCIIDigit),
      let month = Self.months[[Array(bytes.dropFirst(7).prefix(3))]],
      let day = Int(String(decoding: bytes.prefix(2), as: UTF8.self)),
      let year = Int(String(decoding: bytes.suffix(2), as: UTF8.self))
    else { return nil }
    return DateRange(year: Self.century(year), month: month, day: day)
  }

  private func number(_ index: Int) -> Number? {
    guard words.indices.contains(index), words[index].count <= 4 else { return nil }
    var bytes = text[words[index].range]
    // 3rd, 1st
    if bytes.count > 2, ["st", "nd", "rd", "th"].contains(String(decoding: bytes.suffix(2), as: UTF8.self)) {
      bytes = bytes.dropLast(2)
    }
    guard bytes.allSatisfy(\.isASCIIDigit) else { return nil }
    return Int(String(decoding: bytes, as: UTF8.self)).map { Number(value: $0, digits: bytes.count) }
  }

  private func year(_ index: Int) -> Int? {
    guard let number = number(index) else { return nil }
    if number.digits == 4 { return number.value }
    return number.digits == 2 ? Self.century(number.value) : nil
  }

  /// Two digits are of the years 1950 to 2049.
  private static func century(_ year: Int) -> Int { year < 50 ? 2000 + year : 1900 + year }

  /// Whether one hyphen, slash or full stop stands between a word and the next.
  private func isJoined(_ index: Int) -> Bool {
    let gap = text[words[index].end..<words[index + 1].start]
    return gap.count == 1 && [0x2D, 0x2E, 0x2F].contains(gap[gap.startIndex])
  }

  private func month(at index: Int) -> (month: Int, words: Int)? {
    guard words.indices.contains(index) else { return nil }
    let first = Array(text[words[index].range])
    if words.indices.contains(index + 1),
      let month = Self.months[[first, Array(text[words[index + 1].range])]]
    {
      return (month, 2)
    }
    return Self.months[[first]].map { ($0, 1) }
  }

  /// By the words of the name, folded.
  private static let months: [[[UInt8]]: Int] = {
    var months: [[[UInt8]]: Int] = [:]
    let arabic = [
      ["يناير", "كانون الثاني"], ["فبراير", "شباط"], ["مارس", "آذار"], ["أبريل", "نيسان"], ["مايو", "أيار"],
      ["يونيو", "حزيران"], ["يوليو", "تموز"], ["أغسطس", "آب"], ["سبتمبر", "أيلول"],
      ["أكتوبر", "تشرين الأول"],
      ["نوفمبر", "تشرين الثاني"], ["ديسمبر", "كانون الأول"],
    ]
    for (index, name) in monthNames.enumerated() {
      for spelling in [name, String(name.prefix(3))] + (index == 8 ? ["Sept"] : []) + arabic[index] {
        let words = spelling.split(separator: " ").map { TextView.key(.folded, String($0)) }
        months[words] = index + 1
      }
    }
    return months
  }()
}
