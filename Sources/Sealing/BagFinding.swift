/// Something a bag does that RFC 8493 does not allow, or that a person should know before relying on it.
public struct BagFinding: Hashable, Sendable {
  public enum Severity: String, Hashable, Sendable {
    /// The bag is not valid.
    case error
    /// The bag may be valid, but somebody may read it in another way or a part of it is not protected.
    case warning
  }

  public let kind: BagFindingKind
  public let severity: Severity
  /// The file concerned, from the bag's root; bytes that are no UTF-8 are shown as U+FFFD. Empty for the bag.
  public let path: String
  /// What was found in this bag, in plain words.
  public let message: String

  /// The identifier of the diagnostic that explains the kind.
  public var code: String { kind.rawValue }
  /// What the kind means for somebody who relies on the bag.
  public var meaning: String { kind.meaning }
}
