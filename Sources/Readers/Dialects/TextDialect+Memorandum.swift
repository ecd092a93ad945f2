extension TextDialect {
  /// A memorandum: for whom, from whom, subject, numbered paragraphs, a signature block, distribution.
  static let memorandum = TextDialect(
    "text.memorandum",
    evidence: [
      Evidence("MEMORANDUM", 5), Evidence("MEMO FOR", 5), Evidence("OFFICE MEMO", 4), Evidence("مذكرة", 4),
    ],
    labels: [
      .number("office symbol", "memo no"),
      .plain("memorandum for", "memorandum thru", "memorandum for record", "thru", "through", "for", "poc"),
      .trailer("distribution", "cf", "encl", "encls", "enclosure", "enclosures", "attachment", "cc"),
    ], forms: [.signatureBlock])
}
