/// Codes RD04xx: files that hold other files, and what is read from mail, web pages and word-processor documents.
extension DiagnosticCode {
  static let containers: [DiagnosticCode] = archives + mail + pages + wordDocuments

  // MARK: Archives

  private static let archives: [DiagnosticCode] = [
    damagedArchive, contradictoryArchive, overlappingMembers, unlistedBytes, unsafeMemberName,
    duplicateMember,
    encryptedMember, unsupportedCompression, damagedMember, tooManyMembers, expandsTooFar, nestedTooDeep,
    memberNotPlain,
  ]

  private static let suspectRemedy =
    "Treat the archive as suspect. If its origin is trusted, have it unpacked there, and add the files themselves."

  public static let damagedArchive = DiagnosticCode(
    "RD0401", .error, "the archive is damaged",
    meaning:
      "The ZIP archive has no directory at its end, or a directory that leads nowhere: it is cut off or broken. "
      + "It was set aside and nothing was taken out of it.",
    remedy: "Get the file again from its origin and compare the sizes; or add the files it holds.")
  public static let contradictoryArchive = DiagnosticCode(
    "RD0402", .error, "the archive contradicts itself",
    meaning:
      "The directory of the ZIP archive and the header of a member say different things, so that two programs "
      + "would unpack different files from it. It was set aside and nothing was taken out of it.",
    remedy: suspectRemedy)
  public static let overlappingMembers = DiagnosticCode(
    "RD0403", .error, "members of the archive overlap",
    meaning:
      "Two members of the ZIP archive share bytes, as in archives made to expand without end. It was set aside "
      + "and nothing was taken out of it.",
    remedy: suspectRemedy)
  public static let unlistedBytes = DiagnosticCode(
    "RD0404", .error, "the archive holds bytes that it does not list",
    meaning:
      "Between, before or behind the members of the ZIP archive are bytes that its directory does not account "
      + "for: a hidden or deleted member, or another file joined to it. It was set aside.",
    remedy: suspectRemedy)
  public static let unsafeMemberName = DiagnosticCode(
    "RD0405", .error, "a member's name leads out of the archive",
    meaning:
      "A member's name is absolute, climbs with `..`, is empty or too long, or has a backslash, a drive letter or "
      + "a control character. The archive was set aside and nothing was written anywhere.",
    remedy: suspectRemedy)
  public static let duplicateMember = DiagnosticCode(
    "RD0406", .error, "two members of the archive have one name",
    meaning:
      "Two members have the same name, or one is a file where another needs a folder, so that it is open which "
      + "of them is meant. The archive was set aside.",
    remedy: suspectRemedy)
  public static let encryptedMember = DiagnosticCode(
    "RD0407", .error, "the file is encrypted",
    meaning: "The content is encrypted and cannot be read without its password or key. It was set aside.",
    remedy: "Ask the originator for the file without encryption, or decrypt it, and add it.")
  public static let unsupportedCompression = DiagnosticCode(
    "RD0408", .error, "a compression that is not read",
    meaning:
      "A member of the ZIP archive is packed in another way than `stored` and `deflate`. It was set aside.",
    remedy: "Unpack the archive with the program that made it and add the file.")
  public static let damagedMember = DiagnosticCode(
    "RD0409", .error, "a member of the archive is damaged",
    meaning:
      "What the member unpacks to does not have the length or the checksum that the archive states. It was set "
      + "aside.",
    remedy: "Get the archive again from its origin, or add the file itself.")
  public static let tooManyMembers = DiagnosticCode(
    "RD0410", .error, "too many files in one file",
    meaning: "The file holds more files, in all its levels, than the limit allows. It was set aside.",
    remedy: "Look at the archive before anything else. If it is genuine, have it split.")
  public static let expandsTooFar = DiagnosticCode(
    "RD0411", .error, "the archive expands too far",
    meaning:
      "The archive would unpack to more bytes, or to many more bytes for each of its own, than the limits allow, "
      + "as archives do that are made to fill a disk. It was set aside.",
    remedy: "Look at the archive before anything else. If it is genuine, have it unpacked or split.")
  public static let nestedTooDeep = DiagnosticCode(
    "RD0412", .error, "files are nested too deep in each other",
    meaning:
      "The file lies in as many archives or messages as the limit allows, and holds files itself. It was "
      + "set aside.",
    remedy: "Unpack the outer archives and add what they hold.")
  public static let memberNotPlain = DiagnosticCode(
    "RD0413", .error, "a member of the archive is not a plain file",
    meaning:
      "The member is a link or a device. Following it could lead out of the archive. It was set aside.",
    remedy: "Add a copy of what it leads to, if it belongs to the case.")

  // MARK: Mail

  private static let mail: [DiagnosticCode] = [
    mailHeaderTooLarge, tooManyParts, undecodablePart, brokenMultipart, unreadHeaderText, partElsewhere,
  ]

  public static let mailHeaderTooLarge = DiagnosticCode(
    "RD0421", .error, "the header of the message is too large",
    meaning:
      "The header of the mail message has more bytes or fields than the limits allow. It was set aside.",
    remedy: "Look at the message before anything else. If it is genuine, have its text sent as a file.")
  public static let tooManyParts = DiagnosticCode(
    "RD0422", .error, "the message has too many parts",
    meaning:
      "The mail message has more parts, or nests them deeper in each other, than the limits allow. It was set "
      + "aside.",
    remedy: "Look at the message before anything else. If it is genuine, save its parts and add those.")
  public static let undecodablePart = DiagnosticCode(
    "RD0423", .error, "a part of the message cannot be decoded",
    meaning:
      "The part's transfer encoding is not known, or its base64 is broken, so that its content would be "
      + "incomplete. The part was set aside.",
    remedy: "Get the message again from its origin; if the part is wrong there too, ask for it as a file.")
  public static let brokenMultipart = DiagnosticCode(
    "RD0424", .warning, "the parts of the message are not closed",
    meaning:
      "The message says that it has several parts, but the line that begins or ends them is missing. It may be "
      + "cut off. All there is of it was read.",
    remedy: "Compare with the sender's or the server's copy.")
  public static let unreadHeaderText = DiagnosticCode(
    "RD0425", .warning, "an encoded word that was not decoded",
    meaning:
      "A header has an encoded word (RFC 2047) in an encoding that is not read, or a broken one. It is shown as it "
      + "is written.",
    remedy: "Look at the header in a mail program.")
  public static let partElsewhere = DiagnosticCode(
    "RD0426", .error, "the part lies outside the message",
    meaning:
      "The message gives only the place where this part can be fetched, or holds a fragment of a message. Nothing "
      + "was fetched. The part was set aside.",
    remedy: "Ask the sender for the whole message with its parts.")

  // MARK: Web pages

  private static let pages: [DiagnosticCode] = [brokenMarkup, hidingStyle]

  public static let brokenMarkup = DiagnosticCode(
    "RD0431", .warning, "broken markup in the page",
    meaning:
      "A tag, comment, script or style of the page is not closed or not formed as it should be. What stands there "
      + "is kept as a passage that was not understood: it does not leave.",
    remedy: "Read the passage in the original. If it is content, decide on it in the review.")
  public static let hidingStyle = DiagnosticCode(
    "RD0432", .warning, "a style sheet of the page hides text",
    meaning:
      "The page's style sheet has a rule that hides text or makes it too small or transparent to be seen. Which "
      + "text that is depends on a browser, so all text counts as visible.",
    remedy: "Compare the page as a browser shows it with what was read, before anything of it leaves.")

  // MARK: Word-processor documents

  private static let wordDocuments: [DiagnosticCode] = [
    brokenWordDocument, macros, contentElsewhere, unsettledChanges, hiddenText, templateElsewhere,
  ]

  public static let brokenWordDocument = DiagnosticCode(
    "RD0441", .error, "the word-processor document is damaged",
    meaning:
      "The package says that it is a word-processor document, but a part it must have is missing, named twice or "
      + "not to be read. It was set aside.",
    remedy: "Open it in a word processor, save it anew under another name, and add that.")
  public static let macros = DiagnosticCode(
    "RD0442", .error, "the document holds macros",
    meaning: "The word-processor document holds programs. It was set aside and nothing of it was run.",
    remedy: "Treat the file as suspect. If it is genuine, save it as a .docx without macros and add that.")
  public static let contentElsewhere = DiagnosticCode(
    "RD0443", .error, "the document shows content from outside",
    meaning:
      "A picture, object, frame or sub-document is not in the file but at an address the file names. Nothing was "
      + "fetched, and the file was set aside, since what it shows is not in it.",
    remedy: "Have the originator save the document with everything in it, and add that.")
  public static let unsettledChanges = DiagnosticCode(
    "RD0444", .warning, "tracked changes that are not settled",
    meaning:
      "The document holds insertions or deletions that nobody has accepted or rejected. Each is kept as a passage "
      + "of its own and does not leave until a person decides.",
    remedy: "Ask the originator for the document with its changes accepted or rejected.")
  public static let hiddenText = DiagnosticCode(
    "RD0445", .warning, "hidden text",
    meaning: "The document has text that is formatted as hidden. It is kept, and does not leave.",
    remedy: "Read the passage; it may say what the visible text was to conceal.")
  public static let templateElsewhere = DiagnosticCode(
    "RD0446", .warning, "the document names a template outside",
    meaning:
      "The document is attached to a template at an address. Nothing was fetched. A template brings no text, but "
      + "an address on another machine is also a known way to attack whoever opens the file.",
    remedy: "Do not open the file in a word processor before someone responsible for security has seen it.")
}
