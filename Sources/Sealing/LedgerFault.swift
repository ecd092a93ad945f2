/// The first thing wrong with a ledger.
public struct LedgerFault: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A line is not an entry in canonical form.
    case malformedLine = "SL0301"
    /// The ledger does not start with entry 1.
    case missingBeginning = "SL0302"
    /// Entries between two others are missing.
    case missingEntries = "SL0303"
    /// An entry stands where another belongs: moved, repeated or put in.
    case misplacedEntry = "SL0304"
    /// An entry is not the one its neighbour recorded the digest of.
    case alteredEntry = "SL0305"
    /// The ledger ends before, or differs from, the end that was recorded elsewhere.
    case wrongEnd = "SL0306"
  }

  public let kind: Kind
  /// The sequence number, counted from 1, of the first entry that cannot be trusted.
  public let sequence: Int
  /// What was found, in plain words; never text of an entry.
  public let message: String

  /// The identifier of the diagnostic that explains the kind.
  public var code: String { kind.rawValue }
}
