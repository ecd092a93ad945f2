import Diagnostics
import Documents
import Markings
import SourceText

extension TextReader {
  /// Reads a line of content: asks the stages in order, and where none begins something of its own, the line goes on
  /// what is open.
  mutating func readText(at index: Int) -> Int {
    let line = lines[index]
    if onlyGoesOn(line, index) {
      open?.span.extend(to: line.body.end)
      return index + 1
    }
    if open?.isOneLine == true, start(of: index) == line.body.start { close() }
    if readAddress(line) { return index + 1 }
    if LineForm.isAuthorityLine(text, line) {
      begin(.authorityBlock, .authority, line)
      return index + 1
    }
    if readTrailer(at: index) { return index + 1 }
    if let label = fieldLabel(line) {
      readFields(line, label)
      return index + 1
    }
    if let end = readTable(from: index) { return end }
    readPortion(at: index)
    return index + 1
  }

  /// Whether a line can do nothing but go on the passage that is open, as most do. All that `readText` asks for begins
  /// otherwise, or needs a colon or columns.
  private mutating func onlyGoesOn(_ line: TextLine, _ index: Int) -> Bool {
    guard line.traits.colon == nil, !line.traits.hasColumnSigns, !mayBeginAnywhere(), index != lastTextLine,
      line.beginsAsText(text), !dialect.trailerInitials.contains(text.utf8[line.body.start] & 0xDF),
      let span = open?.span, open?.kind != .heading, open?.isOneLine == false
    else { return false }
    // A mark may stand at the end of what is open.
    return text.utf8[span.end - 1] != UInt8(ascii: ")")
  }

  /// Whether lines of any look may begin something: addresses, and labels without a colon.
  private mutating func mayBeginAnywhere() -> Bool {
    !dialect.vocabulary.bare.isEmpty || (isAboveReport && dialect.forms.contains(.addresses))
  }

  mutating func begin(
    _ kind: Region.Kind, _ stage: ReadingStage, _ line: TextLine, name: String = "",
    mark: FoundMarking? = nil, number: ParagraphNumber? = nil, also readings: [MarkingReading] = []
  ) {
    begin(kind, stage, line.body, line.number, name: name, mark: mark, number: number, also: readings)
  }

  /// - Parameter line: its number.
  mutating func begin(
    _ kind: Region.Kind, _ stage: ReadingStage, _ span: Span, _ line: Int, name: String = "",
    mark: FoundMarking? = nil, number: ParagraphNumber? = nil, also readings: [MarkingReading] = [],
    isOneLine: Bool = false
  ) {
    close()
    interrupted = nil
    var all = readings
    if let mark { all.append(mark.reading) }
    open = OpenPassage(
      kind: kind, stage: isInTrailer && stage != .authority ? .trailer : stage, span: span, line: line,
      name: name,
      portion: builder.portion(mark: mark?.span, all), readings: all, number: number,
      isOneLine: isOneLine)
  }

  // MARK: Marks

  /// A portion mark that stands exactly at `offset`: at the start of a line or behind its numbering.
  mutating func mark(at offset: Int, _ line: TextLine) -> FoundMarking? {
    guard offset < line.body.end, text.utf8[offset] == UInt8(ascii: "("),
      let found = marks.portionMark(in: text, paragraph: Span(offset, line.body.end)),
      found.span.start == offset
    else { return nil }
    return found
  }

  /// - Parameter line: its number.
  mutating func confirm(_ found: FoundMarking, _ line: Int) {
    guard found.confidence < MarkingFinder.reviewThreshold, !found.reading.isMalformed else { return }
    report(.doubtfulMark, at: found.span, line: line)
  }
}
