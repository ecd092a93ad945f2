/// Codes LKxxxx: what looking for secrets in finished files found. `LeakCheck` returns values with these identifiers.
extension DiagnosticCode {
  public static let leakedPassage = DiagnosticCode(
    "LK0101", .error, "Withheld passage is still there",
    meaning: "The whole passage, or eight words of it in a row, can be read out of a finished file. "
      + "Nothing was exported.",
    remedy: "Look at the place named, find which stage wrote it, and run again. Do not edit the output "
      + "by hand.")

  public static let leakedName = DiagnosticCode(
    "LK0102", .error, "Withheld name is still there",
    meaning: "A withheld name can be read out of a finished file. Nothing was exported.",
    remedy: "If the name is another person's, or is meant to be released, record that decision so that "
      + "it becomes permitted. Otherwise add the rule or variant that missed it, and run again.")

  public static let leakedIdentifier = DiagnosticCode(
    "LK0103", .error, "Withheld identifier is still there",
    meaning: "A withheld number or code can be read out of a finished file, with or without its "
      + "separators. Nothing was exported.",
    remedy: "If it is meant to be released, record that decision. Otherwise add the rule that missed "
      + "it, and run again.")

  public static let hiddenContent = DiagnosticCode(
    "LK0104", .error, "File holds something its readers do not see",
    meaning:
      "By the way it is built, the file holds text under a box or a picture, text in no colour or in that of "
      + "the page, an unapplied redaction, an earlier revision, a tracked change, a comment or something alike. "
      + "Whatever it says, anyone can read it out with a program.",
    remedy: "Remove the hidden part where the file was made and write the file again; do not draw over it. "
      + "If it is meant to be read, show it.")

  public static let secretListMalformed = DiagnosticCode(
    "LK0401", .error, "List of secrets cannot be read",
    meaning: "The list is CSV with the columns id, kind and text, where kind is passage, name or identifier. "
      + "A list that is read in part would let through what the rest of it names, so nothing was checked.",
    remedy: "Mend the row named and run the check again.")

  public static let unreadableOutput = DiagnosticCode(
    "LK0201", .error, "Finished file cannot be read to its end",
    meaning: "A file that would leave is damaged, encrypted, or beyond a limit, so it cannot be said "
      + "that it holds no secret. It counts as a failure. Nothing was exported.",
    remedy: "Write the file again. If it is as it should be, leave it out of the export.")

  public static let unusableSecret = DiagnosticCode(
    "LK0202", .warning, "Secret is too short to look for",
    meaning: "A withheld text has too few letters to be told apart from chance, so it was not looked "
      + "for.",
    remedy: "Check the passage by eye in the finished packet, or withhold the words around it as well.")

  public static let partlyUnchecked = DiagnosticCode(
    "LK0301", .warning, "Part of a file was not checked",
    meaning: "Something in the file, such as the pixels of an image or a form that is not understood, "
      + "was searched as raw bytes only.",
    remedy: "Look at that part yourself before the packet leaves.")

  public static let checkedOutput = DiagnosticCode(
    "LK0302", .note, "File was checked",
    meaning: "Which ways of hiding text were undone before the file was searched.",
    remedy: "Nothing.")

  static let leaks: [DiagnosticCode] = [
    leakedPassage, leakedName, leakedIdentifier, hiddenContent, unreadableOutput, unusableSecret,
    partlyUnchecked, checkedOutput, secretListMalformed,
  ]
}
