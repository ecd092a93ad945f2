/// A date that a released text gives, with the sentence it stands in; no more precise than it is written.
public struct ReleasedMoment: Hashable, Sendable {
  public enum Precision: String, Hashable, Sendable, CaseIterable {
    case day
    case month
    case year
    /// One of several days: `03/05/2031` is in May or in March.
    case range
    /// A day and a month; the text gives no year, and none is guessed.
    case dayWithoutYear = "day-without-year"
  }

  /// `yyyy-mm-dd`, `yyyy-mm`, `yyyy`, `yyyy-mm-dd/yyyy-mm-dd` or, without a year, `XXXX-mm-dd` (ISO 8601-2).
  public var date: String
  public var precision: Precision
  /// The sentence, field or table row.
  public var sentence: String
  /// Index of the document's block it stands in.
  public var block: Int

  public init(date: String, precision: Precision, sentence: String, block: Int) {
    self.date = date
    self.precision = precision
    self.sentence = sentence
    self.block = block
  }
}
