/// Codes LFxxxx: load files and production volumes. `LoadFiles` returns values with these identifiers.
extension DiagnosticCode {
  static let loadFiles: [DiagnosticCode] = loadFileForm + volumes + loadFileWriting

  private static let askAgain = "Ask the sender to make the volume again, and send the finding along."

  private static func form(
    _ id: String, _ severity: Severity, _ title: String, _ meaning: String, remedy: String = askAgain
  ) -> DiagnosticCode {
    DiagnosticCode(id, severity, title, meaning: meaning, remedy: remedy)
  }

  private static let loadFileForm: [DiagnosticCode] = [
    form(
      "LF0101", .error, "Load file cannot be read",
      "The file could not be opened or read, so it was not checked.",
      remedy: "Check its permissions and whether the copy is whole, then run the command again."),
    form("LF0102", .error, "Load file is empty", "The file has no header, so it names no document."),
    form(
      "LF0103", .error, "Load file is damaged text",
      "Some bytes are no text in the encoding the rest of the file has. They are shown as U+FFFD."),
    form(
      "LF0104", .warning, "Load file is not UTF-8",
      "The file is in Windows-1252 or UTF-16. Platforms must be told so, or they show other letters.",
      remedy: "Choose this encoding when you load the volume."),
    form(
      "LF0105", .warning, "Load file has other delimiters",
      "Concordance files have U+0014 between fields and U+00FE around them. This file has others; they were found "
        + "and used.",
      remedy: "Choose these delimiters when you load the volume."),
    form(
      "LF0106", .error, "Field is not closed",
      "A field begins with a qualifier and never ends, so what follows was read as part of it."),
    form(
      "LF0107", .error, "Text outside the qualifiers",
      "Text stands between a closing qualifier and the next separator. It was kept as part of the field."),
    form(
      "LF0108", .warning, "Line end in an unusual place",
      "A record ends in something other than CR LF, or a field holds a line end. Many platforms cut the record there.",
      remedy: "Look at the first records after loading, or ask the sender for U+00AE in place of line ends."),
    form(
      "LF0109", .error, "Record has another number of fields",
      "A record has more or fewer fields than the header. Nothing was dropped: what is too much was kept in the last "
        + "field."),
    form("LF0110", .error, "Column is named twice", "Two columns have one name; platforms load one of them."),
    form(
      "LF0111", .error, "Line of an image load file cannot be read",
      "The line is not of the form Opticon or IPRO files have, so the page on it was not checked."),
  ]

  private static let volumes: [DiagnosticCode] = [
    form(
      "LF0121", .error, "No Concordance file", "The folder has no .dat file, so nothing says what is in it.",
      remedy: "Choose the folder that holds the load files, or ask the sender for the whole volume."),
    form(
      "LF0122", .error, "No column with the first Bates number",
      "No column has a known name for the first Bates number, such as BEGDOC or BEGBATES, so records and files could "
        + "not be held against each other.",
      remedy: "Ask the sender which column names the document, or to name it BEGDOC."),
    form(
      "LF0123", .error, "File of the volume is missing", "A load file names a file that is not in the volume."
    ),
    form(
      "LF0124", .warning, "File that no load file names",
      "A file stands in the volume and no record names it. It will not be loaded, and may not have been meant to "
        + "leave.",
      remedy: "Ask the sender whether it belongs to the production before anyone opens it."),
    form("LF0125", .error, "Page number is there twice", "An image load file lists one Bates number twice."),
    form(
      "LF0126", .error, "File is named twice",
      "Two records or pages name one file, so one of them shows the wrong document."),
    form(
      "LF0127", .error, "Path leaves the volume",
      "A load file names an absolute path or one that climbs out of the volume. It was not opened.",
      remedy: "Do not load the volume; ask the sender for one with paths from its own root."),
    form(
      "LF0128", .error, "Bates number has the wrong form",
      "Bates numbers are a prefix and digits of one width, without a space, and a range runs upwards."),
    form(
      "LF0129", .error, "Bates ranges overlap",
      "One number stands in two documents, so a citation is not certain."),
    form(
      "LF0130", .warning, "Bates numbers are left out",
      "Numbers between two documents are not in the volume. They may be in another, or withheld without a slip sheet.",
      remedy: "Ask the sender where they are."),
    form(
      "LF0131", .error, "Number of pages differs",
      "The record, the range of Bates numbers and the image load file do not agree on the number of pages: some may "
        + "be missing."),
    form(
      "LF0132", .error, "Record and images do not match",
      "A document has a record and no image, or an image and no record."),
    form(
      "LF0133", .error, "Family does not fit together",
      "The members of a family must give one range, attachments their parent, and a parent its attachments."),
    form(
      "LF0134", .error, "Native file of a redacted document",
      "The record says that the document is redacted and names a native file, which may show what was taken out.",
      remedy: "Do not open or load the native file. Tell the sender at once."),
    form(
      "LF0135", .warning, "Digest is of another file",
      "No delivered file of the record has the SHA-256 digest it gives: a file was changed, or the digest is of one that "
        + "was not delivered.",
      remedy: "Ask the sender which file the digest is of."),
    form(
      "LF0136", .warning, "Load file has many records",
      "Many platforms take at most 80,000 records a load file.",
      remedy: "Ask the sender to divide the volume."),
    form(
      "LF0137", .error, "Translation without its original",
      "A record says that it translates a document that is not in the volume, or itself.",
      remedy: "Ask the sender for the original, or for the volume it is in."),
    form(
      "LF0138", .warning, "Grade is none of the Admiralty system",
      "A source is graded by a letter A to F, its information by a digit 1 to 6; the record says something else.",
      remedy: "Ask the sender what the grade means."),
  ]

  private static let loadFileWriting: [DiagnosticCode] = [
    form(
      "LF0201", .error, "Character is not in the load file's encoding",
      "A field has a character that the chosen encoding lacks. Nothing was written, because it would have been lost.",
      remedy: "Write the load file in UTF-8."),
    form(
      "LF0202", .error, "Row has another number of fields than the header", "Nothing was written.",
      remedy: "Report this with the command you ran."),
    form(
      "LF0203", .error, "Name cannot stand in a load file",
      "Image load files have no quoting: a Bates number, volume name or path may not have spaces, commas or letters "
        + "beyond ASCII.",
      remedy: "Choose another prefix for the numbering in the release order."),
    form(
      "LF0204", .error, "Documents do not fit together in a volume",
      "A number is used twice, a family is torn apart, or a redacted document has a native file. Nothing was written.",
      remedy: "Read the message; it names the document."),
  ]
}
