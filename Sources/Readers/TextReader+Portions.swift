import Diagnostics
import Documents
import Markings
import SourceText

extension TextReader {
  /// Reads a line of running text: it begins a portion, or goes on the one that is open or the one that a page break
  /// interrupted.
  mutating func readPortion(at index: Int) {
    let line = lines[index]
    let number = ParagraphNumber(text, line.body)
    let mark = mark(at: number?.end ?? line.body.start, line)
    if beginsPortion(line, number, mark) {
      beginPortion(index, number, mark)
    } else if open != nil {
      open?.span.extend(to: line.body.end)
    } else if let earlier = interrupted, goesOn(earlier, line) {
      open = OpenPassage(
        kind: earlier.kind, stage: earlier.stage, span: line.body, line: line.number, name: "",
        portion: earlier.portion, readings: earlier.readings, number: earlier.number)
    } else {
      beginPortion(index, number, mark)
    }
  }

  private mutating func beginsPortion(_ line: TextLine, _ number: ParagraphNumber?, _ mark: FoundMarking?)
    -> Bool
  {
    guard let span = open?.span else { return mark != nil || number != nil }
    if mark != nil || open?.kind == .heading || endMark(of: span) != nil { return true }
    guard let number else { return false }
    switch (number.form, open?.number) {
    case (.bullet, let previous): return previous?.form == .bullet || LineForm.endsSentence(text, span)
    case (let form, let previous?) where form == previous.form:
      return number.value == previous.value + 1 || LineForm.endsSentence(text, span)
    default: return LineForm.endsSentence(text, span)
    }
  }

  private mutating func beginPortion(_ index: Int, _ number: ParagraphNumber?, _ mark: FoundMarking?) {
    let line = lines[index]
    // Behind a page break a line may go on the passage before it: that marking counts beside the banner.
    let earlier = number == nil && mark == nil ? interruptedReadings() : []
    if number == nil, mark == nil, earlier.isEmpty, isHeading(index) {
      begin(.heading, isInHeader ? .header : .portion, line)
      if isInHeader { facts.considerHeading(region: builder.regions.count) }
      return
    }
    isInHeader = isInHeader && number == nil && mark != nil && isLastOfPassage(index)
    if mark != nil || number?.form == .number {
      isInTrailer = false
      isAboveReport = false
    }
    var also = earlier
    if let mark {
      if number == nil, let doubt = doubt(of: mark) {
        // Both markings count until a person has looked.
        also = TextReader.inherited(doubt)
        report(.doubtfulMark, at: mark.span, line: line.number)
      } else {
        confirm(mark, line.number)
      }
    }
    let isItem = number.map { $0.form != .number } ?? false
    begin(
      isItem && mark == nil ? .listItem : .paragraph, .portion, line, mark: mark, number: number, also: also)
  }

  /// The markings that count beside a mark in mid-sentence, or one that goes on a list such as `(A) ...; (B) ...;`,
  /// where it is a letter of the list; nil where there is no such doubt.
  private mutating func doubt(of mark: FoundMarking) -> [MarkingReading]? {
    let earlier = open ?? (interrupted?.isBeforePageBreak == true ? interrupted : nil)
    if let earlier, earlier.kind != .heading {
      let isText = earlier.kind == .paragraph || earlier.kind == .listItem
      let readings = earlier.readings.isEmpty && isText ? kinds.banners : earlier.readings
      if !LineForm.endsSentence(text, earlier.span) { return readings }
      return isText && isListLetter(mark, in: earlier.span) ? readings : nil
    }
    guard open == nil, let last = builder.regions.last, last.stage == .portion, last.kind != .heading,
      isListLetter(mark, in: last.span)
    else { return nil }
    return kinds.banners
  }

  /// Whether the letter before the mark's stands in parentheses in `span`: `(B)` for `(C)`.
  private mutating func isListLetter(_ mark: FoundMarking, in span: Span) -> Bool {
    guard mark.span.count == 3, span.count >= 3 else { return false }
    let letter = text.utf8[mark.span.start + 1] - 1
    return text.utf8.withUnsafeBufferPointer { bytes in
      var start = span.start
      let limit = span.end - 2
      while start < limit, let offset = ByteSearch.first(UInt8(ascii: "("), in: bytes, start..<limit) {
        if bytes[offset + 1] == letter, bytes[offset + 2] == UInt8(ascii: ")") { return true }
        start = offset + 1
      }
      return false
    }
  }

  /// The markings a doubtful mark does not replace: each once, and where they are too many to be meant, one that
  /// cannot be read and so counts as the highest.
  private static func inherited(_ readings: [MarkingReading]) -> [MarkingReading] {
    var distinct: [MarkingReading] = []
    for reading in readings where !distinct.contains(reading) { distinct.append(reading) }
    return distinct.count <= 8 ? distinct : [MarkingReading(text: "", marking: nil, problems: [])]
  }

  /// The banners and the marks of a passage that a page break interrupted in mid-sentence; none where the passage
  /// had none.
  private mutating func interruptedReadings() -> [MarkingReading] {
    guard let interrupted, interrupted.isBeforePageBreak, !interrupted.readings.isEmpty,
      !LineForm.endsSentence(text, interrupted.span)
    else { return [] }
    return TextReader.inherited(kinds.banners + interrupted.readings)
  }

  /// Whether text behind a page break plainly goes on the sentence before it.
  private mutating func goesOn(_ earlier: OpenPassage, _ line: TextLine) -> Bool {
    guard earlier.isBeforePageBreak, earlier.kind != .field, !LineForm.endsSentence(text, earlier.span) else {
      return false
    }
    // Where case is used, a sentence goes on in lower case; a text all in capitals or in Arabic gives no such sign.
    return text.utf8[line.body.start].isASCIILowercase || !LineForm.hasLowercase(text, earlier.span)
  }

  // MARK: Lines of the dialect's own form

  mutating func readOwn(_ own: OwnLine, _ line: TextLine) {
    if own.isPageBreak { interrupt() } else { close() }
    if let problem = own.problem { report(problem, at: line.body, line: line.number) }
    if own.stage == .table { rows += 1 }
    let shared = own.stage == .table ? builder.portion() : nil
    var end = line.body.start
    for (column, piece) in own.pieces.enumerated() {
      setAside(Span(end, piece.span.start), line)
      end = piece.span.end
      let part = TextLine(number: line.number, body: piece.span, of: text)
      if let shared {
        builder.region(
          piece.kind, piece.span, at: place(piece.span, line.number), portion: shared,
          row: piece.kind == .cell ? rows : nil, column: piece.kind == .cell ? column : nil, stage: own.stage)
        continue
      }
      if own.isPageBreak {
        single(piece.kind, part, own.stage)
        continue
      }
      isInHeader = isInHeader && own.stage == .header
      isAboveReport = isAboveReport || own.stage == .header
      let mark = mark(at: piece.value, part)
      if let mark { confirm(mark, part.number) }
      begin(
        piece.kind, own.stage, part, name: piece.name.map { text.string($0) } ?? "", mark: mark)
      if let name = piece.name,
        let entry = piece.key.map({ dialect.vocabulary[$0] }) ?? dialect.vocabulary[text, name]
      {
        facts.consider(
          entry, name: name, value: mark.map { max($0.span.end, piece.value) } ?? piece.value,
          region: builder.regions.count, isInTrailer: false)
      }
    }
    setAside(Span(end, line.body.end), line)
    if own.continuations == 0, !own.isOpen { close() }
  }

  /// Keeps what a dialect's own form left over as not understood.
  private mutating func setAside(_ span: Span, _ line: TextLine) {
    let left = text.trimmed(span)
    if !left.isEmpty { setAside(TextLine(number: line.number, body: left, of: text), .unplacedText) }
  }
}
