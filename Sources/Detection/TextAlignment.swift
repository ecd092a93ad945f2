import SourceText

/// Where a test's text lies in the document made of it. A reader may put a banner around it and write its white
/// space differently, so places are compared by the count of what is not white space before them.
struct TextAlignment {
  /// For each byte offset of the document's text, how many bytes before it are not white space.
  private let counts: [Int]
  private let testCounts: [Int]
  /// Count at which the test's text begins in the document.
  private let start: Int
  private let length: Int

  /// - Returns: nil where the document does not hold the test's text.
  init?(test: [UInt8], document: [UInt8]) {
    let (needle, needleCounts) = TextAlignment.squeezed(test)
    let (haystack, haystackCounts) = TextAlignment.squeezed(document)
    guard let start = TextAlignment.first(needle, in: haystack) else { return nil }
    self.start = start
    length = needle.count
    counts = haystackCounts
    testCounts = needleCounts
  }

  /// A span of the document, in counts of the test's text; nil where it lies outside.
  func place(ofDocument span: Span) -> Span? {
    let low = max(0, counts[span.start] - start)
    let high = min(length, counts[span.end] - start)
    return low < high ? Span(low, high) : nil
  }

  func place(ofTest span: Span) -> Span { Span(testCounts[span.start], testCounts[span.end]) }

  /// The bytes of the document that are the test's, white space at the ends left out.
  func testRange(in document: [UInt8]) -> Span {
    let low = counts.partitioningIndex { $0 > start } - 1
    let high = counts.partitioningIndex { $0 >= start + length }
    return Span(max(0, low), max(max(0, low), min(high, document.count)))
  }

  private static func squeezed(_ bytes: [UInt8]) -> ([UInt8], [Int]) {
    var kept: [UInt8] = []
    var counts: [Int] = [0]
    var offset = 0
    while offset < bytes.count {
      let (scalar, next) = UTF8Decoding.scalar(in: bytes, at: offset, end: bytes.count)
      let isSpace = (0x09...0x0D).contains(scalar) || scalar == 0x20 || scalar == 0xA0
      for byte in bytes[offset..<next] {
        if !isSpace { kept.append(byte) }
        counts.append(kept.count)
      }
      offset = next
    }
    return (kept, counts)
  }

  private static func first(_ needle: [UInt8], in haystack: [UInt8]) -> Int? {
    guard !needle.isEmpty, needle.count <= haystack.count else { return nil }
    return (0...(haystack.count - needle.count)).first {
      haystack[$0] == needle[0] && haystack[$0..<$0 + needle.count].elementsEqual(needle)
    }
  }
}
