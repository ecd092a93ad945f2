public import Hashing

/// A decision of a person as the case records it, whatever it is about. It is added and never changed; a later entry
/// may take it back.
public struct DecisionRecord: Sendable, Hashable {
  /// What decisions can be about.
  public enum Matter: String, Sendable, Hashable, CaseIterable {
    /// A release order.
    case order = "release-order"
    /// Whether a mention is a person of the registry.
    case link
    /// Whether two records of the registry are one person.
    case merge
    /// What becomes of a passage.
    case passage
    /// What becomes of a packet that was built.
    case packet
  }

  /// The action of an entry that takes an earlier one back, in every matter.
  public static let undoing = "undo"

  /// Counted from 1 over the case.
  public let sequence: Int
  public let matter: Matter
  /// What is decided about, by an id that holds whatever is run again: never a position or a file's name.
  public let subject: String
  /// What was decided, in the matter's own word.
  public let action: String
  /// The decision that this one takes back.
  public let undoes: Int?
  /// Over what was decided, or over what it was decided on, where its matter has such bytes.
  public let content: Digest?
  /// Whether it counts: it takes nothing back, and no later entry takes it back.
  public let holds: Bool
  public let by: Attribution
}
