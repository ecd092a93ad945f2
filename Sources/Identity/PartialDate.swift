/// A day, a month or a year of the Gregorian calendar: as much of a date as is known.
public struct PartialDate: Sendable, Hashable {
  // Four bytes, because a registry holds several for each of a million people.
  private let storedYear: Int16
  private let storedMonth: UInt8
  private let storedDay: UInt8

  public var year: Int { Int(storedYear) }
  public var month: Int? { storedMonth == 0 ? nil : Int(storedMonth) }
  public var day: Int? { storedDay == 0 ? nil : Int(storedDay) }

  /// Reads `yyyy`, `yyyy-mm` or `yyyy-mm-dd` with ASCII digits.
  ///
  /// - Returns: nil for any other form, a day that does not exist, or a year outside 1850 to 2150.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    guard (1...3).contains(parts.count) else { return nil }
    var numbers: [Int] = []
    for (part, width) in zip(parts, widths) {
      guard part.utf8.count == width, part.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let number = Int(part)
      else { return nil }
      numbers.append(number)
    }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil
    )
  }

  /// - Returns: nil for a day that does not exist, a day without its month, or a year outside 1850 to 2150.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1850...2150).contains(year), day == nil || month != nil else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day {
        guard (1...PartialDate.days(in: month, of: year)).contains(day) else { return nil }
      }
    }
    storedYear = Int16(year)
    storedMonth = UInt8(month ?? 0)
    storedDay = UInt8(day ?? 0)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether every day this can be lies before every day the other can be.
  public func isCertainlyBefore(_ other: PartialDate) -> Bool {
    ordinal(month ?? 12, day ?? 31) < other.ordinal(other.month ?? 1, other.day ?? 1)
  }

  /// The fewest whole years there can be from this date to the other; negative where it may lie behind it.
  public func fewestYears(until other: PartialDate) -> Int {
    let (last, first) = ((month ?? 12, day ?? 31), (other.month ?? 1, other.day ?? 1))
    return other.year - year - (first < last ? 1 : 0)
  }

  /// The most whole years there can be.
  public func mostYears(until other: PartialDate) -> Int {
    let (first, last) = ((month ?? 1, day ?? 1), (other.month ?? 12, other.day ?? 31))
    return other.year - year - (last < first ? 1 : 0)
  }

  private func ordinal(_ month: Int, _ day: Int) -> Int { (year * 100 + month) * 100 + day }
}

extension PartialDate: CustomStringConvertible {
  /// The form it is read from.
  public var description: String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return ["\(year)", month.map(padded), day.map(padded)].compactMap(\.self).joined(separator: "-")
  }
}
