import Markings
import SourceText

/// Page classifications that a transcript has glued to the end of a sentence: `... AN AGREEMENT WITH CONFIDENTIAL`
/// before `PAGE 02 STATE 236146`. Each becomes a line of its own, so that it counts as the page's and not as the
/// sentence's.
enum GluedPageMarks {
  /// The most blank lines between the sentence and the page line.
  private static let farthest = 4

  static func parted(_ lines: [TextLine], in text: SourceText) -> [TextLine] {
    var parted: [TextLine] = []
    var copied = 0
    for index in lines.indices where mayEndAsLevel(lines[index].body, text) {
      guard let level = level(at: index, of: lines, in: text) else { continue }
      parted += lines[copied..<index]
      let line = lines[index]
      let sentence = text.trimmed(Span(line.body.start, level.start))
      parted.append(TextLine(number: line.number, body: sentence, of: text))
      parted.append(TextLine(number: line.number, body: level, of: text))
      copied = index + 1
    }
    return copied == 0 ? lines : parted + lines[copied...]
  }

  /// By its last bytes: SECRET, UNCLASSIFIED, CONFIDENTIAL, UNCLAS. The rest is asked of few lines only.
  private static func mayEndAsLevel(_ line: Span, _ text: SourceText) -> Bool {
    guard line.count > 12 else { return false }
    switch text.utf8[line.end - 1] {
    case UInt8(ascii: "T"), UInt8(ascii: "D"), UInt8(ascii: "L"), UInt8(ascii: "S"): return true
    default: return false
    }
  }

  private static func level(at index: Int, of lines: [TextLine], in text: SourceText) -> Span? {
    let line = lines[index].body
    guard let next = lines[(index + 1)...].prefix(farthest).first(where: { !$0.isBlank }),
      !text[line].starts(with: "PAGE ".utf8),
      let found = MarkingFinder.gluedPageMark(in: text, paragraph: line, next: next.body),
      MarkingFinder.bannerLine(in: text, line: line) == nil
    else { return nil }
    return found.span.start > line.start ? found.span : nil
  }
}
