/// What a dialect is called in a document list. The names are a closed set: nothing of a file's own words for
/// itself gets through.
enum ReportKind {
  private static let names: [String: String] = [
    "text.iir": "Intelligence information report", "text.iir-draft": "Draft information report",
    "text.intelligence-cable": "Intelligence cable", "text.cable": "Cable", "text.spot": "Spot report",
    "text.interrogation": "Interrogation report", "text.capture": "Capture report",
    "text.capture-form": "Capture form", "text.interview": "Record of interview",
    "text.fd302": "Record of interview", "text.fd1023": "Source report",
    "text.biometric-dump": "Biometric record", "text.memorandum": "Memorandum",
    "text.formatted-message": "Message", "text.message": "Message",
    "xml.pubs": "Intelligence publication", "xml.domex": "Captured media report",
    "xml.cellex": "Telephone exploitation report", "xml.ebts": "Biometric enrolment",
    "xml.un-list": "Sanctions list", "xml.ic-docbook": "Report", "xml.report": "Report",
    "xml.tei": "Archived document",
  ]

  static func words(for dialect: String) -> String { names[dialect] ?? "Report" }
}
