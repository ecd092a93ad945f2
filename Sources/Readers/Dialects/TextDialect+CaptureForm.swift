extension TextDialect {
  /// A capture tag (DD 2745) or another form of a detainee packet, copied as text: numbered boxes, several on a line,
  /// parts for detainee, unit and property (markings.md section 4.7).
  static let captureForm = TextDialect(
    "text.capture-form",
    evidence: [
      Evidence("DD FORM 2745", 9), Evidence("DD 2745", 8), Evidence("DD FORM 2708", 9),
      Evidence("DA FORM 4137", 9), Evidence("DA FORM 2823", 9), Evidence("CAPTURE TAG", 4),
      Evidence("PART A", 2), Evidence("ATTACH TO", 3), Evidence("DETAINEE PACKET", 6),
      Evidence("EVIDENCE/PROPERTY CUSTODY", 5), Evidence("RECEIPT FOR", 2),
    ],
    labels: [
      .number(
        "tag no", "tag no.", "tag number", "capture tag no", "capture tag no.", "serial no", "serial no.",
        "receipt no", "document no"),
      .date(
        "date and time of capture", "date/time of capture", "date/time captured", "dtg of capture",
        "date and time", "date"),
      .moment("dob", "date of birth", "date released", "released"),
      .identifier("isn", "service no", "capture tag", "mrn", "id no"),
      .plain(
        "name", "rank", "sex", "age", "nationality", "language", "hair", "eyes", "weight", "height",
        "marks", "place", "place of capture", "location", "grid", "capturing unit", "unit", "captured by",
        "circumstances", "circumstances of capture", "physical condition", "physical condition of detainee",
        "weapons", "weapons/equipment", "documents", "equipment", "property", "special equipment",
        "received from", "received by", "purpose", "released by", "item", "quantity", "description",
        "witness", "signature", "remarks", "capturing person", "transferred to", "custody of"),
    ], forms: [.numberedFields, .fieldsSideBySide])
}
