/// The fields a production can carry, by the names of the generic profile.
public enum ProductionField: String, CaseIterable, Hashable, Sendable {
  // Computed from the volume; a document does not set them.
  case begdoc = "BEGDOC"
  case enddoc = "ENDDOC"
  case begattach = "BEGATTACH"
  case endattach = "ENDATTACH"
  case familyRange = "FAMILYRANGE"
  case parentid = "PARENTID"
  case attachids = "ATTACHIDS"
  case pgcount = "PGCOUNT"
  case volume = "VOLUME"
  case textpath = "TEXTPATH"
  case nativepath = "NATIVEPATH"
  case pdfpath = "PDFPATH"
  /// Of the released text file, never of the original.
  case sha256hash = "SHA256HASH"
  // Set by the document.
  case controlno = "CONTROLNO"
  case custodian = "CUSTODIAN"
  case doctype = "DOCTYPE"
  case title = "TITLE"
  case docdate = "DOCDATE"
  case language = "LANGUAGE"
  case redacted = "REDACTED"
  case redactioncount = "REDACTIONCOUNT"
  case redactioncodes = "REDACTIONCODES"
  case withheld = "WITHHELD"
  case confidentiality = "CONFIDENTIALITY"
  case classification = "CLASSIFICATION"
  case releasemark = "RELEASEMARK"
  case detaineeids = "DETAINEEIDS"
  case exculpatory = "EXCULPATORY"
  /// Admiralty grades that the released text states, such as `B2`; several are joined by `;`.
  case sourcegrade = "SOURCEGRADE"
  /// How sure it is that the document is about the subject, such as `confirmed`.
  case linkstanding = "LINKSTANDING"
  /// The first Bates number of the document it translates, in the same production.
  case translationof = "TRANSLATIONOF"
  /// As the translation states it.
  case translatedby = "TRANSLATEDBY"
}
