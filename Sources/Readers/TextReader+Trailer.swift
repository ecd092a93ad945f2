import Documents
import SourceText

extension TextReader {
  /// Looks from the end for where the report proper is over: behind the passage of the last numbered or marked line.
  mutating func findTrailer() {
    trailerStart = lines.count
    if dialect.forms.contains(.closingSurname) {
      let end = lines.indices.first { opensTrailer(lines[$0]) } ?? lines.count
      lastTextLine = lines.indices.prefix(end).last { index in
        if case .text = kinds.kinds[index] { true } else { false }
      }
    }
    guard dialect.forms.contains(.signatureBlock) else { return }
    let last = lines.indices.last { index in
      guard case .text = kinds.kinds[index] else { return false }
      let line = lines[index]
      let number = ParagraphNumber(text, line.body)
      return number != nil || mark(at: number?.end ?? line.body.start, line) != nil
    }
    guard let last else { return }
    trailerStart =
      lines[last...].indices.first { index in
        if case .blank = kinds.kinds[index] { true } else { false }
      } ?? lines.count
  }

  /// Takes a line that opens the trailer: by the dialect's words for it, a signature block, a closing surname.
  mutating func readTrailer(at index: Int) -> Bool {
    let line = lines[index]
    if opensTrailer(line) {
      isInTrailer = true
      begin(.paragraph, .trailer, line)
      return true
    }
    if !isInHeader, index == lastTextLine, dialect.forms.contains(.closingSurname), !isInTrailer,
      LineForm.isSurname(text, line.body)
    {
      isInTrailer = true
      begin(.paragraph, .trailer, line)
      return true
    }
    if index >= trailerStart, !isInTrailer, open == nil, isSignature(index) { isInTrailer = true }
    return false
  }

  private mutating func opensTrailer(_ line: TextLine) -> Bool {
    guard !line.body.isEmpty else { return false }
    let initial = text.utf8[line.body.start]
    let first = initial.isASCIILowercase ? initial & 0xDF : initial
    guard dialect.trailerInitials.contains(first) else { return false }
    return dialect.trailers.contains { opening in
      first == opening[0] && opening.count <= line.body.count
        && opening.indices.allSatisfy {
          let byte = text.utf8[line.body.start + $0]
          return (byte.isASCIILowercase ? byte & 0xDF : byte) == opening[$0]
        }
    }
  }

  /// One to six short lines, none of which ends a sentence and none with a label.
  private mutating func isSignature(_ index: Int) -> Bool {
    let block = lines[index...].prefix(7).enumerated().prefix { offset, _ in
      if case .text = kinds.kinds[index + offset] { true } else { false }
    }
    return block.count <= 6
      && block.allSatisfy { _, line in
        line.body.count <= 64 && !LineForm.endsSentence(text, line.body)
          && LineForm.label(text, line) == nil
      }
  }
}
