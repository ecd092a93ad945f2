public import SourceText

extension AuthorityBlock {
  /// Written labels by field. Longer ones first, so that `CLASSIFIED BY` is not read as `CLASSIFIED`.
  private static let labels: [(text: [UInt8], kind: Kind)] = {
    let table: [(Kind, [String])] = [
      (.classifiedBy, ["CLASSIFIED BY", "CLASSIFIED FOR", "CLASS BY", "CL BY", "CLBY"]),
      (
        .derivedFrom,
        [
          "DERIVED FROM", "DERIVED FM", "DRV FROM", "DRV FM", "DERIVATIVELY CLASSIFIED FROM",
          "DERIVATIVE CL FROM",
        ]
      ),
      (.reason, ["REASONS FOR CLASSIFICATION", "REASON FOR CLASSIFICATION", "REASONS", "REASON", "RSN"]),
      (.declassifyOn, ["DECLASSIFY ON", "DECLASSIFIED ON", "DECLAS ON", "DECL ON", "DCL ON", "DECL"]),
      (.downgradeTo, ["DOWNGRADE TO", "DOWNGRADE ON"]),
      (.dateOfSource, ["DATE OF SOURCE", "SOURCE DATED", "DATED", "DATE OF ORIGIN"]),
    ]
    return table.flatMap { kind, texts in texts.map { (Array($0.utf8), kind) } }.sorted {
      $0.text.count > $1.text.count
    }
  }()

  /// Reads the block from a stretch of text: labelled lines, several labels on one line (cables), a line that
  /// continues the one before by indentation, and the older cable forms `E.O. 12958: DECL: 12/01/2035` and
  /// `E.O. 11652: GDS`.
  /// - Returns: nil when there is no label of a block.
  public static func read(_ text: SourceText, in span: Span) -> AuthorityBlock? {
    let bytes = text.utf8
    var fields: [Field] = []
    var sources: [String] = []
    var isListing = false
    var continuations = 0
    var lineStart = span.start
    while lineStart < span.end {
      let lineEnd = bytes[lineStart..<span.end].firstIndex(of: UInt8(ascii: "\n")) ?? span.end
      let line = text.trimmed(Span(lineStart, lineEnd))
      let marks = labels(in: bytes, line)
      if marks.isEmpty {
        if let order = executiveOrder(bytes, line) {
          fields.append(Field(kind: .declassifyOn, text: text.string(order), span: line))
        } else if isListing, !line.isEmpty {
          sources.append(text.string(line))
        } else if let last = fields.last, line.start > lineStart, !line.isEmpty,
          last.span.end + 3 >= lineStart,
          continuations < 8
        {
          // A continuation line is indented; a block has few of them.
          continuations += 1
          let joined = last.text + (last.text.isEmpty ? "" : " ") + text.string(line)
          fields[fields.count - 1] = Field(kind: last.kind, text: joined, span: last.span.hull(line))
        }
      }
      for (index, mark) in marks.enumerated() {
        let end = index + 1 < marks.count ? marks[index + 1].label.start : line.end
        let value = text.trimmed(Span(mark.label.end, end))
        var words = text.string(value)
        if marks.count > 1 {
          while words.hasSuffix(".") || words.hasSuffix(";") || words.hasSuffix(",") { words.removeLast() }
        }
        fields.append(
          Field(kind: mark.kind, text: words, span: Span(mark.label.start, max(value.end, mark.label.end))))
        isListing = mark.kind == .derivedFrom && words.uppercased().hasPrefix("MULTIPLE SOURCE")
        if mark.kind != .derivedFrom { isListing = false }
      }
      lineStart = lineEnd + 1
    }
    return fields.isEmpty ? nil : AuthorityBlock(fields: fields, sources: sources)
  }

  /// Labels with their colon, at the start of the line or after a space.
  private static func labels(in bytes: [UInt8], _ line: Span) -> [(label: Span, kind: Kind)] {
    var found: [(label: Span, kind: Kind)] = []
    var index = line.start
    var isWordStart = true
    while index < line.end {
      if isWordStart, let (length, kind) = label(at: index, bytes, line.end) {
        found.append((Span(index, index + length), kind))
        index += length
        isWordStart = true
        continue
      }
      isWordStart = !(bytes[index].isASCIILetter || bytes[index].isASCIIDigit)
      index += 1
    }
    return found
  }

  private static func label(at index: Int, _ bytes: [UInt8], _ end: Int) -> (Int, Kind)? {
    for label in labels where index + label.text.count < end {
      var matches = true
      for (offset, wanted) in label.text.enumerated() {
        let byte = bytes[index + offset]
        if (byte.isASCIILowercase ? byte - 0x20 : byte) != wanted {
          matches = false
          break
        }
      }
      guard matches else { continue }
      var after = index + label.text.count
      while after < end, bytes[after] == 0x20 { after += 1 }
      if after < end, bytes[after] == UInt8(ascii: ":") { return (after + 1 - index, label.kind) }
    }
    return nil
  }

  /// `E.O. 11652: GDS`, `E.O. 11652; XGDS`, `E.O. 12356: N/A`: the value after the order's number.
  private static func executiveOrder(_ bytes: [UInt8], _ line: Span) -> Span? {
    let prefixes = ["E.O. ", "EO ", "E. O. "].map { Array($0.utf8) }
    guard let prefix = prefixes.first(where: { bytes[line.range].starts(with: $0) }) else { return nil }
    var index = line.start + prefix.count
    let digits = index
    while index < line.end, bytes[index].isASCIIDigit { index += 1 }
    guard index - digits == 5, index < line.end,
      bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: ";")
    else { return nil }
    index += 1
    while index < line.end, bytes[index] == 0x20 { index += 1 }
    return index < line.end ? Span(index, line.end) : nil
  }
}
