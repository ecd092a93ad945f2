import Documents
import SourceText

/// Places where an earlier release says that text was withheld: `[name not declassified]`,
/// `[4 pages of source text not declassified.]`, over line breaks too.
enum EarlierWithholding {
  /// The longest such note that is believed; what is longer is a sentence in brackets.
  private static let longest = 2_000

  static func count(in text: SourceText, _ regions: [Region]) -> Int {
    text.utf8.withUnsafeBufferPointer { bytes in
      guard ByteSearch.first(UInt8(ascii: "["), in: bytes, 0..<bytes.count) != nil else { return 0 }
      return regions.reduce(0) { count, region in
        region.kind.leavesByDefault ? count + places(bytes, region.span.range) : count
      }
    }
  }

  /// Brackets, innermost first, whose last words are `not declassified`.
  private static func places(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    var found = 0
    guard var opening = ByteSearch.first(UInt8(ascii: "["), in: bytes, range) else { return 0 }
    var isOpen = true
    for offset in (opening + 1)..<range.upperBound {
      if bytes[offset] == UInt8(ascii: "[") {
        opening = offset
        isOpen = true
      } else if bytes[offset] == UInt8(ascii: "]"), isOpen {
        let content = (opening + 1)..<offset
        if content.count <= longest, endsWithheld(Array(bytes[content])[...]) { found += 1 }
        isOpen = false
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
