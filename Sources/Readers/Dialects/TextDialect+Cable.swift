import Documents
import SourceText

extension TextDialect {
  /// A State cable: captions, executive order line, tags, references, numbered paragraphs, a closing surname; in the
  /// archives with office distribution above and message attributes behind (markings.md section 4.2).
  static let cable = TextDialect(
    "text.cable",
    evidence: [
      Evidence("E.O. 1", 3), Evidence("EO 1", 3), Evidence("TAGS:", 3), Evidence("SIPDIS", 3),
      Evidence("AMEMBASSY", 3), Evidence("SECSTATE", 3), Evidence("REF:", 1), Evidence("SUBJECT:", 1),
      Evidence("ACTION ", 1), Evidence("PAGE 01 ", 2),
    ],
    labels: [
      .number("document number"),
      .moment(
        "capture date", "decaption date", "disposition date", "draft date", "review date", "current date"),
      .plain("drafted by", "approved by").withoutColon,
      .plain(
        "tags", "ref", "refs", "pass", "for", "summary", "action request", "begin text", "end text"),
      .plain(
        "channel indicators", "current classification", "concepts", "control number", "copy",
        "decaption note", "disposition action", "disposition approved on date", "disposition authority",
        "disposition case number", "disposition comment", "disposition event", "disposition history",
        "disposition reason", "disposition remarks", "document source", "document unique id", "drafter",
        "enclosure", "executive order", "errors", "film number", "format", "handling restrictions",
        "image path", "isecure", "legacy key", "line count", "litigation code list",
        "litigation codes", "litigation history", "locator", "message id", "office",
        "original classification", "original handling restrictions", "original previous classification",
        "original previous handling restrictions", "page count", "previous channel indicators",
        "previous classification", "previous handling restrictions", "retention",
        "review action", "review authority", "review content flags", "review event",
        "review exemptions", "review history", "review markings", "review media identifier",
        "review referrals", "review release date", "review release event", "review transfer date",
        "review withdrawn fields", "sas id", "secure", "status", "type", "markings"),
    ], forms: [.addresses, .closingSurname],
    trailers: ["MESSAGE ATTRIBUTES", "NOTE BY OC/T", "DECLASSIFIED/RELEASED"],
    ownLine: { text, lines in archiveLine(text, lines) })

  /// Lines that the archive's copy has above the addresses: a copy count before the office distribution, and a rule
  /// with a film number.
  private static func archiveLine(_ text: SourceText, _ lines: ArraySlice<TextLine>) -> OwnLine? {
    guard let line = lines.first?.body else { return nil }
    let first = text.utf8[line.start]
    guard first.isASCIIDigit || first == UInt8(ascii: "-") || first == 0xE2 else { return nil }
    let bytes = text[line]
    let isCount =
      bytes.count <= 3 && bytes.allSatisfy(\.isASCIIDigit)
      && lines.dropFirst().prefix(3).first { !$0.isBlank }.map { next in
        ["ACTION ", "INFO ", "ORIGIN "].contains { text[next.body].starts(with: $0.utf8) }
      } ?? false
    // Hyphens, or the dashes that an editor made of them.
    let dashes = bytes.prefix { $0 == UInt8(ascii: "-") || [0xE2, 0x80, 0x93, 0x94, 0x95].contains($0) }.count
    let isRule =
      dashes >= 10 && bytes.dropFirst(dashes).contains(where: \.isASCIIDigit)
      && bytes.dropFirst(dashes).allSatisfy {
        $0.isASCIIDigit || $0.isASCIIWhitespace || $0 == UInt8(ascii: "/")
      }
    guard isCount || isRule else { return nil }
    return OwnLine(
      pieces: [OwnLine.Piece(kind: .envelope, span: line, value: line.end)], stage: .header)
  }
}
