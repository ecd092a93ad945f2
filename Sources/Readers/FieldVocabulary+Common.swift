extension FieldVocabulary {
  /// Labels that any report may have; a dialect's own stand before them.
  static let common: [Labels] = [
    .number(
      "serial", "report no", "report no.", "report number", "control number", "file", "file no", "file no.",
      "case no", "case id", "msgid", "الرقم", "رقم التقرير", "العدد", "رقم", "ژمارە"),
    .title("subj", "subject", "title", "re", "الموضوع", "بابەت"),
    .date(
      "doi", "date of information", "date of report", "date of interview", "date of interrogation", "date",
      "dtg", "date of publication", "date of entry", "date drafted", "taken", "التاريخ", "بەروار"),
    .identifier("isn", "capture tag", "capture tag no", "tag no", "detainee no", "passport no"),
    .trailer("distribution", "attachments", "enclosures", "encl"),
    .plain(
      "from", "to", "via", "info", "ref", "refs", "reference", "country", "ipsp", "warning", "reqs", "source",
      "sources", "summary", "text", "comment", "comments", "remarks", "details", "topic", "instr", "prep",
      "acq", "dissem", "tags", "grid", "location", "place", "time", "unit", "size", "activity", "equipment",
      "name", "name given", "age", "age given", "capturing unit", "circumstances", "interviewer",
      "interrogator", "interpreter", "questioner", "present", "demeanour", "demeanor",
      "place of questioning", "originator", "taken by", "concerns", "witness", "note", "action", "precedence",
      "classification", "من", "إلى", "الى", "المرجع", "الاسم", "المكان", "الوقت", "المصدر", "ملخص",
      "الخلاصة", "التفاصيل", "ملاحظات", "ملاحظة", "المحقق", "المترجم", "الشاهد", "الموقوف"),
  ]
}
