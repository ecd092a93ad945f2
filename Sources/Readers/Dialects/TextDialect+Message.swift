extension TextDialect {
  /// A transmitted message of no other kind (markings.md section 4.1).
  static let message = TextDialect(
    "text.message",
    evidence: [
      Evidence("VZCZC", 2), Evidence("ZNR ", 2), Evidence("ZNY ", 2), Evidence("DE RU", 2),
      Evidence("FM ", 1), Evidence("TO ", 1), Evidence("DTG:", 1), Evidence("MSGID", 1),
    ], labels: [.number("msgid"), .date("dtg")], forms: [.addresses])
}
