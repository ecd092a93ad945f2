import Documents
import SourceText

/// Places where an earlier release says that text was withheld: `[name not declassified]`,
/// `[4 pages of source text not declassified.]`, over line breaks too.
enum EarlierWithholding {
  /// The longest such note that is believed; what is longer is a sentence in brackets.
  private static let longest = 2_000

  static func count(in text: SourceText, _ regions: [Region]) -> Int {
    regions.reduce(0) { count, region in
      region.kind.leavesByDefault ? count + places(text.utf8, region.span) : count
    }
  }

  /// Brackets, innermost first, whose last words are `not declassified`.
  private static func places(_ utf8: [UInt8], _ span: Span) -> Int {
    var found = 0
    var opening: Int?
    for offset in span.range {
      if utf8[offset] == UInt8(ascii: "[") {
        opening = offset + 1
      } else if utf8[offset] == UInt8(ascii: "]"), let start = opening {
        if offset - start <= longest, endsWithheld(utf8[start..<offset]) { found += 1 }
        opening = nil
      }
    }
    return found
  }

  private static func endsWithheld(_ content: ArraySlice<UInt8>) -> Bool {
    let words = content.split { $0.isASCIIWhitespace || $0 == UInt8(ascii: ".") }.suffix(2).map { word in
      String(decoding: word.map { $0.isASCIIUppercase ? $0 | 0x20 : $0 }, as: UTF8.self)
    }
    return words == ["not", "declassified"]
  }
}
