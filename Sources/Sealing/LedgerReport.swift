/// What checking a ledger found.
public struct LedgerReport: Hashable, Sendable {
  /// The end of the part that was checked before the first fault; the whole ledger where there is none.
  public let end: Ledger
  /// nil where the chain is whole.
  public let fault: LedgerFault?

  public var isValid: Bool { fault == nil }
}
