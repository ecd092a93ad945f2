/// Codes SL04xx from 11 on and SL05xx: what stands beside a sealed packet, and what a ledger is held against.
extension DiagnosticCode {
  static let seals: [DiagnosticCode] = [
    checkpointUnreadable, ledgerRewritten, ledgerTooShort, checkpointSignature, checkpointReplayed,
    brokenLedgerProof, foreignLedgerProof, signingCertificate,
    recalledPacket, noticeUnreadable, originalNotCommitted, originalMissing, originalsBesideRelease,
    packetUnknown,
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

  public static let signingCertificate = DiagnosticCode(
    "SL0411", .error, "Certificate cannot be used to sign",
    meaning:
      "A signature with a certificate needs a key on the curve P-256 in a PEM file without a passphrase, "
      + "or a command that signs with it, and the certificate of that key. Nothing was written.",
    remedy: "Make a key with `openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256`, have its "
      + "certificate issued, and give both; or try the command by itself.")

  public static let recalledPacket = DiagnosticCode(
    "SL0508", .warning, "Packet was recalled",
    meaning:
      "A person has decided that the packet may not be relied on any more. The same packet is not built again "
      + "until something that it is built of changes; a copy of it that was given out is refused.",
    remedy:
      "Keep copies apart and destroy none without leave of the court. Ask whoever recalled it what takes its "
      + "place; in the case, correct what was wrong and run again.")

  public static let noticeUnreadable = DiagnosticCode(
    "SL0509", .error, "File is no notice of a recall",
    meaning:
      "A notice is the page that `tearline packet recall` writes. This file is something else, or was changed.",
    remedy: "Ask whoever sent it for the page again.")

  public static let originalNotCommitted = DiagnosticCode(
    "SL0510", .error, "Original is not the one that was committed to",
    meaning:
      "A commitment binds to the bytes of an original. With the salt in the bag it does not open to the file "
      + "that is there, or one of the two is missing.",
    remedy:
      "Do not take the file for the original. Compare with the case, and find out who could write to the bag."
  )

  public static let originalMissing = DiagnosticCode(
    "SL0511", .error, "Original is not there as it was read",
    meaning:
      "The folder of reports no longer holds a document of the packet with the bytes that the run read. Nothing "
      + "was sealed.",
    remedy: "Give the folder as it was read, or run again and seal the packet that comes of it.")

  public static let originalsBesideRelease = DiagnosticCode(
    "SL0512", .error, "Originals would lie beside the release",
    meaning: "The folder named is the one that packets are given out from, or in it. Nothing was written.",
    remedy: "Name a folder elsewhere, on a medium of its own.")

  public static let packetUnknown = DiagnosticCode(
    "SL0513", .error, "Packet does not stand in its place",
    meaning:
      "The case has no packet of this id that may be given out, or what is there is not what was published.",
    remedy: "See `tearline case status OUT` for the packets there are, and run again where one was changed.")
}
