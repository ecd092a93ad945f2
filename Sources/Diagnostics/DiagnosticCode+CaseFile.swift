/// Codes CSxxxx: the case file.
extension DiagnosticCode {
  static let caseFile: [DiagnosticCode] = [
    caseUnavailable, caseOfOtherVersion, caseInUse, rereadDiffers, fileUnreadable, fileNotPlain,
    documentAbsent, messageNotWhole, sectionsContradict, ledgerBroken,
  ]

  public static let caseUnavailable = DiagnosticCode(
    "CS0101", .error, "The case file cannot be opened or written",
    meaning: "SQLite refused an operation on the case file. Nothing of the operation was kept.",
    remedy: "Check that the folder exists, can be written and has space, then run the command again.")

  public static let caseOfOtherVersion = DiagnosticCode(
    "CS0102", .error, "The case file was made by a newer version",
    meaning: "The case file has a form that this version does not know. It was not touched.",
    remedy: "Open it with the version that made it, or a later one.")

  public static let caseInUse = DiagnosticCode(
    "CS0103", .error, "The case file is in use",
    meaning: "Another run holds the case. Two runs on one case could each undo what the other recorded.",
    remedy: "Wait for the other run to end, or give this one another output folder.")

  public static let rereadDiffers = DiagnosticCode(
    "CS0104", .error, "A document reads differently from the record",
    meaning: "A document was read again from the same bytes and gave another text or other portions than the "
      + "case records. Spans of the record would point to other words, so nothing was exported.",
    remedy:
      "Report this with the output of `tearline doc show FILE`; a new case file in another folder goes on.")

  public static let fileUnreadable = DiagnosticCode(
    "CS0201", .error, "A file cannot be read",
    meaning: "The system refused to open or read a file of the folder. It is quarantined and counted.",
    remedy: "Check its permissions and run the command again; the file is then taken up.")

  public static let fileNotPlain = DiagnosticCode(
    "CS0202", .error, "Not a plain file",
    meaning: "The folder holds a link, pipe, socket or device. Following it could lead out of the folder or "
      + "never end, so it is quarantined and counted.",
    remedy: "Put a copy of what it leads to into the folder, if it belongs to the case.")

  public static let documentAbsent = DiagnosticCode(
    "CS0203", .warning, "A document of the case is no longer in the folder",
    meaning:
      "The case records a file that the folder does not hold any more. Its record and control number are "
      + "kept; it is left out of packets that are built now.",
    remedy: "Put the file back if it was removed by mistake, and run the command again.")

  public static let messageNotWhole = DiagnosticCode(
    "CS0204", .warning, "A section of a message is missing",
    meaning:
      "A message was sent in sections, and the folder does not hold all of them, or a section does not say of "
      + "which message it is. Captions and authority may stand in the first section only, so what is unmarked in "
      + "the later ones counts as the highest and stays withheld.",
    remedy: "Put the missing sections into the folder and run the command again; or decide in the review.")

  public static let sectionsContradict = DiagnosticCode(
    "CS0205", .warning, "Sections of a message contradict each other",
    meaning:
      "Two files say that they are the same section of a message, or they do not agree on how many sections there "
      + "are. Which ones belong together cannot be told, so each counts by itself, as if the others were missing.",
    remedy:
      "Compare the files, take those that were sent again or corrected out of the folder, and run it again.")

  public static let ledgerBroken = DiagnosticCode(
    "CS0301", .error, "The ledger of the case is not whole",
    meaning: "The chain of digests over the case's events is broken: an entry was changed, removed or added "
      + "outside Tearline. Nothing is exported from such a case.",
    remedy: "Keep the case file as it is for examination and start a new case in another folder.")
}
