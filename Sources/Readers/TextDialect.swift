import SourceText

/// Which kind of report a text is: by what its header says. One table, in order of precedence among equals.
struct TextDialect {
  let id: String
  /// Pieces of header lines in upper case, and how much each says.
  private let evidence: [(text: String, weight: Int)]

  /// The first lines that are looked at.
  private static let headerLines = 40
  /// What a kind must reach to be believed.
  private static let threshold = 3

  static func of(_ text: SourceText, _ lines: [TextLine]) -> String {
    let header = lines.prefix(headerLines).map { line in
      String(
        decoding: text[line.body].prefix(200).map { $0.isASCIILowercase ? $0 & 0xDF : $0 }, as: UTF8.self)
    }
    var best = (id: "text.plain", score: threshold - 1)
    for dialect in all {
      let score = dialect.evidence.reduce(0) { sum, item in
        sum + (header.contains { isEvidence(item.text, in: $0) } ? item.weight : 0)
      }
      if score > best.score { best = (dialect.id, score) }
    }
    return best.id
  }

  /// A piece that ends in a colon, a slash or a space is a label and must open its line.
  private static func isEvidence(_ piece: String, in line: String) -> Bool {
    let isLabel = piece.last.map { ":/ ".contains($0) } ?? false
    return isLabel ? line.hasPrefix(piece) : line.contains(piece)
  }

  private static let all: [TextDialect] = [
    TextDialect(
      id: "text.iir",
      evidence: [
        ("INFORMATION REPORT", 3), ("SERIAL: (U) IIR", 4), ("IPSP:", 3), ("REQS:", 2), ("DOI:", 1),
        ("SERIAL:", 1),
        ("COUNTRY:", 1), ("NOT FINALLY EVALUATED", 3), ("PREP:", 1), ("ACQ:", 1),
      ]),
    TextDialect(
      id: "text.interrogation",
      evidence: [
        ("INTERROGATION SUMMARY", 5), ("INTERROGATION REPORT", 5), ("TACTICAL QUESTIONING", 6),
        ("INTERROGATOR", 3),
        ("DATE OF INTERROGATION:", 3), ("QUESTIONER:", 3), ("SCREENING REPORT", 4), ("DEMEANOUR:", 1),
        ("DEMEANOR:", 1), ("محضر استجواب", 5),
      ]),
    TextDialect(
      id: "text.capture",
      evidence: [
        ("CAPTURE REPORT", 6), ("CAPTURING UNIT:", 3), ("CAPTURE TAG:", 2), ("CIRCUMSTANCES OF CAPTURE", 3),
        ("EVIDENCE/PROPERTY CUSTODY", 4), ("محضر ضبط", 5),
      ]),
    TextDialect(
      id: "text.interview",
      evidence: [
        ("WITNESS STATEMENT", 6), ("SWORN STATEMENT", 6), ("INTERVIEW", 3), ("FD-302", 5), ("TAKEN BY:", 2),
        ("إفادة", 5), ("شهادة", 4),
      ]),
    TextDialect(
      id: "text.spot",
      evidence: [
        ("SPOT REPORT", 6), ("SALUTE", 5), ("SPOTREP", 6), ("SIZE:", 2), ("ACTIVITY:", 2), ("LOCATION:", 1),
        ("UNIT:", 1), ("TIME:", 1), ("EQUIPMENT:", 2),
      ]),
    TextDialect(
      id: "text.memorandum",
      evidence: [("MEMORANDUM", 5), ("MEMO FOR", 5), ("OFFICE MEMO", 4), ("مذكرة", 4)]),
    TextDialect(
      id: "text.cable",
      evidence: [
        ("E.O. 1", 3), ("TAGS:", 3), ("SIPDIS", 3), ("AMEMBASSY", 2), ("SECSTATE", 2), ("REF:", 1),
        ("SUBJECT:", 1),
      ]),
    TextDialect(
      id: "text.message",
      evidence: [
        ("MSGID/", 6), ("VZCZC", 3), ("ZNR ", 3), ("ZNY ", 3), ("DE RU", 2), ("FM ", 1), ("TO ", 1),
        ("DTG:", 1),
        ("OPER/", 2), ("EXER/", 2),
      ]),
  ]
}
