import Documents
import Rules

/// Date arithmetic against the order's as-of date and the document's own.
struct DateTest {
  private let today: CalendarDay
  private let written: DateRange?

  init(_ order: ReleaseOrder, _ document: Document) {
    // The loader checks the date; one that is none makes everything young, which withholds.
    today = DateRange(order.asOf)?.first ?? CalendarDay(year: 1, month: 1, day: 1)
    written = document.date.flatMap { DateRange($0.value) }
  }

  /// A date that is not known counts as young.
  func holds(_ relation: DateMatcher.Relation, for date: DateRange?) -> Bool {
    switch relation {
    case .olderThan(let years): date?.isOlder(thanYears: years, on: today) ?? false
    case .youngerThan(let years): !(date?.isOlder(thanYears: years, on: today) ?? false)
    }
  }

  /// Whether a person of whom this is said may be under the age; where it cannot be told, he may.
  func mayBe(under matcher: AgeMatcher, _ statement: AgeReader.Statement) -> Bool {
    switch (statement, matcher.moment) {
    case (.age(let age), .document): return age < matcher.under
    case (.age(let age), .asOf):
      guard age < matcher.under, let written else { return age < matcher.under }
      // He was as old as that at the latest when the report ends its possible dates.
      return !written.isOlder(thanYears: matcher.under - age, on: today)
    case (.born(let date), .document):
      guard let written else { return true }
      return !date.isOlder(thanYears: matcher.under, on: written.first)
    case (.born(let date), .asOf): return !date.isOlder(thanYears: matcher.under, on: today)
    }
  }
}
