/// A date `yyyy-mm-dd` as PDF and XMP write it: midnight, universal time.
struct DocumentDate {
  private let year: String
  private let month: String
  private let day: String

  init(_ text: String) throws(TypesettingError) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let month = Int(parts[1]), let day = Int(parts[2]), let year = Int(parts[0]),
      (1...12).contains(month), (1...Self.days(of: month, year)).contains(day)
    else {
      throw TypesettingError(
        .metadata, "The as-of date is not a date of the form yyyy-mm-dd.",
        remedy: "Write it as in 2026-01-31.")
    }
    self.year = parts[0]
    self.month = parts[1]
    self.day = parts[2]
  }

  var pdf: String { "D:\(year)\(month)\(day)000000Z" }
  var xmp: String { "\(year)-\(month)-\(day)T00:00:00Z" }

  private static func days(of month: Int, _ year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
