extension TextDialect {
  /// An intelligence information report: labelled fields, a source and warning line, numbered text
  /// (markings.md section 4.3).
  static let iir = TextDialect(
    "text.iir",
    evidence: [
      Evidence("INFORMATION REPORT", 3), Evidence("SERIAL: (U) IIR", 9), Evidence("SERIAL: IIR", 9),
      Evidence("IPSP:", 3),
      Evidence("REQS:", 2), Evidence("DOI:", 1), Evidence("SERIAL:", 1), Evidence("COUNTRY:", 1),
      Evidence("NOT FINALLY EVALUATED", 3), Evidence("PREP:", 1), Evidence("ACQ:", 1),
    ], labels: iirLabels, forms: [.addresses, .yearFirst])

  /// An IIR before approval: the same fields, without a serial.
  static let draftIIR = TextDialect(
    "text.iir-draft",
    evidence: [
      Evidence("DRAFT INTELLIGENCE INFORMATION REPORT", 12), Evidence("DRAFT INFORMATION REPORT", 12),
      Evidence("DIIR", 9), Evidence("SERIAL: (U) DRAFT", 12), Evidence("IPSP:", 3), Evidence("REQS:", 2),
      Evidence("NOT FINALLY EVALUATED", 3), Evidence("NOT APPROVED FOR RELEASE", 2),
    ], labels: iirLabels, forms: [.addresses, .yearFirst])

  private static let iirLabels: [FieldVocabulary.Labels] = [
    .number("serial", "draft no", "draft number"),
    .moment("date of acquisition", "decl on"),
    .trailer("encl", "enclosure", "dissem"),
    .plain(
      "ipsp", "reqs", "source", "summary", "text", "comments", "comment", "topic", "functional codes",
      "topic/functional codes", "instr", "prep", "prepared by", "acq", "warning", "collection management",
      "collection mgmt codes", "special instructions", "poc", "approved by", "tearline", "report class",
      "passport", "function", "project", "collector", "source no", "field comment", "source comment"),
  ]
}
