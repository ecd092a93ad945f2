/// A date as a number of days, to tell how far apart two are.
struct DayNumber {
  let days: Int

  /// - Returns: nil for what is not `yyyy-mm-dd`.
  init?(_ text: String) {
    let parts = text.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      (1...12).contains(month)
    else { return nil }
    // The year is counted from March, so that a leap day is its last.
    let shifted = month > 2 ? year : year - 1
    let behind = (month + 9) % 12
    days = 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * behind + 2) / 5 + day
  }
}
