import Diagnostics
import Documents
import SourceText

extension TextDialect {
  /// A message in sets (MIL-STD-6040, APP-11): `SETID/field/field//`. Sets are taken apart before markings are looked
  /// for, since `//` ends a set here (markings.md section 4.5).
  static let formattedMessage = TextDialect(
    "text.formatted-message",
    evidence: [
      Evidence("MSGID/", 10), Evidence("OPER/", 3), Evidence("EXER/", 3), Evidence("GENTEXT/", 4),
      Evidence("NARR/", 2), Evidence("AMPN/", 2), Evidence("RMKS/", 2),
    ],
    labels: [
      .number("msgid"), .date("dtg", "asof"), .moment("effday", "period"),
      .plain("oper", "exer", "ref", "ampn", "narr", "gentext", "rmks", "akndlg"),
    ], forms: [.addresses], ownLine: { text, lines in sets(text, lines) })

  /// The most lines one set takes.
  private static let longestSet = 400
  /// The most lines of a set that look like another set because the line before them ends with a slash.
  private static let mostLookalikes = 4

  private static func sets(_ text: SourceText, _ lines: ArraySlice<TextLine>) -> OwnLine? {
    guard let first = lines.first?.body, let identifier = setIdentifier(text, first) else {
      return lines.first.flatMap { columnRow(text, $0.body) }
    }
    var pieces: [OwnLine.Piece] = []
    var start = first.start
    var name = identifier
    for end in ends(text, first) {
      pieces.append(piece(text, Span(start, end), name))
      start = text.trimmed(Span(end, first.end)).start
      if let next = setIdentifier(text, Span(start, first.end)) { name = next }
    }
    if start < first.end { pieces.append(piece(text, Span(start, first.end), name)) }
    var own = OwnLine(pieces: pieces)
    if pieces.last?.kind == .authorityBlock { own.stage = .authority }
    guard !endsSet(text, first) else { return own }
    var previous = first
    var lookalikes = 0
    for line in lines.dropFirst().prefix(longestSet) {
      // A field may be parted from its slash by the end of the line; else a new set ends the one before.
      let goesOn = text.utf8[previous.end - 1] == UInt8(ascii: "/")
      if line.isBlank { break }
      if setIdentifier(text, line.body) != nil {
        lookalikes += 1
        if !goesOn || lookalikes > mostLookalikes { break }
      }
      own.continuations += 1
      if endsSet(text, line.body) { return own }
      previous = line.body
    }
    own.problem = .unclosedSet
    // What has no end is only its own line, so that banners and marks behind it are seen.
    own.continuations = 0
    return own
  }

  private static func piece(_ text: SourceText, _ span: Span, _ name: Span) -> OwnLine.Piece {
    let isDeclassification = text[name].elementsEqual("DECL".utf8)
    return OwnLine.Piece(
      kind: isDeclassification ? .authorityBlock : .field, span: span, name: name,
      value: markPlace(text, span) ?? name.end + 1)
  }

  /// Where a parenthesis opens a field of the set, as in `GENTEXT/SITUATION/(S//NF) ...`.
  private static func markPlace(_ text: SourceText, _ span: Span) -> Int? {
    span.range.dropFirst().first { offset in
      text.utf8[offset] == UInt8(ascii: "(") && text.utf8[offset - 1] == UInt8(ascii: "/")
    }
  }

  /// `MSGID` in `MSGID/...`: three to eight capitals and digits before a single slash. A classification is none.
  private static func setIdentifier(_ text: SourceText, _ line: Span) -> Span? {
    let word = text[line].prefix(9).prefix { $0.isASCIIUppercase || $0.isASCIIDigit }
    let end = line.start + word.count
    guard (3...8).contains(word.count), word.contains(where: \.isASCIIUppercase), end < line.end,
      text.utf8[end] == UInt8(ascii: "/"), end + 1 == line.end || text.utf8[end + 1] != UInt8(ascii: "/"),
      !levels.contains(where: { word.elementsEqual($0.utf8) })
    else { return nil }
    return Span(line.start, end)
  }

  private static let levels = [
    "SECRET", "UNCLAS", "CUI", "NATO", "COSMIC", "JOINT", "NOFORN", "NODIS", "EXDIS",
  ]

  private static func endsSet(_ text: SourceText, _ line: Span) -> Bool {
    text[line].suffix(2).elementsEqual("//".utf8)
  }

  /// Behind each `//` that another set follows on the same line. One in parentheses is part of a mark.
  private static func ends(_ text: SourceText, _ line: Span) -> [Int] {
    var ends: [Int] = []
    var depth = 0
    var offset = line.start
    while offset + 2 < line.end {
      switch text.utf8[offset] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth = max(0, depth - 1)
      case UInt8(ascii: "/") where depth == 0 && text.utf8[offset + 1] == UInt8(ascii: "/"):
        let rest = text.trimmed(Span(offset + 2, line.end))
        if setIdentifier(text, rest) != nil { ends.append(offset + 2) }
        offset += 1
      default: break
      }
      offset += 1
    }
    return ends
  }

  // MARK: Columns

  /// `/01    /WAREHOUSE   /38SLC5031`: a row of a set in columns, which `//` on a line of its own ends.
  private static func columnRow(_ text: SourceText, _ line: Span) -> OwnLine? {
    if text[line].elementsEqual("//".utf8) {
      return OwnLine(pieces: [OwnLine.Piece(kind: .envelope, span: line, value: line.end)], stage: .table)
    }
    guard text.utf8[line.start] == UInt8(ascii: "/"), line.count > 1,
      text.utf8[line.start + 1] != UInt8(ascii: "/")
    else { return nil }
    var pieces: [OwnLine.Piece] = []
    var start = line.start
    for offset in line.range.dropFirst() where text.utf8[offset] == UInt8(ascii: "/") {
      // The slashes that end the set stay with the last cell.
      if offset + 1 < line.end, text.utf8[offset + 1] == UInt8(ascii: "/") { break }
      let cell = text.trimmed(Span(start, offset))
      pieces.append(OwnLine.Piece(kind: .cell, span: cell, value: cell.end))
      start = offset
    }
    let last = text.trimmed(Span(start, line.end))
    pieces.append(OwnLine.Piece(kind: .cell, span: last, value: last.end))
    return pieces.count >= 2 ? OwnLine(pieces: pieces, stage: .table) : nil
  }
}
