import Markings
import SourceText

/// The source note of a published document, which gives the original marking in words among other sentences:
/// `Source: National Archives, RG 59. Secret; Exdis. Drafted by ...`
enum SourceNote {
  /// The first sentence that is a marking.
  static func marking(in text: SourceText, _ note: Span, _ cache: inout MarkingCache) -> MarkingReading? {
    let utf8 = text.utf8
    var start = note.start
    for offset in note.range where utf8[offset] == UInt8(ascii: ".") {
      // A sentence ends in a full stop before white space or a closing bracket.
      let next = offset + 1 < note.end ? utf8[offset + 1] : 0x20
      guard next.isASCIIWhitespace || next == UInt8(ascii: "]") else { continue }
      if let reading = reading(text, Span(start, offset), &cache) { return reading }
      start = offset + 1
    }
    return reading(text, Span(start, note.end), &cache)
  }

  private static func reading(
    _ text: SourceText, _ sentence: Span, _ cache: inout MarkingCache
  ) -> MarkingReading? {
    var start = sentence.start
    while start < sentence.end, text.utf8[start].isASCIIWhitespace { start += 1 }
    return MarkingReader.prose(text[Span(start, sentence.end)], cache: &cache)
  }
}
