public import SourceText

extension MarkingFinder {
  /// The marking in an editor's source note, such as `Source: National Archives, RG 59, Central Files.
  /// Secret; Immediate; Exdis. It was drafted by …`: the first sentence that is a marking in words.
  public static func sourceNote(in text: SourceText, note: Span) -> FoundMarking? {
    let bytes = text.utf8
    var isSentenceStart = true
    var index = note.start
    while index < note.end {
      if isSentenceStart, bytes[index].isASCIIUppercase, startsAsMarking(bytes, index, note.end) {
        // A marking ends at its full stop; what follows is another sentence, or a bracket.
        let limit = min(note.end, index + 300)
        var end = index
        while end < limit, !isStop(bytes, end, note.end) { end += 1 }
        let span = text.trimmed(Span(index, min(end, note.end)))
        if let reading = MarkingReader.prose(joined(text, span)) {
          return FoundMarking(span: span, reading: reading, confidence: reading.marking == nil ? 0.6 : 0.9)
        }
      }
      if bytes[index] == 0x2E || bytes[index] == UInt8(ascii: "[") || bytes[index] == UInt8(ascii: ":") {
        isSentenceStart = true
      } else if !bytes[index].isASCIIWhitespace {
        isSentenceStart = false
      }
      index += 1
    }
    return nil
  }

  private static func isStop(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
    guard bytes[index] == 0x2E || bytes[index] == UInt8(ascii: "]") else { return false }
    return index + 1 >= end || bytes[index + 1].isASCIIWhitespace || bytes[index + 1] == UInt8(ascii: "]")
      || bytes[index] == UInt8(ascii: "]")
  }

  /// The span's text with line breaks made spaces.
  private static func joined(_ text: SourceText, _ span: Span) -> String {
    let words = text[span].split(whereSeparator: \.isASCIIWhitespace)
    return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
  }

  private static let openings = [
    "Top Secret", "Secret", "Confidential", "Restricted", "Unclassified", "Limited Official Use",
    "Official Use Only", "For Official Use Only", "No classification", "No marking", "TOP SECRET", "SECRET",
    "CONFIDENTIAL", "UNCLASSIFIED",
  ].map { Array($0.utf8) }

  private static func startsAsMarking(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Bool {
    openings.contains { opening in
      // Words may be broken by a line feed in the source.
      var at = index
      for byte in opening {
        guard at < end else { return false }
        if byte == 0x20 {
          guard bytes[at].isASCIIWhitespace else { return false }
          while at < end, bytes[at].isASCIIWhitespace { at += 1 }
        } else {
          guard bytes[at] == byte else { return false }
          at += 1
        }
      }
      return at >= end || !bytes[at].isASCIILetter
    }
  }
}
