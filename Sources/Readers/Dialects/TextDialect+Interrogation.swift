extension TextDialect {
  /// An interrogation, tactical-questioning or screening report: who asked whom, where, how he was treated, and
  /// what he said (markings.md section 4.6).
  static let interrogation = TextDialect(
    "text.interrogation",
    evidence: [
      Evidence("INTERROGATION SUMMARY", 5), Evidence("INTERROGATION REPORT", 5),
      Evidence("TACTICAL QUESTIONING", 6), Evidence("INTERROGATOR", 3),
      Evidence("DATE OF INTERROGATION:", 3), Evidence("QUESTIONER:", 3), Evidence("SCREENING REPORT", 4),
      Evidence("DEMEANOUR:", 1), Evidence("DEMEANOR:", 1), Evidence("محضر استجواب", 5),
    ],
    labels: [
      .number("report no", "report number", "serial"),
      .date("date of interrogation", "date of questioning", "date of screening"),
      .moment("date of capture", "dob", "date of birth"),
      .identifier("isn", "capture tag", "interrogator no", "collector no", "source no", "detainee no"),
      .plain(
        "interrogator", "questioner", "interpreter", "screener", "detainee", "approach", "approaches",
        "treatment", "rights advised", "breaks", "medical", "start time", "end time", "duration",
        "place of questioning", "facility", "requirement", "source comment", "interrogator comment",
        "circumstances of capture", "place of capture", "capturing unit", "demeanor", "demeanour",
        "cooperation", "knowledgeability", "language", "nationality", "occupation"),
    ], forms: [.fieldsSideBySide])
}
