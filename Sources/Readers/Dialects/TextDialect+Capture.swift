extension TextDialect {
  /// A capture report written as text.
  static let capture = TextDialect(
    "text.capture",
    evidence: [
      Evidence("CAPTURE REPORT", 6), Evidence("CAPTURING UNIT:", 3), Evidence("CAPTURE TAG:", 2),
      Evidence("CIRCUMSTANCES OF CAPTURE", 3), Evidence("EVIDENCE/PROPERTY CUSTODY", 4),
      Evidence("محضر ضبط", 5),
    ])
}
