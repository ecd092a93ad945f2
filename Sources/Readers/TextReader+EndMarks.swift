import Diagnostics
import Documents
import Markings
import SourceText

extension TextReader {
  /// Marks that stand at the end of a paragraph, as older reports have them: `... was seen again. (S)`.
  ///
  /// Where every numbered paragraph has one and no paragraph has a mark in front, the end mark is the paragraph's.
  /// Else what stands there may be a copyright sign or the mark of what follows: it counts beside the banner and is
  /// reported, so that it can only raise.
  mutating func readEndMarks() {
    var ends: [(region: Region, mark: FoundMarking)] = []
    for index in builder.regions.indices {
      let end = builder.regions[index].span.end
      guard end > 0, text.utf8[end - 1] == UInt8(ascii: ")"), isUnmarkedText(builder.regions[index]),
        let mark = endMark(of: builder.regions[index].span)
      else { continue }
      ends.append((builder.regions[index], mark))
    }
    guard !ends.isEmpty else { return }
    let content = builder.regions.filter { $0.stage == .portion && $0.kind == .paragraph }
    let isHabit =
      ends.count >= 2 && content.allSatisfy { builder.isUnmarked($0.portion) }
      && content.count { ParagraphNumber(text, $0.span) != nil } <= ends.count
    for (region, found) in ends {
      let inside = marksInside(Span(region.span.start, found.span.start))
      let readings = (isHabit ? [] : kinds.banners) + inside + [found.reading]
      builder.mark(region.portion, found.span, readings)
      if !isHabit || !inside.isEmpty {
        report(.doubtfulMark, at: found.span, line: region.place.line)
      }
    }
  }

  /// The mark that a text ends with behind the end of a sentence.
  mutating func endMark(of span: Span) -> FoundMarking? {
    guard let opening = LineForm.parenthesisBehindSentence(text, span),
      let found = marks.portionMark(in: text, paragraph: Span(opening, span.end)),
      found.span == Span(opening, span.end)
    else { return nil }
    return found
  }

  private mutating func isUnmarkedText(_ region: Region) -> Bool {
    region.stage == .portion && (region.kind == .paragraph || region.kind == .listItem)
      && builder.isUnmarked(region.portion)
  }

  /// Marks behind sentences further inside: those of paragraphs that were run together.
  private mutating func marksInside(_ span: Span) -> [MarkingReading] {
    span.range.compactMap { offset in
      guard text.utf8[offset] == UInt8(ascii: ")") else { return nil }
      return endMark(of: Span(span.start, offset + 1))?.reading
    }
  }
}
