/// Codes IDxxxx: reading the registry of people.
extension DiagnosticCode {
  public static let registryNotUTF8 = DiagnosticCode(
    "ID0101", .error, "Registry is not UTF-8",
    meaning:
      "The file holds bytes that are not UTF-8 text, so a name in it may be damaged. No registry was made.",
    remedy: "Save the file as UTF-8 (in a spreadsheet: CSV UTF-8) and check the names on the lines given.")
  public static let registryQuoteNotClosed = DiagnosticCode(
    "ID0102", .error, "Quoted value is not closed",
    meaning:
      "A value begins with a double quote that is never closed; the rest of the file was read as part of it.",
    remedy: "Close the quote on the line given. A double quote inside a value is written twice.")
  public static let registryStrayQuote = DiagnosticCode(
    "ID0103", .error, "Double quote in the wrong place",
    meaning: "A double quote stands inside an unquoted value, or text follows a closing quote (RFC 4180).",
    remedy: "Put the whole value in double quotes and write each double quote inside it twice.")
  public static let registryFieldCount = DiagnosticCode(
    "ID0104", .error, "Row has another number of values than the header",
    meaning:
      "The values of this row cannot be told apart for sure: one may have slipped into another column.",
    remedy: "Give the row as many values as the header has columns; quote a value that holds a comma.")
  public static let registryMissingColumn = DiagnosticCode(
    "ID0105", .error, "Registry lacks a required column",
    meaning: "A registry needs record_id, and name_latin or name_ar. No registry was made.",
    remedy: "Add the column to the header and its value to each row.")
  public static let registryColumnTwice = DiagnosticCode(
    "ID0106", .error, "Column appears twice",
    meaning: "Two columns have the same name, so it is not known which of them holds.",
    remedy: "Rename or remove one of the two.")
  public static let registryUnknownColumn = DiagnosticCode(
    "ID0107", .note, "Column is not known",
    meaning: "The column is kept with each person and used for nothing.",
    remedy: "Nothing, or rename it if it was meant to be one of the known columns.")
  public static let registryNoRecordID = DiagnosticCode(
    "ID0108", .error, "Row has no record_id",
    meaning: "A person without a record_id cannot be named in a link or a decision.",
    remedy: "Give the row a record_id that no other row has and that never changes.")
  public static let registryRecordIDTwice = DiagnosticCode(
    "ID0109", .error, "record_id appears twice",
    meaning: "Two rows have the same record_id. A link to it would be a link to two people.",
    remedy: "Give one of the rows another record_id, or merge the two if they are one person.")
  public static let registryIdentifierShared = DiagnosticCode(
    "ID0110", .warning, "Identifier belongs to several people",
    meaning:
      "Several people have the same identifier. It can confirm none of them; its matches are ambiguous.",
    remedy: "Correct the wrong row, or merge the rows if they are one person.")
  public static let registryCaseNumberShared = DiagnosticCode(
    "ID0111", .note, "Case number belongs to several people",
    meaning: "Several people are in one case. The number points to all of them.",
    remedy: "Nothing, if they are tried together; else correct the wrong row.")
  public static let registryImpossibleDate = DiagnosticCode(
    "ID0112", .warning, "Date is not a date",
    meaning:
      "A date is not yyyy-mm-dd, yyyy-mm or yyyy, or there is no such day. It is not used in matching.",
    remedy: "Correct the date; write as much of it as is known.")
  public static let registryMalformedISN = DiagnosticCode(
    "ID0113", .warning, "Internment serial number is malformed",
    meaning:
      "An ISN is US, a digit, two letters, a hyphen, six digits and EP, RP, CI, DP or DE. The value is not used.",
    remedy: "Correct the number after the registration record.")
  public static let registryMalformedIdentifier = DiagnosticCode(
    "ID0114", .warning, "Identifier is malformed",
    meaning:
      "The entry is not type|issuer|number, or the number has not the form of its type: seven digits for a capture tag, twelve for a national number, five to twelve letters and digits for a passport. It is not used.",
    remedy: "Correct the entry; several entries are separated by semicolons.")
  public static let registryIdentifierType = DiagnosticCode(
    "ID0115", .warning, "Identifier type is not known",
    meaning:
      "The known types are isn, capture-tag, national-number, passport, case-number, biometric, tcn, fbi-number, un-reference, interpol-reference and phone. The entry is not used.",
    remedy: "Use one of the known types, or move the value to a column of its own.")
  public static let registryProtection = DiagnosticCode(
    "ID0116", .error, "Protection is not known",
    meaning:
      "The column `protected` holds something other than minor, witness, victim or unknown. Whom it protects cannot be told, so no registry was made.",
    remedy: "Write minor, witness, victim or unknown, or leave the value empty.")
  public static let registrySex = DiagnosticCode(
    "ID0117", .warning, "Sex is not known",
    meaning: "The value is not M or F. It is not used in matching.",
    remedy: "Write M or F, or leave the value empty.")
  public static let registryNothingToMatch = DiagnosticCode(
    "ID0118", .warning, "Person has neither a name nor an identifier",
    meaning: "Nothing in a document can ever be linked to this person.",
    remedy: "Add a name or an identifier, or remove the row.")
  public static let registryEmpty = DiagnosticCode(
    "ID0119", .error, "Registry is empty",
    meaning: "The file has no header row, or no person. No registry was made.",
    remedy: "Check that the right file was given; the first row of a table names the columns.")
  public static let registryNotJSON = DiagnosticCode(
    "ID0120", .error, "Line is not JSON",
    meaning:
      "A registry of FollowTheMoney entities holds one JSON object a line, without numbers that have fractions. No registry was made.",
    remedy: "Correct the line given, or write the file again with the tool that made it.")
  public static let registryEntitiesLeftOut = DiagnosticCode(
    "ID0121", .note, "Entries that are not people",
    meaning: "The file also describes organisations, documents or events. They are left out.",
    remedy: "Nothing.")
  public static let registryNotAList = DiagnosticCode(
    "ID0122", .error, "XML is not a list of people",
    meaning:
      "The only XML form of a registry that is read is the consolidated list of the United Nations Security Council (CONSOLIDATED_LIST, INDIVIDUALS, INDIVIDUAL). No registry was made.",
    remedy: "Give the registry as comma-separated values or FollowTheMoney entities.")
  public static let registryMalformedZone = DiagnosticCode(
    "ID0123", .warning, "Machine-readable zone is malformed",
    meaning:
      "A zone has three lines of 30 characters, two of 36 or two of 44, with capitals, digits and `<` only (ICAO Doc 9303). It is not used.",
    remedy: "Correct the lines after the document; separate them with a slash.")
  public static let registryCheckDigit = DiagnosticCode(
    "ID0124", .warning, "Check digit is wrong",
    meaning:
      "A check digit of the machine-readable zone is not the one that its field gives (ICAO Doc 9303 part 3). A character of the field or the digit itself is wrong, so the document's numbers are not used.",
    remedy: "Compare the named field with the document.")
  public static let registryKin = DiagnosticCode(
    "ID0125", .warning, "Relative is malformed",
    meaning: "An entry of `kin` is not relation|name or relation|record_id. It is not used.",
    remedy: "Correct the entry; several entries are separated by semicolons.")
  public static let registryDuplicate = DiagnosticCode(
    "ID0130", .warning, "Two people with the same name and date of birth",
    meaning:
      "The two may be one person entered twice. Until someone decides, no name can be linked to either of them.",
    remedy:
      "Compare the two records; if they are one person, merge them with `tearline registry merge`, which can be undone."
  )
  public static let registryNearDuplicate = DiagnosticCode(
    "ID0131", .note, "Two people whose names sound the same",
    meaning:
      "All parts of the two names have the same consonants, and no date of birth tells the two apart. They may be one person.",
    remedy: "Compare the two records; add the dates of birth if they are two people.")
  public static let registryCustodyOrder = DiagnosticCode(
    "ID0132", .warning, "Custody ends before it begins",
    meaning: "The date of release lies before the date of capture. One of them is wrong.",
    remedy: "Correct the wrong date after the custody record.")
  public static let registryBornAfterCapture = DiagnosticCode(
    "ID0133", .warning, "Birth lies behind the capture",
    meaning: "The person would have been captured before they were born. One of the dates is wrong.",
    remedy: "Correct the wrong date; write as much of it as is known.")
  public static let registryAge = DiagnosticCode(
    "ID0134", .warning, "Age at capture is impossible",
    meaning: "By the two dates the person would have been over a hundred years old when captured.",
    remedy: "Correct the wrong date; write as much of it as is known.")
  public static let registryMinor = DiagnosticCode(
    "ID0135", .warning, "A person who may have been a minor has no protection",
    meaning:
      "By a date of birth the person was or may have been under eighteen when captured. They are treated as protected: links serve only to withhold, and there is no packet.",
    remedy: "Write `minor` in the column `protected`, or correct or complete the dates.")
  public static let registryBirthsDiffer = DiagnosticCode(
    "ID0136", .note, "Dates of birth contradict each other",
    meaning:
      "The dates of birth of one person lie more than two years apart. All of them are compared, so that none speaks against the person.",
    remedy: "Remove the dates that are known to be wrong.")
  public static let registryValidity = DiagnosticCode(
    "ID0137", .warning, "Identifier ends before it begins",
    meaning: "The date until which a number was valid lies before the date from which it was.",
    remedy: "Correct the wrong date after the document.")

  static let identity: [DiagnosticCode] = [
    registryNotUTF8, registryQuoteNotClosed, registryStrayQuote, registryFieldCount, registryMissingColumn,
    registryColumnTwice, registryUnknownColumn, registryNoRecordID, registryRecordIDTwice,
    registryIdentifierShared, registryCaseNumberShared, registryImpossibleDate, registryMalformedISN,
    registryMalformedIdentifier, registryIdentifierType, registryProtection, registrySex,
    registryNothingToMatch, registryEmpty, registryNotJSON, registryEntitiesLeftOut, registryNotAList,
    registryMalformedZone, registryCheckDigit, registryKin, registryDuplicate, registryNearDuplicate,
    registryCustodyOrder, registryBornAfterCapture, registryAge, registryMinor, registryBirthsDiffer,
    registryValidity,
  ]
}
