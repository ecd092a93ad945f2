import SourceText

/// One line of a text.
struct TextLine {
  /// Counted from 1.
  let number: Int
  /// Without white space at its ends; empty for a blank line.
  let body: Span

  var isBlank: Bool { body.isEmpty }

  /// The lines of a text; LF, CR LF and a lone CR end a line, and a form feed parts two lines as well.
  static func lines(of text: SourceText) -> [TextLine] {
    var lines: [TextLine] = []
    var start = 0
    var number = 1
    let utf8 = text.utf8
    var offset = 0
    while offset < utf8.count {
      let byte = utf8[offset]
      if byte == 0x0A || byte == 0x0D || byte == 0x0C {
        lines.append(TextLine(number: number, body: text.trimmed(Span(start, offset))))
        // The number follows line feeds, as editors count; a lone CR counts where no LF follows it.
        let isPair = byte == 0x0D && offset + 1 < utf8.count && utf8[offset + 1] == 0x0A
        if isPair { offset += 1 }
        if byte != 0x0C { number += 1 }
        start = offset + 1
      }
      offset += 1
    }
    lines.append(TextLine(number: number, body: text.trimmed(Span(start, utf8.count))))
    return lines
  }
}
