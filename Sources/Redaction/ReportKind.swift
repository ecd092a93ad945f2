/// What a dialect is called in a document list. The names are a closed set: nothing of a file's own words for
/// itself gets through.
enum ReportKind {
  private static let names: [String: String] = [
    "text.iir": "Intelligence information report", "text.cable": "Cable", "text.spot": "Spot report",
    "text.interrogation": "Interrogation report", "text.capture": "Capture report",
    "text.interview": "Record of interview", "text.memorandum": "Memorandum", "text.message": "Message",
    "xml.ic-docbook": "Report", "xml.report": "Report", "xml.tei": "Archived document",
  ]

  static func words(for dialect: String) -> String { names[dialect] ?? "Report" }
}
