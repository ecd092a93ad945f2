import Documents
import SourceText

/// Finds the first date in a piece of text, in the forms that reports use, and says no more than is written.
struct ReportDate {
  private let utf8: [UInt8]
  private let forms: TextForms
  private var tokens: [Token] = []

  private struct Token {
    enum Value {
      case number(Int, digits: Int)
      /// Lower case.
      case word(String)
      case mark(UInt8)
    }
    let value: Value
    let span: Span
  }

  /// The first date in `span`, or nil.
  /// - Parameter forms: how the dialect writes dates that could be read in two ways.
  static func find(in text: SourceText, _ span: Span, forms: TextForms = []) -> DocumentDate? {
    // A date stands near the front of its field; what is longer than this is no date field.
    let reader = ReportDate(text.utf8, Span(span.start, min(span.end, span.start + 400)), forms)
    for index in reader.tokens.indices {
      if let (value, count) = reader.date(at: index) {
        let last = reader.tokens[index + count - 1].span
        return DocumentDate(value, at: reader.tokens[index].span.hull(last))
      }
    }
    return nil
  }

  private init(_ utf8: [UInt8], _ span: Span, _ forms: TextForms) {
    self.utf8 = utf8
    self.forms = forms
    var offset = span.start
    while offset < span.end { offset = read(at: offset, end: span.end) }
  }

  private mutating func read(at start: Int, end: Int) -> Int {
    let (first, after) = UTF8Decoding.scalar(in: utf8, at: start, end: end)
    if let digit = ReportDate.digit(first) {
      var value = digit
      var digits = 1
      var offset = after
      while offset < end {
        let (scalar, next) = UTF8Decoding.scalar(in: utf8, at: offset, end: end)
        guard let digit = ReportDate.digit(scalar), digits < 15 else { break }
        value = value * 10 + digit
        digits += 1
        offset = next
      }
      tokens.append(Token(value: .number(value, digits: digits), span: Span(start, offset)))
      return offset
    }
    guard ReportDate.isLetter(first) else {
      if first < 0x80, first > 0x20 {
        tokens.append(Token(value: .mark(UInt8(first)), span: Span(start, after)))
      }
      return after
    }
    var offset = after
    while offset < end {
      let (scalar, next) = UTF8Decoding.scalar(in: utf8, at: offset, end: end)
      guard ReportDate.isLetter(scalar) else { break }
      offset = next
    }
    let word = String(
      decoding: utf8[start..<offset].map { $0.isASCIIUppercase ? $0 | 0x20 : $0 }, as: UTF8.self)
    tokens.append(Token(value: .word(word), span: Span(start, offset)))
    return offset
  }

  private static func digit(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0x30...0x39: Int(scalar) - 0x30
    case 0x0660...0x0669: Int(scalar) - 0x0660
    case 0x06F0...0x06F9: Int(scalar) - 0x06F0
    default: nil
    }
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x0620...0x065F, 0x0671...0x06D5: true
    default: false
    }
  }

  // MARK: Forms

  private func date(at index: Int) -> (String, Int)? {
    basic(at: index) ?? separated(at: index) ?? dateTimeGroup(at: index) ?? dayMonthYear(at: index)
      ?? monthDayYear(at: index) ?? monthYear(at: index) ?? sixDigits(at: index)
  }

  /// `20310312`.
  private func basic(at index: Int) -> (String, Int)? {
    guard let (value, digits) = number(index), digits == 8 else { return nil }
    return make(value / 10_000, value / 100 % 100, value % 100).map { ($0, 1) }
  }

  /// `310227`, year first, where it is all of the field and no date when read with the day first.
  private func sixDigits(at index: Int) -> (String, Int)? {
    guard index == 0, tokens.count == 1 || (tokens.count == 2 && mark(1) == UInt8(ascii: ".")),
      let (value, digits) = number(0), digits == 6,
      forms.contains(.yearFirst)
        || make(ReportDate.century(value % 100), value / 100 % 100, value / 10_000) == nil
    else { return nil }
    return make(ReportDate.century(value / 10_000), value / 100 % 100, value % 100).map { ($0, 1) }
  }

  /// `2031-03-12`, `2031/3/12`, and `12/03/2031` or `12.3.2031` where only one order of day and month is possible;
  /// where both are, only the year is certain.
  private func separated(at index: Int) -> (String, Int)? {
    guard let first = number(index), let separator = mark(index + 1), "-/.".utf8.contains(separator),
      let second = number(index + 2), mark(index + 3) == separator, let third = number(index + 4)
    else { return nil }
    if first.digits == 4 { return make(first.value, second.value, third.value).map { ($0, 5) } }
    guard third.digits == 4 else { return nil }
    let dayFirst = make(third.value, second.value, first.value)
    let monthFirst = make(third.value, first.value, second.value)
    if forms.contains(.monthFirst), separator == UInt8(ascii: "/") { return monthFirst.map { ($0, 5) } }
    switch (dayFirst, monthFirst) {
    case (let day?, nil): return (day, 5)
    case (nil, let month?): return (month, 5)
    case (let day?, let month?): return (day == month ? day : ReportDate.year(third.value), 5)
    case (nil, nil): return nil
    }
  }

  /// `180655C NOV 30`, `221857Z APR 2015`: day and time, zone letter, month, year.
  private func dateTimeGroup(at index: Int) -> (String, Int)? {
    guard let group = number(index), group.digits == 6, let zone = word(index + 1), zone.utf8.count == 1,
      let (month, length) = month(index + 2), let year = year(index + 2 + length)
    else { return nil }
    return make(year, month, group.value / 10_000).map { ($0, 3 + length) }
  }

  /// `12 March 2031`, `12 MAR 31`, `12MAR31`, `٥ كانون الأول ٢٠٣٠`.
  private func dayMonthYear(at index: Int) -> (String, Int)? {
    guard let day = number(index), day.digits <= 2, let (month, length) = month(index + 1) else { return nil }
    let comma = mark(index + 1 + length) == UInt8(ascii: ",") ? 1 : 0
    guard let year = year(index + 1 + length + comma) else { return nil }
    return make(year, month, day.value).map { ($0, 2 + length + comma) }
  }

  /// `March 12, 2031`.
  private func monthDayYear(at index: Int) -> (String, Int)? {
    guard let (month, length) = month(index), let day = number(index + length), day.digits <= 2 else {
      return nil
    }
    let comma = mark(index + length + 1) == UInt8(ascii: ",") ? 1 : 0
    guard let year = number(index + length + 1 + comma), year.digits == 4 else { return nil }
    return make(year.value, month, day.value).map { ($0, length + 2 + comma) }
  }

  /// `March 2031`, unless a day stands before it: then that date does not exist.
  private func monthYear(at index: Int) -> (String, Int)? {
    if index > 0, let day = number(index - 1), day.digits <= 2 { return nil }
    guard let (month, length) = month(index), let year = number(index + length), year.digits == 4,
      (1_800...2_199).contains(year.value)
    else { return nil }
    return (ReportDate.year(year.value) + "-" + ReportDate.two(month), length + 1)
  }

  private func number(_ index: Int) -> (value: Int, digits: Int)? {
    guard index < tokens.count, case .number(let value, let digits) = tokens[index].value else { return nil }
    return (value, digits)
  }

  private func word(_ index: Int) -> String? {
    guard index < tokens.count, case .word(let word) = tokens[index].value else { return nil }
    return word
  }

  private func mark(_ index: Int) -> UInt8? {
    guard index < tokens.count, case .mark(let mark) = tokens[index].value else { return nil }
    return mark
  }

  /// A year of four digits, or of two: 00 to 49 are this century's, 50 to 99 the last one's.
  private func year(_ index: Int) -> Int? {
    guard let (value, digits) = number(index) else { return nil }
    return digits == 4 ? value : digits == 2 ? ReportDate.century(value) : nil
  }

  private static func century(_ value: Int) -> Int { (value < 50 ? 2_000 : 1_900) + value }

  /// A month's name of one or two words, and how many tokens it takes with the full stop of an abbreviation.
  private func month(_ index: Int) -> (Int, Int)? {
    guard let first = word(index) else { return nil }
    // Names of two words are Arabic.
    if first.utf8.first.map({ $0 >= 0x80 }) ?? false, let second = word(index + 1),
      let month = ReportDate.months[first + " " + second]
    {
      return (month, 2)
    }
    guard let month = ReportDate.months[first] else { return nil }
    return (month, mark(index + 1) == UInt8(ascii: ".") ? 2 : 1)
  }

  private func make(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard (1_800...2_199).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    guard day <= days else { return nil }
    return ReportDate.year(year) + "-" + ReportDate.two(month) + "-" + ReportDate.two(day)
  }

  private static func year(_ value: Int) -> String { String(value) }
  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }

  /// English names and abbreviations; Arabic names as written in Iraq and the Levant, and the Roman ones.
  private static let months: [String: Int] = {
    let names: [[String]] = [
      ["january", "jan", "كانون الثاني", "يناير"], ["february", "feb", "شباط", "فبراير"],
      ["march", "mar", "آذار", "اذار", "مارس"], ["april", "apr", "نيسان", "أبريل", "ابريل"],
      ["may", "أيار", "ايار", "مايو"], ["june", "jun", "حزيران", "يونيو"],
      ["july", "jul", "تموز", "يوليو"], ["august", "aug", "آب", "اب", "أغسطس", "اغسطس"],
      ["september", "sep", "sept", "أيلول", "ايلول", "سبتمبر"],
      ["october", "oct", "تشرين الأول", "تشرين الاول", "أكتوبر", "اكتوبر"],
      ["november", "nov", "تشرين الثاني", "نوفمبر"],
      ["december", "dec", "كانون الأول", "كانون الاول", "ديسمبر"],
    ]
    var months: [String: Int] = [:]
    for (index, names) in names.enumerated() {
      for name in names { months[name] = index + 1 }
    }
    return months
  }()
}
