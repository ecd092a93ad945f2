import Documents
import SourceText

extension TextDialect {
  /// An FBI record of interview (FD-302): date of entry, narrative with page headings between, the investigation,
  /// file and drafting lines, and the property legend (markings.md section 4.9).
  static let fd302 = TextDialect(
    "text.fd302",
    evidence: [
      Evidence("FD-302", 7), Evidence("DATE OF ENTRY", 2), Evidence("FEDERAL BUREAU OF INVESTIGATION", 3),
      Evidence("INVESTIGATION ON ", 3), Evidence("ADVISED AS FOLLOWS", 1),
    ],
    labels: [
      .number("file #", "file number").withoutColon,
      .date("date of entry").withoutColon,
      .moment("investigation on", "date drafted", "date dictated").withoutColon,
      .plain("by").withoutColon,
      .plain("at", "drafted by"),
    ], forms: [.fieldsSideBySide, .monthFirst],
    trailers: ["THIS DOCUMENT CONTAINS NEITHER RECOMMENDATIONS"],
    ownLine: { text, lines in continuationHeading(text, lines) })

  private static func isContinuation(_ text: SourceText, _ line: Span) -> Bool {
    text[line].starts(with: "Continuation of FD-302".utf8) || text[line].starts(with: "FD-302a".utf8)
  }

  /// `000A-PS-0000417`: capitals, digits and hyphens, no words.
  private static func isFileNumber(_ line: ArraySlice<UInt8>) -> Bool {
    line.count <= 40 && line.contains(UInt8(ascii: "-")) && line.contains(where: \.isASCIIDigit)
      && line.allSatisfy { $0.isASCIIUppercase || $0.isASCIIDigit || "-/".utf8.contains($0) }
  }

  /// `Continuation of FD-302 of Interview of X , On 03/10/2031 , Page 2 of 3` and `FD-302a (Rev. 05-08-10)`.
  private static func continuationHeading(_ text: SourceText, _ lines: ArraySlice<TextLine>) -> OwnLine? {
    guard let line = lines.first?.body else { return nil }
    // The file number stands above the heading.
    let next = lines.dropFirst().prefix(3).first { !$0.isBlank }?.body
    let isAbove = next.map { isContinuation(text, $0) } ?? false
    guard isContinuation(text, line) || (isAbove && isFileNumber(text[line])) else { return nil }
    return OwnLine(
      pieces: [OwnLine.Piece(kind: .envelope, span: line, value: line.end)], stage: .banner,
      isPageBreak: true)
  }
}
