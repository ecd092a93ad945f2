/// Codes MKxxxx.
extension DiagnosticCode {
  static let markings: [DiagnosticCode] = [
    markingEmpty, markingUnknownToken, markingForm, markingSeparator, markingCategoryOrder, markingListOrder,
    markingRepeated, markingListSyntax, markingUnknownCode, markingRetiredCode, markingUnpublishedControl,
    markingStructure, markingNeedsBanner, markingLegacyForm, markingDeclassificationInBanner, markingAbsent,
    markingCaption, markingLevelTooLow, markingLevelTooHigh, markingRequires, markingExcludes, markingList,
    markingOwnership, markingExceedsBanner, rollUpWithoutPortions, rollUpMalformedPortion, bannerUnderMarked,
    bannerOverMarked, authorityOnUnclassified, authorityMixed, authorityPartMissing, authorityReasonUnknown,
    authorityRepeated, declassificationUnreadable, declassificationTooLate, declassificationRetired,
    declassificationPast, declassificationUndated, declassificationSourceUndated, declassificationForbidden,
    labelMalformed,
    labelUnknownAudience, markingLowConfidence, cuiPrefix, cuiUnknownCategory, cuiDesignationIncomplete,
  ]

  // Reading

  public static let markingEmpty = DiagnosticCode(
    "MK0101", .error, "A marking is empty",
    meaning:
      "There is nothing between the ends of the marking. What it marks is treated as of the highest level.",
    remedy: "Write the marking the originator gave the text.")
  public static let markingUnknownToken = DiagnosticCode(
    "MK0102", .error, "A marking holds a token no register knows",
    meaning:
      "The token is in none of the public vocabularies. It is not guessed: what it marks is treated as of the highest level.",
    remedy: "Correct the token, or ask the originator what it stands for.")
  public static let markingForm = DiagnosticCode(
    "MK0103", .warning, "A token has the form of the other kind of marking",
    meaning: "Banners and portions abbreviate differently. The meaning is certain and was kept.",
    remedy: "Write the form the place calls for, as the fix shows.")
  public static let markingSeparator = DiagnosticCode(
    "MK0104", .warning, "A separator is written wrongly",
    meaning:
      "Categories are separated by two slashes and items by one, without spaces. The meaning was kept.",
    remedy: "Write the separators as the fix shows.")
  public static let markingCategoryOrder = DiagnosticCode(
    "MK0105", .warning, "The categories are out of order",
    meaning:
      "The register fixes the order: SCI, SAP, AEA, NATO control words, FGI, dissemination, non-IC. The meaning was kept.",
    remedy: "Put the categories in register order, as the fix shows.")
  public static let markingListOrder = DiagnosticCode(
    "MK0106", .warning, "The items of a category are out of order",
    meaning:
      "Each list has one order: register order, numbers before letters, USA first, countries before coalitions. The meaning was kept.",
    remedy: "Put the items in order, as the fix shows.")
  public static let markingRepeated = DiagnosticCode(
    "MK0107", .warning, "Something is said twice in a marking",
    meaning: "A category or an item is repeated. It was counted once.",
    remedy: "Remove the repetition, as the fix shows.")
  public static let markingListSyntax = DiagnosticCode(
    "MK0108", .warning, "A list of countries is punctuated wrongly",
    meaning:
      "REL TO and DISPLAY ONLY lists use a comma and a space; FGI and JOINT lists use single spaces. The meaning was kept.",
    remedy: "Punctuate the list as the fix shows.")
  public static let markingUnknownCode = DiagnosticCode(
    "MK0109", .error, "A marking holds a country or coalition code no register knows",
    meaning: "The code is neither a GENC trigraph nor a published coalition code. The marking is malformed.",
    remedy: "Correct the code, or ask the originator.")
  public static let markingRetiredCode = DiagnosticCode(
    "MK0110", .note, "A coalition code has been retired",
    meaning: "The coalition no longer exists; its members are not public and are never assumed.",
    remedy: "Ask the originator which countries the release covers today.")
  public static let markingUnpublishedControl = DiagnosticCode(
    "MK0111", .warning, "A control is not in the public register",
    meaning:
      "Its place shows what kind of control it is; it was kept and is treated as needing its own approval.",
    remedy: "Confirm the control with its program before any release.")
  public static let markingStructure = DiagnosticCode(
    "MK0112", .error, "A marking does not follow the grammar",
    meaning: "The parts do not form a marking. What it marks is treated as of the highest level.",
    remedy: "Correct the marking, or ask the originator what was meant.")
  public static let markingNeedsBanner = DiagnosticCode(
    "MK0113", .error, "A short portion mark has no banner to complete it",
    meaning:
      "REL, EYES and JOINT without a list stand for the banner's list, and the banner here has none. The marking is malformed.",
    remedy: "Write the list out in the portion mark.")
  public static let markingLegacyForm = DiagnosticCode(
    "MK0114", .warning, "A marking uses a retired form",
    meaning:
      "The form was valid under earlier rules. It was read as its present equivalent; the text is kept.",
    remedy: "Re-mark the text when it is next used.")
  public static let markingDeclassificationInBanner = DiagnosticCode(
    "MK0115", .warning, "A declassification value stands in the banner",
    meaning: "Until February 2008 banners ended with one. It does not change the level and was left out.",
    remedy: "Move the value to the authority block.")
  public static let markingAbsent = DiagnosticCode(
    "MK0116", .error, "The source says that there is no marking",
    meaning:
      "Unmarked is not unclassified: the text is treated as of the highest level until someone decides.",
    remedy: "Ask the originator, or record a decision on the text.")
  public static let markingCaption = DiagnosticCode(
    "MK0117", .warning, "A marking carries a caption outside the register",
    meaning:
      "The caption restricts handling. It was kept and needs its originator's approval before release.",
    remedy: "Ask the originator of the caption.")

  // Rules

  public static let markingLevelTooLow = DiagnosticCode(
    "MK0201", .error, "A control is used below its lowest level",
    meaning: "The control exists only from a certain classification upward.",
    remedy:
      "Ask the originator whether the level or the control is wrong; treat the text at the higher level.")
  public static let markingLevelTooHigh = DiagnosticCode(
    "MK0202", .error, "A control for unclassified text stands in a classified marking",
    meaning: "The classification protects the text already; the control has no place there.",
    remedy: "Remove the control, as the fix shows.")
  public static let markingRequires = DiagnosticCode(
    "MK0203", .error, "A control lacks another that it requires",
    meaning: "The register allows the control only together with others.",
    remedy: "Add the missing control, as the fix shows.")
  public static let markingExcludes = DiagnosticCode(
    "MK0204", .error, "Two controls exclude each other",
    meaning:
      "The register forbids them in one marking. Both were kept, and the stricter one governs release.",
    remedy: "Keep the stricter of the two and ask the originator.")
  public static let markingList = DiagnosticCode(
    "MK0205", .error, "A list of countries does not hold what it must",
    meaning:
      "REL TO needs USA and another country; a source list may not name USA; joint owners must be released to.",
    remedy: "Complete the list, or ask the originator.")
  public static let markingOwnership = DiagnosticCode(
    "MK0206", .error, "A control does not go with the owner of the information",
    meaning: "Some controls are for US products alone, others for foreign or joint ones.",
    remedy: "Ask the originator which owner or control was meant.")
  public static let markingExceedsBanner = DiagnosticCode(
    "MK0207", .error, "A portion is marked higher than its banner",
    meaning: "The banner must be at least as high as every portion. The portion's own mark governs.",
    remedy: "Raise the banner, or ask the originator about the portion.")

  // Roll-up

  public static let rollUpWithoutPortions = DiagnosticCode(
    "MK0301", .error, "There is no portion to roll up",
    meaning:
      "A banner follows from portions; none was given. The document is treated as of the highest level.",
    remedy: "Check that the document's portions were read.")
  public static let rollUpMalformedPortion = DiagnosticCode(
    "MK0302", .error, "A portion mark could not be understood, so there is no banner",
    meaning:
      "A banner computed without it could be too low. The document is treated as of the highest level.",
    remedy: "Correct the portion mark, then roll up again.")
  public static let bannerUnderMarked = DiagnosticCode(
    "MK0303", .error, "The banner protects less than its portions",
    meaning: "A portion calls for something the banner does not have. The stricter of the two governs.",
    remedy: "Ask the originator; until then treat the document as the computed banner says.")
  public static let bannerOverMarked = DiagnosticCode(
    "MK0304", .warning, "The banner protects more than its portions",
    meaning:
      "The banner has something no portion calls for. It is never lowered without a recorded decision: compilation may justify it.",
    remedy: "Ask the originator for the reason, or record a decision.")

  // Authority block and declassification

  public static let authorityOnUnclassified = DiagnosticCode(
    "MK0401", .error, "An unclassified document has an authority block",
    meaning: "Only classified documents state an authority; one of the two is wrong.",
    remedy: "Treat the document as classified until the originator says which is wrong.")
  public static let authorityMixed = DiagnosticCode(
    "MK0402", .error, "An authority block mixes original and derivative classification",
    meaning: "A document is classified by an authority with a reason, or derived from sources; not both.",
    remedy: "Ask the originator which of the two the document is.")
  public static let authorityPartMissing = DiagnosticCode(
    "MK0403", .error, "A part of the authority block is missing",
    meaning:
      "EO 13526 §1.6 asks for who classified, the reason or the sources, and the declassification value.",
    remedy: "Ask the originator for the missing part; it does not change what the text is marked.")
  public static let authorityReasonUnknown = DiagnosticCode(
    "MK0404", .warning, "The reason for classification names no known paragraph",
    meaning: "Reasons are 1.4(a) to (h) of EO 13526.",
    remedy: "Ask the originator for the paragraph.")
  public static let authorityRepeated = DiagnosticCode(
    "MK0405", .warning, "A label of the authority block stands twice",
    meaning: "The first value was used.",
    remedy: "Check that two documents were not read as one.")
  public static let declassificationUnreadable = DiagnosticCode(
    "MK0406", .error, "The declassification value cannot be read",
    meaning: "It is no date, exemption or event. The text stays classified.",
    remedy: "Ask the originator for the value.")
  public static let declassificationTooLate = DiagnosticCode(
    "MK0407", .error, "The declassification date is later than the order allows",
    meaning: "A date goes to 25 years after the document's, an exemption to 50 or 75.",
    remedy: "Ask the originator whether an exemption was meant.")
  public static let declassificationRetired = DiagnosticCode(
    "MK0408", .warning, "The declassification value is of an earlier order",
    meaning:
      "OADR, X1 to X8, MR, GDS and the like may no longer be written; source date + 25 years takes their place.",
    remedy: "Use the computed value when the text is re-marked; the text stays classified.")
  public static let declassificationPast = DiagnosticCode(
    "MK0409", .warning, "The declassification date has passed",
    meaning:
      "A date in the past does not make text unclassified: exemptions and reviews may have extended it.",
    remedy: "Refer the document to its originator for a decision.")
  public static let declassificationUndated = DiagnosticCode(
    "MK0410", .warning, "An exemption has no date",
    meaning: "Source date + 50 years was taken for a 25X exemption.",
    remedy: "Ask the originator for the date.")
  public static let declassificationSourceUndated = DiagnosticCode(
    "MK0411", .warning, "A source has no date to count from",
    meaning: "The years were counted from today, which never ends earlier.",
    remedy: "Find the date of the source.")
  public static let declassificationForbidden = DiagnosticCode(
    "MK0412", .error, "A declassification date or event does not go with the information or the exemption",
    meaning:
      "RD, FRD and TFNI are outside the declassification rules of EO 13526; 50X1-HUM, 50X2-WMD and 25X1, EO 12951 have no end.",
    remedy:
      "For atomic energy information write `N/A to … portions. See source list for NSI portions.`; for the exemption write it alone."
  )

  // Labels and found markings

  public static let labelMalformed = DiagnosticCode(
    "MK0501", .error, "A confidentiality label cannot be understood",
    meaning: "The label of STANAG 4774 is incomplete, or names a policy or classification that is not known.",
    remedy: "Ask the originator; until then treat the text as of the highest level.")
  public static let labelUnknownAudience = DiagnosticCode(
    "MK0502", .warning, "A label releases to a group whose members are not known",
    meaning: "The group was left out of the release list: its members are never assumed.",
    remedy: "Ask the originator which countries were meant.")
  public static let markingLowConfidence = DiagnosticCode(
    "MK0601", .warning, "It is not certain that this is a marking",
    meaning:
      "The text has the form of a marking, and its place or surroundings leave a doubt. It was taken as one.",
    remedy: "Look at the place and confirm, or mark it as no marking.")

  // CUI

  public static let cuiPrefix = DiagnosticCode(
    "MK0701", .error, "A CUI category has the wrong prefix",
    meaning:
      "Categories with their own handling authority are Specified and carry SP-; the others are Basic.",
    remedy: "Add or remove SP-, as the registry of the National Archives has it.")
  public static let cuiUnknownCategory = DiagnosticCode(
    "MK0702", .warning, "A CUI category is not in the registry list",
    meaning: "The category was kept, and the marking is treated as controlled.",
    remedy: "Look the category up in the registry of the National Archives.")
  public static let cuiDesignationIncomplete = DiagnosticCode(
    "MK0703", .warning, "A part of the CUI designation block is missing",
    meaning: "The block names who controls the information, its category, its limits and a point of contact.",
    remedy: "Ask the controlling office for the missing part.")
}
