import Documents
import SourceText

extension TextReader {
  /// Takes a line of addresses above the report, where the dialect has them. The lines behind it go on it until
  /// another stage takes one.
  mutating func readAddress(_ line: TextLine) -> Bool {
    guard isAboveReport, dialect.forms.contains(.addresses), LineForm.isAddress(text, line.body) else {
      return false
    }
    begin(.envelope, .header, line)
    return true
  }

  var isInAddress: Bool {
    mutating get { open?.kind == .envelope }
  }

  // MARK: Headings

  /// A short line by itself: in capitals anywhere, in any case in the header.
  mutating func isHeading(_ index: Int) -> Bool {
    let line = lines[index]
    guard line.body.count <= 160, open == nil || open?.kind == .heading,
      isInHeader || !line.traits.hasLowercase,
      !LineForm.endsSentence(text, line.body)
    else { return false }
    let isCapital =
      !line.traits.hasLowercase && text[line.body].contains(where: \.isASCIIUppercase)
    guard isCapital || isInHeader else { return false }
    return isLastOfPassage(index) || (isInHeader && isCapital && line.body.count <= 80)
  }

  /// Whether a blank line, a line of another kind, a field or a marked line follows.
  mutating func isLastOfPassage(_ index: Int) -> Bool {
    guard index + 1 < lines.count, case .text = kinds.kinds[index + 1] else { return true }
    let next = lines[index + 1]
    if LineForm.label(text, next) != nil { return true }
    let number = ParagraphNumber(text, next.body)
    return number != nil || mark(at: next.body.start, next) != nil
  }
}
