import Patterns
import SourceText

/// Cuts a region into sentences: behind `.`, `!`, `?` and their Arabic forms, where white space follows and the
/// full stop does not end an abbreviation, an initial or a number.
enum SentenceReader {
  static func sentences(in text: SourceText, _ region: Span) -> [Span] {
    let bytes = text.utf8
    var sentences: [Span] = []
    var start = region.start
    var offset = region.start
    var wordStart = region.start
    while offset < region.end {
      let (scalar, next) = UTF8Decoding.scalar(in: bytes, at: offset, end: region.end)
      if ends(scalar), isBreak(at: next, region, bytes),
        scalar != 0x2E || !isAbbreviation(bytes[wordStart..<offset])
      {
        sentences.append(Span(start, next))
        start = next
      }
      if !WordReader.isWord(scalar) { wordStart = next }
      offset = next
    }
    if start < region.end { sentences.append(Span(start, region.end)) }
    return sentences
  }

  private static func ends(_ scalar: UInt32) -> Bool {
    [0x21, 0x2E, 0x3F, 0x061F, 0x06D4].contains(scalar)
  }

  private static func isBreak(at offset: Int, _ region: Span, _ bytes: [UInt8]) -> Bool {
    var offset = offset
    while offset < region.end, [0x22, 0x27, 0x29, 0x5D].contains(bytes[offset]) { offset += 1 }
    return offset >= region.end || bytes[offset].isASCIIWhitespace || bytes[offset] == 0xC2
  }

  private static func isAbbreviation(_ word: ArraySlice<UInt8>) -> Bool {
    if word.count <= 1 { return true }
    if word.count <= 3, word.allSatisfy(\.isASCIIDigit) { return true }
    return abbreviations.contains(word.map { $0.isASCIIUppercase ? $0 | 0x20 : $0 })
  }

  private static let abbreviations: Set<[UInt8]> = Set(
    [
      "mr", "mrs", "ms", "dr", "prof", "sgt", "cpl", "pfc", "lt", "capt", "maj", "col", "gen", "st", "no",
      "nr", "vs", "approx", "fig", "para", "paras", "ref", "vol", "pp", "jan", "feb", "mar", "apr", "jun",
      "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    ].map { Array($0.utf8) })
}
