extension TextDialect {
  /// A spot report in the SALUTE form: size, activity, location, unit, time, equipment, by label or by line number
  /// (markings.md section 4.4).
  static let spot = TextDialect(
    "text.spot",
    evidence: [
      Evidence("SPOT REPORT", 6), Evidence("SALUTE", 5), Evidence("SPOTREP", 6), Evidence("SIZE:", 2),
      Evidence("ACTIVITY:", 2), Evidence("LOCATION:", 1), Evidence("UNIT:", 1), Evidence("TIME:", 1),
      Evidence("EQUIPMENT:", 2),
    ],
    labels: [
      .number("report no", "spotrep no"), .date("dtg", "date"), .time("time", "t - time"),
      .identifier("collector no"),
      .plain(
        "size", "activity", "location", "unit", "uniform", "equipment", "remarks", "source reliability",
        "source", "evaluation", "reporting unit", "action taken", "s - size", "a - activity", "l - location",
        "u - unit", "e - equipment"),
    ], forms: [.numberedFields])
}
