import Documents
import SourceText

extension TextDialect {
  /// An intelligence cable (TD): citation, distribution, the fields of an information report, numbered text and a
  /// warning (markings.md section 4.3).
  static let intelligenceCable = TextDialect(
    "text.intelligence-cable",
    evidence: [
      Evidence("TDX-", 8), Evidence("TD-", 7), Evidence("TDCS-", 8), Evidence("TDFIR", 8),
      Evidence("INTELLIGENCE CABLE", 6), Evidence("INTELLIGENCE INFORMATION CABLE", 8), Evidence("CITE ", 3),
      Evidence("NOT FINALLY EVALUATED", 2), Evidence("COUNTRY:", 1), Evidence("DIST:", 1),
      Evidence("ACQ:", 1), Evidence("SOURCE:", 1),
    ],
    labels: [
      .number("report no", "report number", "td", "cite"),
      .number("cite").withoutColon,
      .date("doi", "date of info", "dist", "distributed"),
      .plain("acq", "acquired", "source", "text", "dissem", "field dissem", "warning"),
    ], forms: [.addresses],
    trailers: ["WARNING NOTICE", "THIS INFORMATION IS NOT TO BE INCLUDED", "DISSEMINATION CONTROL"],
    ownLine: { text, lines in number(text, lines) })

  /// `TDX-315/00417-31` on a line of its own: the number of the cable, without a label.
  private static func number(_ text: SourceText, _ lines: ArraySlice<TextLine>) -> OwnLine? {
    guard let line = lines.first?.body, line.count <= 40, text[line].starts(with: "TD".utf8) else {
      return nil
    }
    let name = Span(line.start, line.start + text[line].prefix(while: \.isASCIIUppercase).count)
    let number = text[Span(name.end, line.end)]
    guard name.count <= 5, number.first == UInt8(ascii: "-"), number.contains(where: \.isASCIIDigit),
      number.allSatisfy({ $0.isASCIIDigit || $0.isASCIIUppercase || "-/".utf8.contains($0) })
    else { return nil }
    return OwnLine(pieces: [OwnLine.Piece(span: line, name: name, key: "td", value: line.start)])
  }
}
