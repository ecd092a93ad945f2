import Documents
import Markings
import SourceText

extension TextReader {
  /// A label, where the value begins, and the mark of the value where one stands.
  struct FieldLabel {
    let name: Span
    let value: Int
    /// What the dialect knows the label as.
    var entry: FieldVocabulary.Entry?
    var number: ParagraphNumber?
    var mark: FoundMarking?
  }

  // MARK: Finding labels

  /// The label of a line that begins a field. Inside running text only a known label or one before a mark counts;
  /// in mixed case only a known one, or any in the header, or behind a sentence one of the dialect's own.
  mutating func fieldLabel(_ line: TextLine) -> FieldLabel? {
    if let label = LineForm.label(text, line) {
      let entry = entry(label.name)
      let known = entry != nil
      let marked = fieldMark(at: label.value, line)
      let isBehindField = open?.kind == .field || open?.kind == .heading || isInAddress
      let counts =
        open == nil || isBehindField
        ? label.isUppercase || known || isInHeader || marked != nil
        : marked != nil || (known && label.isUppercase)
          || ((entry?.isOwn ?? false) && endsSentence(open))
      return counts ? FieldLabel(name: label.name, value: label.value, entry: entry, mark: marked) : nil
    }
    return bareLabel(line.body, line) ?? numberedLabel(line)
  }

  private mutating func endsSentence(_ passage: OpenPassage?) -> Bool {
    passage.map { LineForm.endsSentence(text, $0.span) } ?? true
  }

  private mutating func entry(_ name: Span) -> FieldVocabulary.Entry? { dialect.vocabulary[text, name] }

  /// The mark of a value: at its start, or behind a number, as in `TEXT: 1. (C) ...`.
  private mutating func fieldMark(at value: Int, _ line: TextLine) -> FoundMarking? {
    let behindNumber = ParagraphNumber(text, Span(value, line.body.end))?.end
    return behindNumber.flatMap { mark(at: $0, line) } ?? mark(at: value, line)
  }

  /// A label that the dialect knows without a colon, at the start of `span`, which ends with `line`.
  private mutating func bareLabel(_ span: Span, _ line: TextLine) -> FieldLabel? {
    for label in dialect.vocabulary.bare {
      let end = span.start + label.count
      guard end < span.end, text.utf8[end].isASCIIWhitespace,
        label.indices.allSatisfy({ LineForm.lowered(text.utf8[span.start + $0]) == label[$0] }),
        open == nil || open?.kind != .paragraph || !text.utf8[span.start].isASCIILowercase
      else { continue }
      let value = text.trimmed(Span(end, span.end)).start
      let name = Span(span.start, end)
      return FieldLabel(name: name, value: value, entry: entry(name), mark: mark(at: value, line))
    }
    return nil
  }

  /// `3. (U) LOCATION: ...`, `3. LOCATION: (U) ...`, `LINE 3: ...` do not count unless the dialect numbers its fields.
  private mutating func numberedLabel(_ line: TextLine) -> FieldLabel? {
    guard dialect.forms.contains(.numberedFields), let number = ParagraphNumber(text, line.body) else {
      return nil
    }
    let before = mark(at: number.end, line)
    let start = before.map { text.trimmed(Span($0.span.end, line.body.end)).start } ?? number.end
    guard let label = LineForm.label(text, Span(start, line.body.end)), let entry = entry(label.name) else {
      return nil
    }
    return FieldLabel(
      name: label.name, value: label.value, entry: entry, number: number,
      mark: before ?? fieldMark(at: label.value, line))
  }

  // MARK: Reading fields

  mutating func readFields(_ line: TextLine, _ label: FieldLabel) {
    var label = label
    var start = line.body.start
    if dialect.forms.contains(.fieldsSideBySide) {
      while let next = labelBehindGap(Span(label.value, line.body.end), line) {
        let end = text.trimmed(Span(start, next.start)).end
        if let mark = label.mark, mark.span.end > end {
          // A bracket left open reaches into the next field. What it reads as still counts, and stands in its own.
          label.mark = FoundMarking(
            span: Span(mark.span.start, end), reading: mark.reading, confidence: mark.confidence)
        }
        readField(line.number, Span(start, end), label)
        start = next.start
        label = next.label
      }
    }
    readField(line.number, Span(start, line.body.end), label)
  }

  private mutating func readField(_ line: Int, _ span: Span, _ label: FieldLabel) {
    if let mark = label.mark { confirm(mark, line) }
    if case .trailer? = label.entry?.role, !isInHeader { isInTrailer = true }
    let isOneLine =
      switch label.entry?.role {
      case .number, .identifier: true
      default: false
      }
    begin(
      .field, .field, span, line, name: text.string(label.name), mark: label.mark, number: label.number,
      isOneLine: isOneLine)
    guard let entry = label.entry else { return }
    facts.consider(
      entry, name: label.name, value: label.mark.map { max($0.span.end, label.value) } ?? label.value,
      region: builder.regions.count, isInTrailer: isInTrailer)
  }

  /// The next label on the line behind a gap of two spaces or a tab: one that is known, or known without a colon.
  private mutating func labelBehindGap(_ span: Span, _ line: TextLine) -> (label: FieldLabel, start: Int)? {
    let utf8 = text.utf8
    var offset = span.start
    while offset < span.end {
      guard utf8[offset].isASCIIWhitespace else {
        offset += 1
        continue
      }
      let gap = offset
      while offset < span.end, utf8[offset].isASCIIWhitespace { offset += 1 }
      guard offset - gap >= 2 || utf8[gap] == 0x09, offset < span.end else { continue }
      let rest = Span(offset, span.end)
      let number = dialect.forms.contains(.numberedFields) ? ParagraphNumber(text, rest) : nil
      let start = number?.end ?? offset
      if let label = LineForm.label(text, Span(start, span.end)), let entry = entry(label.name) {
        let found = FieldLabel(
          name: label.name, value: label.value, entry: entry, number: number,
          mark: fieldMark(at: label.value, line))
        return (found, offset)
      }
      if let label = bareLabel(rest, line) { return (label, offset) }
    }
    return nil
  }
}
