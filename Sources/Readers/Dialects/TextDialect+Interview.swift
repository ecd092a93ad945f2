extension TextDialect {
  /// A record of an interview or a witness's statement.
  static let interview = TextDialect(
    "text.interview",
    evidence: [
      Evidence("WITNESS STATEMENT", 6), Evidence("SWORN STATEMENT", 6), Evidence("INTERVIEW", 3),
      Evidence("TAKEN BY:", 2), Evidence("إفادة", 5), Evidence("شهادة", 4),
    ], forms: [.fieldsSideBySide, .signatureBlock])
}
