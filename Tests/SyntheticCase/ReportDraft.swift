/// What a report says, before it is written in the form of its kind.
struct ReportDraft {
  struct Field {
    let label: String
    let mark: String
    let text: String
  }

  struct Portion {
    let mark: String
    let text: String
    /// A small table behind it.
    var rows: [[String]] = []
  }

  var kind: ReportKind
  var serial = ""
  /// Such as `18 November 2030`.
  var date = ""
  /// Such as `2030-11-18`.
  var isoDate = ""
  var title = ""
  var banner = ""
  var fields: [Field] = []
  var portions: [Portion] = []
}

/// The forms of reports in an invented case.
enum ReportKind: String, CaseIterable {
  case cable, iir, spot, interrogation, capture, memorandum, statement
  case report, docBook = "docbook", tei

  var isXML: Bool { self == .report || self == .docBook || self == .tei }
}
