public import CaseStore
import Hashing
import Redaction
import Rules

/// What is open in a case, with whom and for how long; from the case file alone.
public struct ReviewStatus {
  public struct Open: Sendable, Hashable {
    public let question: ReviewQuestionRecord
    /// In whole days since it was first met.
    public let days: Int
    /// Who decided about it first, where a second person must decide alike; nil otherwise.
    public let first: String?

    /// With whom it lies; empty where nobody was named.
    public var reviewer: String { question.assignedTo }
  }

  /// Oldest first, then by document.
  public let open: [Open]
  /// What people logged for the judge, by document.
  public let logged: [RunSummary.Logged]

  /// As of now.
  public init(_ store: CaseStore) throws(CaseFailure) {
    try self.init(store, now: Clock.now())
  }

  /// - Parameter now: RFC 3339 in UTC.
  init(_ store: CaseStore, now: String) throws(CaseFailure) {
    let questions = try store.reviewQuestions()
    let decisions = try store.reviewDecisions().filter(\.decision.holds)
    let bySubject = Dictionary(
      decisions.map { ($0.decision.subject, $0) }, uniquingKeysWith: { first, _ in first })
    let today = ReviewStatus.day(now) ?? 0
    open = questions.filter(\.isOpen).map { question in
      Open(
        question: question, days: max(0, today - (ReviewStatus.day(question.firstSeen) ?? today)),
        first: bySubject[question.key.hex]?.decision.by.name)
    }.sorted {
      ($1.days, $0.question.controlNumber, $0.question.key.hex)
        < ($0.days, $1.question.controlNumber, $1.question.key.hex)
    }
    logged = questions.compactMap { question in
      guard let record = bySubject[question.key.hex], record.decision.action == ReviewAct.log.rawValue else {
        return nil
      }
      return RunSummary.Logged(
        controlNumber: question.controlNumber, words: question.words, reason: record.decision.by.reason,
        by: "\(record.decision.by.name), \(record.decision.by.role)")
    }
  }

  /// Days since 1970-01-01 of a date `yyyy-mm-dd...`.
  static func day(_ text: String) -> Int? {
    let parts = text.prefix(10).split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3 else { return nil }
    // Counted from March, so that the leap day is the year's last.
    let year = parts[1] <= 2 ? parts[0] - 1 : parts[0]
    let month = (parts[1] + 9) % 12
    let inYear = (153 * month + 2) / 5 + parts[2] - 1
    return year * 365 + year / 4 - year / 100 + year / 400 + inYear - 719_468
  }
}
