import Pipeline

/// How far a run has come, in words.
enum StandingWords {
  /// One line: `documents: 1204 of 20000, 12.1 of 204.8 MB, 61.2 a second, 5 min left`.
  static func line(_ standing: RunStanding) -> String {
    var parts = [standing.step]
    if standing.total > 0 { parts = ["\(standing.step): \(standing.done) of \(standing.total)"] }
    if standing.totalBytes > 0 {
      parts.append("\(megabytes(standing.bytes)) of \(megabytes(standing.totalBytes)) MB")
    }
    if let rate = standing.rate { parts.append("\(tenths(rate)) a second") }
    if let left = standing.secondsLeft { parts.append("\(duration(left)) left") }
    return parts.joined(separator: ", ")
  }

  /// What is waited for, where that has taken a while.
  static func waiting(_ standing: RunStanding, now: Int) -> String? {
    guard let name = standing.waitingFor, now - standing.waitingSince >= 3 else { return nil }
    return "waiting for \(name), for \(duration(now - standing.waitingSince))"
  }

  static func duration(_ seconds: Int) -> String {
    switch seconds {
    case ..<90: "\(max(0, seconds)) s"
    case ..<5_400: "\((seconds + 30) / 60) min"
    default: "\(seconds / 3_600) h \(seconds % 3_600 / 60) min"
    }
  }

  private static func megabytes(_ bytes: Int) -> String { tenths(Double(bytes) / 1e6) }

  private static func tenths(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }
}
