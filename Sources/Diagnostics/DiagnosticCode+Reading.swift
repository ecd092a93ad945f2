/// Codes RDxxxx: 00 the kind of file, 01 its encoding, 02 XML and limits, 03 what was read.
extension DiagnosticCode {
  static let reading: [DiagnosticCode] =
    readingKinds + readingEncodings + readingXML + readingLimits + readingContent

  // MARK: The kind of file

  private static let readingKinds: [DiagnosticCode] = [
    emptyFile, portableDocument, picture, officePackage, legacyOffice, executable, binaryFile, webPage,
    mailMessage, richText, compressedFile, recording, database,
  ]

  public static let emptyFile = DiagnosticCode(
    "RD0001", .error, "the file is empty",
    meaning: "The file holds no bytes, or nothing but white space. It was set aside.",
    remedy: "Get the file again from its origin: an empty file is often a broken copy. If it is meant to be "
      + "empty, take it out of the folder.")
  public static let portableDocument = DiagnosticCode(
    "RD0002", .error, "a PDF is not read",
    meaning:
      "The content is a PDF. What a PDF shows and what it holds can differ, so it is not read as a report. "
      + "It was set aside.",
    remedy:
      "Ask the originator for the report as XML or text, or have it transcribed and checked by a person, "
      + "and add that file.")
  public static let picture = DiagnosticCode(
    "RD0003", .error, "a picture is not read",
    meaning:
      "The content is a picture, such as PNG, JPEG, GIF, TIFF or HEIC. Text in pictures is not recognised. It was "
      + "set aside.",
    remedy: "If it shows a report, have it transcribed and checked by a person and add the text.")
  public static let officePackage = DiagnosticCode(
    "RD0004", .error, "a spreadsheet or presentation is not read",
    meaning:
      "The content is an office document that is no text: a spreadsheet, a presentation or a drawing, or a document "
      + "in the OpenDocument format. It was set aside.",
    remedy:
      "Save it as .docx, or as plain text or XML, after a look at its comments and hidden parts, and add that."
  )
  public static let legacyOffice = DiagnosticCode(
    "RD0005", .error, "an old office document is not read",
    meaning: "The content is an OLE compound file, such as a .doc, .xls or .msg. It was set aside.",
    remedy: "Save it as plain text or XML, after a look at its comments and tracked changes, and add that.")
  public static let executable = DiagnosticCode(
    "RD0006", .error, "a program is not read",
    meaning: "The content is an executable program. It was set aside and never run.",
    remedy:
      "Take it out of the folder, and tell whoever is responsible for the transfer: programs do not belong "
      + "among reports.")
  public static let binaryFile = DiagnosticCode(
    "RD0007", .error, "the file is not text",
    meaning:
      "The content holds zero bytes or so many control characters that it is not text in any encoding read "
      + "here. It was set aside.",
    remedy: "Find out what wrote the file, and get it as XML or as text in UTF-8.")
  public static let webPage = DiagnosticCode(
    "RD0008", .error, "a web page in an unusual form",
    meaning:
      "The content is XML whose root is an HTML page under a prefix. Such pages are read by no browser as they stand. "
      + "It was set aside.",
    remedy: "Get the report as XML or text, or as an ordinary web page.")
  public static let mailMessage = DiagnosticCode(
    "RD0009", .error, "a mail message in a changed form",
    meaning:
      "The content is a mail message that was converted to an encoding that mail does not have, such as UTF-16. Its "
      + "attachments cannot be relied on. It was set aside.",
    remedy: "Get the message as the mail program or server stores it (.eml), and add that.")
  public static let richText = DiagnosticCode(
    "RD0010", .error, "a rich-text document is not read",
    meaning: "The content is RTF, which can hide text. It was set aside.",
    remedy: "Save it as plain text, after a look for hidden text, and add that.")
  public static let compressedFile = DiagnosticCode(
    "RD0011", .error, "a compressed file is not read",
    meaning: "The content is compressed (gzip, bzip2, xz, 7-Zip, RAR or Zstandard). It was set aside.",
    remedy: "Unpack it and add the files in it.")
  public static let recording = DiagnosticCode(
    "RD0012", .error, "a recording is not read",
    meaning: "The content is sound or video. What is said in it is not recognised. It was set aside.",
    remedy: "Have it transcribed and checked by a person, and add the transcript.")
  public static let database = DiagnosticCode(
    "RD0013", .error, "a database is not read",
    meaning: "The content is a database or mail store (SQLite, Access or Outlook .pst). It was set aside.",
    remedy: "Export what belongs to the case as XML, text or single messages, and add that.")

  // MARK: Encodings

  private static let readingEncodings: [DiagnosticCode] = [
    assumedEncoding, unknownEncoding, undecodableXML, undecodableText, encodingContradiction,
  ]

  public static let assumedEncoding = DiagnosticCode(
    "RD0101", .warning, "the encoding was assumed",
    meaning:
      "The file does not say how its letters are encoded and is not UTF-8; the encoding was chosen by which "
      + "letters stand together. Names can come out wrong if the choice was wrong.",
    remedy:
      "Look at a name with accents or in Arabic. If it reads wrong, convert the file to UTF-8 from its true "
      + "encoding and add that.")
  public static let unknownEncoding = DiagnosticCode(
    "RD0102", .error, "the declared encoding is not read",
    meaning: "The XML declaration names an encoding other than UTF-8, UTF-16, windows-1252, windows-1256, "
      + "ISO-8859-1 and ISO-8859-6. The file was set aside.",
    remedy: "Convert the file to UTF-8, change the declaration to match, and add that.")
  public static let undecodableXML = DiagnosticCode(
    "RD0103", .error, "bytes that are no character",
    meaning:
      "The XML file holds bytes that mean nothing in its encoding. Part of its text would be lost, so it was "
      + "set aside.",
    remedy:
      "Get the file again from its origin; if the bytes are wrong there too, have the originator repair them."
  )
  public static let undecodableText = DiagnosticCode(
    "RD0104", .warning, "bytes that are no character",
    meaning:
      "The line holds bytes that mean nothing in the file's encoding. They are shown as \\x and two digits, "
      + "and the line is kept as a passage that was not understood: it does not leave.",
    remedy:
      "Compare the line with the original. If the file is damaged, get it again; if the encoding was assumed "
      + "wrongly, convert the file to UTF-8.")
  public static let encodingContradiction = DiagnosticCode(
    "RD0105", .warning, "the declared encoding is not the one used",
    meaning:
      "The XML declaration names one encoding and the first bytes show another. The bytes were believed.",
    remedy: "Nothing, if the text reads right. The tool that wrote the file should be corrected.")

  // MARK: XML

  private static let readingXML: [DiagnosticCode] = [
    malformedXML, internalSubset, externalSubset, undefinedEntity, unclosedXML, mismatchedTag, secondRoot,
    parserDisagreement,
  ]

  public static let malformedXML = DiagnosticCode(
    "RD0201", .error, "the XML is not well-formed",
    meaning:
      "The XML breaks a rule of its grammar. After such an error a parser can miss text, so the whole file "
      + "was set aside.",
    remedy: "Open the file at the line given, or run `xmllint --noout` on it; have the originator repair it.")
  public static let internalSubset = DiagnosticCode(
    "RD0202", .error, "the XML brings its own entity definitions",
    meaning:
      "The DOCTYPE has an internal subset. Such definitions can make text appear that is not in the file, or "
      + "grow without bound, so the whole file was set aside and none was expanded.",
    remedy:
      "Have the originator send the report without a DOCTYPE. A report has no need of one; treat the file as "
      + "suspect.")
  public static let externalSubset = DiagnosticCode(
    "RD0203", .error, "the XML refers to definitions outside the file",
    meaning:
      "The DOCTYPE names an external file or address. Nothing was fetched and the whole file was set aside.",
    remedy: "Remove the DOCTYPE, if no entity of it is used, and add the file again.")
  public static let undefinedEntity = DiagnosticCode(
    "RD0204", .error, "an entity that is not defined",
    meaning:
      "The text uses an entity reference other than the five that XML defines. What it stands for is not in "
      + "the file, so the whole file was set aside.",
    remedy: "Replace the reference by the character it stands for and add the file again.")
  public static let unclosedXML = DiagnosticCode(
    "RD0205", .error, "the XML ends too early",
    meaning: "The file ends inside an element, a comment or a tag: it is probably cut off. It was set aside.",
    remedy: "Get the file again from its origin and compare the sizes.")
  public static let mismatchedTag = DiagnosticCode(
    "RD0206", .error, "an end tag without its start tag",
    meaning: "An end tag does not name the element that is open. The whole file was set aside.",
    remedy: "Open the file at the line given and have the originator repair it.")
  public static let secondRoot = DiagnosticCode(
    "RD0207", .error, "content after the end of the document",
    meaning:
      "Something stands before or after the one root element: two reports may have been joined. The file was "
      + "set aside.",
    remedy: "Split the file into one file a report and add those.")
  public static let parserDisagreement = DiagnosticCode(
    "RD0208", .error, "two readings of the XML differ",
    meaning:
      "Every XML file is read twice, by libxml2 and by Tearline's own scanner, and what they saw differs. "
      + "The file was set aside, since text could be missing from one of the two.",
    remedy:
      "Set the file aside for the developers of Tearline, with its line, and have the report transcribed "
      + "meanwhile.")

  // MARK: Limits

  private static let readingLimits: [DiagnosticCode] = [
    fileTooLarge, tooDeep, tooManyAttributes, attributeTooLong, tooManyElements, tooManyNamespaces,
    textTooLong, nameTooLong, lineTooLong, pathsTooLong,
  ]

  private static let limitRemedy =
    "A report of this shape is unusual: look at the file before anything else. If it is genuine, have it split or "
    + "simplified."

  public static let fileTooLarge = DiagnosticCode(
    "RD0251", .error, "the file is too large",
    meaning: "The file is larger than the limit for one report. It was set aside unread.", remedy: limitRemedy
  )
  public static let tooDeep = DiagnosticCode(
    "RD0252", .error, "elements are nested too deep",
    meaning: "The XML nests more elements in each other than the limit allows. It was set aside.",
    remedy: limitRemedy)
  public static let tooManyAttributes = DiagnosticCode(
    "RD0253", .error, "too many attributes",
    meaning: "An element has more attributes than the limit allows. The file was set aside.",
    remedy: limitRemedy)
  public static let attributeTooLong = DiagnosticCode(
    "RD0254", .error, "an attribute is too long",
    meaning: "An attribute's value is longer than the limit allows. The file was set aside.",
    remedy: limitRemedy)
  public static let tooManyElements = DiagnosticCode(
    "RD0255", .error, "too many elements",
    meaning: "The XML has more elements than the limit allows. It was set aside.", remedy: limitRemedy)
  public static let tooManyNamespaces = DiagnosticCode(
    "RD0256", .error, "too many namespaces",
    meaning: "The XML declares more namespaces than the limit allows. It was set aside.", remedy: limitRemedy)
  public static let textTooLong = DiagnosticCode(
    "RD0257", .error, "a text without markup is too long",
    meaning:
      "A text, comment, CDATA section or processing instruction is longer than the limit allows. The file "
      + "was set aside.", remedy: limitRemedy)
  public static let nameTooLong = DiagnosticCode(
    "RD0258", .error, "a name is too long",
    meaning: "An element's or attribute's name is longer than the limit allows. The file was set aside.",
    remedy: limitRemedy)
  public static let lineTooLong = DiagnosticCode(
    "RD0259", .error, "a line is too long",
    meaning:
      "A line of the text is longer than the limit allows: this is hardly a report in lines. It was set "
      + "aside.", remedy: limitRemedy)
  public static let pathsTooLong = DiagnosticCode(
    "RD0260", .error, "the names of nested elements add up to too much",
    meaning:
      "The paths to the parts of this XML would take more memory than the limit allows. It was set aside.",
    remedy: limitRemedy)

  // MARK: What was read

  private static let readingContent: [DiagnosticCode] = [
    unplacedText, earlierWithholding, unreadDate, partOfMessage, messageCutOff, doubtfulMark, unclosedSet,
  ]

  public static let unplacedText = DiagnosticCode(
    "RD0301", .warning, "a passage that was not understood",
    meaning: "The reader could not tell what this passage is. It is kept, and does not leave by default.",
    remedy:
      "Read the passage in the original. If it is content, decide on it in the review; if it is damage, get "
      + "the file again.")
  public static let earlierWithholding = DiagnosticCode(
    "RD0302", .note, "text withheld by an earlier release",
    meaning:
      "The document already has places where an earlier release says that text was not declassified. They "
      + "are kept as they are and never redacted again.",
    remedy: "Nothing. If the full text is needed, ask the originator for it.")
  public static let unreadDate = DiagnosticCode(
    "RD0303", .warning, "the report's date could not be read",
    meaning:
      "A field that should hold the report's date holds something else, or a date that does not exist. The "
      + "report counts as undated.",
    remedy:
      "Look at the field; if the date is clear to a person, record it when the report is put in a packet.")
  public static let partOfMessage = DiagnosticCode(
    "RD0304", .warning, "one section of a message",
    meaning:
      "The header says that the message was sent in several sections. Each is read as a document of its own. "
      + "Captions and authority may stand in the first section only, so unmarked passages of the others count "
      + "as the highest level.",
    remedy: "Make sure that all sections are in the folder, and read them together before deciding on one.")
  public static let messageCutOff = DiagnosticCode(
    "RD0305", .warning, "the message has no end",
    meaning:
      "The message has the start of a transmission envelope but not its end (BT or NNNN): it may be cut off.",
    remedy: "Compare with the message centre's copy.")
  public static let doubtfulMark = DiagnosticCode(
    "RD0306", .warning, "a portion mark to confirm",
    meaning:
      "What stands here looks like a portion mark but its place or form is unusual: it may be a copyright "
      + "sign, a list letter or part of a word. It was counted as a mark, beside any other marking of the passage.",
    remedy: "Look at the place. If it is no portion mark, decide on the passage in the review.")
  public static let unclosedSet = DiagnosticCode(
    "RD0307", .warning, "a set of a formatted message has no end",
    meaning:
      "A set (`GENTEXT/...`) must end with `//`, and this one ends at a blank line or at the next set instead. "
      + "Its first line was read as the set, and the lines behind it as text of their own.",
    remedy: "Compare the message with the sender's copy: a line may be missing.")
}
