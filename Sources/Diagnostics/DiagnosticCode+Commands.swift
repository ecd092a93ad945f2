/// Codes CMxxxx: command lines and the inputs they name.
extension DiagnosticCode {
  static let commands: [DiagnosticCode] = [
    inputMissing, folderMissing, outputInsideInput, packMissing, fileChangedDuringRun, fontMissing,
    packetFailed,
    outputNotWritten, queriesUnreadable,
  ]

  public static let inputMissing = DiagnosticCode(
    "CM0101", .error, "An input file cannot be read",
    meaning: "A file named on the command line or in the release order is missing or may not be read.",
    remedy: "Check the path and its permissions, then run the command again.")

  public static let folderMissing = DiagnosticCode(
    "CM0102", .error, "The folder of reports cannot be read",
    meaning: "The folder given is missing, is not a folder, or may not be listed.",
    remedy: "Check the path and its permissions, then run the command again.")

  public static let outputInsideInput = DiagnosticCode(
    "CM0103", .error, "The output folder lies inside the folder of reports",
    meaning: "Packets written there would be taken up as reports by the next run.",
    remedy: "Name an output folder outside the folder of reports.")

  public static let packMissing = DiagnosticCode(
    "CM0104", .error, "A rule pack cannot be found",
    meaning: "The release order names a pack for which the rules folder has no folder with a `pack.yaml`.",
    remedy: "Correct the order's `packs`, or name the folder of the packs with `--rules`.")

  public static let fileChangedDuringRun = DiagnosticCode(
    "CM0105", .error, "A file changed while the run was under way",
    meaning: "A report had other bytes when it was opened than when the folder was walked. It was not used.",
    remedy: "Run the command again when nothing writes to the folder.")

  public static let fontMissing = DiagnosticCode(
    "CM0106", .error, "A font is missing or damaged",
    meaning: "Packets are set in Amiri and Noto Sans, which are opened by their paths.",
    remedy: "Install the Debian packages fonts-hosny-amiri and fonts-noto-core.")

  public static let packetFailed = DiagnosticCode(
    "CM0107", .error, "A packet could not be written",
    meaning: "The pages or the bag of a packet could not be made. Nothing was exported.",
    remedy: "Read the message; when it names no cause that you can remove, report it.")

  public static let outputNotWritten = DiagnosticCode(
    "CM0108", .error, "An output could not be written",
    meaning: "The system refused to create or replace a file or folder of the output.",
    remedy: "Check that the output folder can be written and has space, then run the command again.")

  public static let queriesUnreadable = DiagnosticCode(
    "CM0109", .error, "A list of names cannot be read",
    meaning:
      "A list of names to look for is a CSV file in UTF-8 whose header has the columns query and text.",
    remedy: "Correct the header and the encoding of the list, then run the command again.")
}
