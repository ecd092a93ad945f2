import Diagnostics
import Documents
import Markings
import SourceText

extension TextReader {
  /// Reads a line of content: it begins a field, an authority line, a table or a paragraph, or goes on what is open.
  mutating func readText(at index: Int) -> Int {
    let line = lines[index]
    if LineForm.isAuthorityLine(text, line.body) {
      begin(.authorityBlock, line)
      return index + 1
    }
    if let label = fieldLabel(line) {
      beginField(line, label)
      return index + 1
    }
    if let end = table(from: index) { return end }
    let number = ParagraphNumber(text, line.body)
    let mark = mark(at: number?.end ?? line.body.start, line)
    if beginsParagraph(line, number, mark) {
      beginParagraph(index, number, mark)
    } else if var passage = open {
      passage.span = passage.span.hull(line.body)
      open = passage
    } else if let earlier = interrupted, goesOn(earlier, line) {
      open = OpenPassage(
        kind: earlier.kind, span: line.body, line: line.number, name: "", portion: earlier.portion,
        readings: earlier.readings, number: earlier.number)
    } else {
      beginParagraph(index, number, mark)
    }
    return index + 1
  }

  // MARK: Marks

  /// A portion mark that stands exactly at `offset`: at the start of a line or behind its numbering.
  private func mark(at offset: Int, _ line: TextLine) -> FoundMarking? {
    guard offset < line.body.end, text.utf8[offset] == UInt8(ascii: "("),
      let found = MarkingFinder.portionMark(
        in: text, paragraph: Span(offset, line.body.end), banner: banner),
      found.span.start == offset
    else { return nil }
    return found
  }

  private mutating func confirm(_ found: FoundMarking, _ line: TextLine) {
    guard found.confidence < MarkingFinder.reviewThreshold, !found.reading.isMalformed else { return }
    report(.doubtfulMark, at: found.span, line: line.number)
  }

  // MARK: Fields

  /// The label of a line that begins a field. Inside running text only a known label or one before a mark counts;
  /// in mixed case only a known one, or any in the header.
  private func fieldLabel(_ line: TextLine) -> LineForm.Label? {
    if let set = LineForm.messageSet(text, line.body) { return set }
    guard let label = LineForm.label(text, line.body) else { return nil }
    let isMarked = mark(at: label.value, line) != nil
    let isBehindField = open?.kind == .field || open?.kind == .heading
    if open == nil || isBehindField {
      return label.isUppercase || label.isKnown || isInHeader || isMarked ? label : nil
    }
    return isMarked || (label.isKnown && label.isUppercase) ? label : nil
  }

  private mutating func beginField(_ line: TextLine, _ label: LineForm.Label) {
    // `TEXT: 1. (C) ...`: the mark may stand behind a number.
    let value = ParagraphNumber(text, Span(label.value, line.body.end))?.end ?? label.value
    let found = mark(at: value, line) ?? mark(at: label.value, line)
    if let found { confirm(found, line) }
    begin(.field, line, name: text.string(label.name), mark: found)
    facts.consider(
      label: LineForm.lowered(text[label.name]), value: found?.span.end ?? label.value,
      region: builder.regions.count)
  }

  mutating func begin(
    _ kind: Region.Kind, _ line: TextLine, name: String = "", mark: FoundMarking? = nil,
    number: ParagraphNumber? = nil, also readings: [MarkingReading] = []
  ) {
    close()
    interrupted = nil
    let all = readings + (mark.map { [$0.reading] } ?? [])
    open = OpenPassage(
      kind: kind, span: line.body, line: line.number, name: name,
      portion: builder.portion(mark: mark?.span, all), readings: all, number: number)
  }

  // MARK: Paragraphs

  private func beginsParagraph(_ line: TextLine, _ number: ParagraphNumber?, _ mark: FoundMarking?) -> Bool {
    guard let open else { return mark != nil || number != nil }
    if mark != nil || open.kind == .heading { return true }
    guard let number else { return false }
    switch (number.form, open.number) {
    case (.bullet, let previous): return previous?.form == .bullet || LineForm.endsSentence(text, open.span)
    case (let form, let previous?) where form == previous.form:
      return number.value == previous.value + 1 || LineForm.endsSentence(text, open.span)
    default: return LineForm.endsSentence(text, open.span)
    }
  }

  private mutating func beginParagraph(_ index: Int, _ number: ParagraphNumber?, _ mark: FoundMarking?) {
    let line = lines[index]
    if number == nil, mark == nil, isHeading(index) {
      begin(.heading, line)
      facts.considerHeading(region: builder.regions.count)
      return
    }
    isInHeader = isInHeader && number == nil && mark != nil && isLastOfPassage(index)
    var also: [MarkingReading] = []
    if let mark {
      if let open, number == nil, open.kind != .heading, !LineForm.endsSentence(text, open.span) {
        // A mark in mid-sentence: both markings count until a person has looked.
        also = TextReader.inherited(open.readings)
        report(.doubtfulMark, at: mark.span, line: line.number)
      } else {
        confirm(mark, line)
      }
    }
    let isItem = number.map { $0.form != .number } ?? false
    begin(isItem && mark == nil ? .listItem : .paragraph, line, mark: mark, number: number, also: also)
  }

  /// The markings a doubtful mark does not replace: each once, and where they are too many to be meant, one that
  /// cannot be read and so counts as the highest.
  private static func inherited(_ readings: [MarkingReading]) -> [MarkingReading] {
    var distinct: [MarkingReading] = []
    for reading in readings where !distinct.contains(reading) { distinct.append(reading) }
    return distinct.count <= 8 ? distinct : [MarkingReading(text: "", marking: nil, problems: [])]
  }

  /// Whether text behind a page break plainly goes on the sentence before it.
  private func goesOn(_ earlier: OpenPassage, _ line: TextLine) -> Bool {
    guard earlier.isBeforePageBreak, !LineForm.endsSentence(text, earlier.span) else { return false }
    // Where case is used, a sentence goes on in lower case; a text all in capitals or in Arabic gives no such sign.
    return text.utf8[line.body.start].isASCIILowercase || !LineForm.hasLowercase(text, earlier.span)
  }

  // MARK: Headings

  /// A short line by itself: in capitals anywhere, in any case in the header.
  private func isHeading(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.body.count <= 160, !LineForm.endsSentence(text, line.body) else { return false }
    let isCapital =
      !LineForm.hasLowercase(text, line.body) && text[line.body].contains(where: \.isASCIIUppercase)
    guard open == nil || open?.kind == .heading, isCapital || isInHeader else { return false }
    return isLastOfPassage(index) || (isInHeader && isCapital && line.body.count <= 80)
  }

  /// Whether a blank line, a line of another kind, a field or a marked line follows.
  private func isLastOfPassage(_ index: Int) -> Bool {
    guard index + 1 < lines.count, case .text = kinds.kinds[index + 1] else { return true }
    let next = lines[index + 1]
    if LineForm.label(text, next.body) != nil { return true }
    let number = ParagraphNumber(text, next.body)
    return number != nil || mark(at: next.body.start, next) != nil
  }

  // MARK: Tables

  /// Reads the table that begins at `index`, if one does, and returns the index behind it. A table takes two rows at
  /// least; directly under an open paragraph it belongs to that portion.
  private mutating func table(from index: Int) -> Int? {
    guard let first = row(index), first.isSure, ParagraphNumber(text, lines[index].body) == nil else {
      return nil
    }
    var rows: [(line: TextLine, row: TableRow?)] = [(lines[index], first)]
    var next = index + 1
    while next < lines.count {
      if case .rule = kinds.kinds[next] {
        rows.append((lines[next], nil))
      } else if let row = row(next), row.isSure || ParagraphNumber(text, lines[next].body) == nil {
        rows.append((lines[next], row))
      } else {
        break
      }
      next += 1
    }
    guard rows.count(where: { $0.row != nil }) >= 2 else { return nil }
    let isUnderParagraph = open?.kind == .paragraph || open?.kind == .listItem
    let outer = isUnderParagraph ? open?.portion : nil
    close()
    interrupted = nil
    isInHeader = false
    let portion = outer ?? builder.portion()
    for (line, row) in rows {
      guard let row else {
        builder.region(.envelope, line.body, at: place(line.body, line.number), portion: portion)
        continue
      }
      self.rows += 1
      for cell in row.cells {
        builder.region(.cell, cell, at: place(cell, line.number), portion: portion, row: self.rows)
      }
    }
    return next
  }

  /// The line as a table row, unless it begins a field or carries a portion mark. An initial (`F. Mansur`) looks
  /// like a list letter, so a number does not speak against a row inside a table.
  private func row(_ index: Int) -> TableRow? {
    let line = lines[index]
    guard case .text = kinds.kinds[index], fieldLabel(line) == nil,
      mark(at: ParagraphNumber(text, line.body)?.end ?? line.body.start, line) == nil
    else { return nil }
    return TableRow(text, line.body)
  }
}
