extension TextDialect {
  /// An FBI report of what a confidential human source said (FD-1023): header table, contact, synopsis, narrative,
  /// signatures (markings.md section 4.9).
  static let fd1023 = TextDialect(
    "text.fd1023",
    evidence: [
      Evidence("FD-1023", 8), Evidence("CHS REPORTING DOCUMENT", 8), Evidence("SOURCE ID:", 3),
      Evidence("CASE AGENT NAME:", 2), Evidence("TYPE OF CONTACT:", 2),
    ],
    labels: [
      .number("report no", "serial", "document id"),
      .date("date", "date prepared", "contact date", "date of contact"),
      .moment("date approved", "prepared on"),
      .identifier("source id", "substantive case file number", "case file number", "squad", "chs id"),
      .title("subject", "synopsis"),
      .plain(
        "case agent name", "case agent", "field office/division", "field office", "division",
        "type of contact", "country", "city", "state", "location", "persons present", "others present",
        "source reporting", "narrative", "details", "status", "check attribution", "written by",
        "approved by", "co-case agent"),
      .trailer("signature", "signatures", "administrative"),
    ], forms: [.fieldsSideBySide, .monthFirst])
}
