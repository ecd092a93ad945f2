/// Codes SL04xx from 11 on and SL05xx: what stands beside a sealed packet, and what a ledger is held against.
extension DiagnosticCode {
  static let seals: [DiagnosticCode] = [
    checkpointUnreadable, ledgerRewritten, ledgerTooShort, checkpointSignature, checkpointReplayed,
    brokenLedgerProof, foreignLedgerProof,
  ]

  public static let checkpointUnreadable = DiagnosticCode(
    "SL0501", .error, "File is no checkpoint",
    meaning: "A checkpoint is a short text: the ledger's name, the number of its entries, a digest, an empty "
      + "line and signatures (c2sp.org/tlog-checkpoint). This file is something else, or was changed.",
    remedy: "Choose the file that `tearline ledger seal` wrote, or ask for it again where it came from.")

  public static let ledgerRewritten = DiagnosticCode(
    "SL0502", .error, "Ledger is not the one the checkpoint stands for",
    meaning: "The checkpoint was made of another ledger, or entries it stands for were changed since: the "
      + "digest over the same first entries is another.",
    remedy: "Do not rely on the ledger. Compare it with another copy, and find out who could write to it.")

  public static let ledgerTooShort = DiagnosticCode(
    "SL0503", .error, "Ledger ends before the checkpoint",
    meaning:
      "The checkpoint stands for more entries than there are: the last entries were cut off, or this is "
      + "an old copy of the case.",
    remedy: "Find the case as it was when the checkpoint was made. What it recorded since is missing here.")

  public static let checkpointSignature = DiagnosticCode(
    "SL0504", .error, "Checkpoint is not signed as it says",
    meaning: "A signature under the checkpoint names one of the keys you gave and does not hold, or none of "
      + "them signed it.",
    remedy: "Ask whoever keeps the ledger for the checkpoint again, and for the key by another way.")

  public static let checkpointReplayed = DiagnosticCode(
    "SL0505", .error, "Checkpoint is older than one that is known",
    meaning: "You know a later state of the same ledger. What was recorded in between, such as a recall of "
      + "this packet, cannot be seen in the proof beside it.",
    remedy: "Ask for a proof under the latest checkpoint, which `tearline ledger seal` writes.")

  public static let brokenLedgerProof = DiagnosticCode(
    "SL0506", .error, "Proof of the ledger does not hold",
    meaning: "The file beside the packet does not prove that a ledger records its publication: it was "
      + "changed, cut off, or is something else.",
    remedy: "Ask whoever keeps the ledger for the proof again. The packet itself may be whole.")

  public static let foreignLedgerProof = DiagnosticCode(
    "SL0507", .error, "Proof of the ledger is about another packet",
    meaning: "The entry of the ledger is not the publication of this packet with these bytes: the proof was "
      + "taken from another packet, or this packet was made anew by somebody else.",
    remedy: "Do not rely on the packet. Ask for it again, with its proof, where it came from.")
}
