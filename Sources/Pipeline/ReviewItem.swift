import CaseStore
public import Hashing
public import Redaction
import Rules

/// A question about a passage with everything a person needs to answer it: one for all copies of the passage. It
/// holds document text, and is never written anywhere but to the files that a person asked for.
public struct ReviewItem: Sendable {
  public struct Place: Sendable, Hashable, Comparable {
    public let controlNumber: String
    public let file: String
    public let line: Int

    public var words: String { "\(controlNumber) line \(line)" }

    public static func < (left: Place, right: Place) -> Bool {
      (left.controlNumber, left.line) < (right.controlNumber, right.line)
    }
  }

  public let key: Digest
  public let kind: PendingItem.Kind
  /// In words, without document text.
  public let words: String
  public let passage: String
  /// The portion around the passage; empty where the passage is all of it.
  public let context: String
  /// Sorted; never empty.
  public internal(set) var places: [Place]
  /// Whether a person is asked; what is settled is listed only where that was asked for.
  public let isOpen: Bool

  /// What a review file calls it: the first letters of the key.
  public var id: String { String(key.hex.prefix(ReviewItem.idLength)) }
  static let idLength = 16

  /// - Parameter time: when it was met, RFC 3339 in UTC.
  func record(at time: String) -> ReviewQuestionRecord {
    ReviewQuestionRecord(
      key: key, kind: kind.rawValue, words: words, passage: ReviewKey.passageDigest(passage),
      controlNumber: places.first?.controlNumber ?? "", places: places.count, firstSeen: time)
  }
}
