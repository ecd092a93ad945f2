public import SourceText

/// The words of a text with their hashes, read once however many lists are then looked for in it.
public struct TextWords: Sendable {
  /// A word of a text.
  struct Word: Sendable {
    /// Over its bytes without apostrophes.
    let hash: UInt64
    let start: UInt32
    /// Twice its length, and 1 where it holds an apostrophe.
    private let doubleLength: UInt32

    init(hash: UInt64, start: Int, end: Int, hasApostrophe: Bool) {
      self.hash = hash
      self.start = UInt32(truncatingIfNeeded: start)
      doubleLength = UInt32(truncatingIfNeeded: (end - start) << 1 | (hasApostrophe ? 1 : 0))
    }

    var length: Int { Int(doubleLength >> 1) }
    var end: Int { Int(start) + length }
    var hasApostrophe: Bool { doubleLength & 1 == 1 }
    var span: Span { Span(Int(start), end) }
  }

  /// The text, as it was given.
  public let text: [UInt8]
  let words: [Word]

  public init(_ text: [UInt8]) {
    self.text = text
    var words: [Word] = []
    words.reserveCapacity(text.count / 5)
    text.withUnsafeBufferPointer { text in
      WordReader.forEachWord(in: text) { start, end, hasApostrophe in
        let hash = TextWords.hash(text, start, end, hasApostrophe)
        words.append(Word(hash: hash, start: start, end: end, hasApostrophe: hasApostrophe))
      }
    }
    self.words = words
  }

  public var count: Int { words.count }

  /// In order and disjoint.
  public var spans: [Span] { words.map(\.span) }

  /// The hash of the bytes `start..<end`, without apostrophes where there may be any.
  @inline(__always)
  static func hash(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ hasApostrophe: Bool
  ) -> UInt64 {
    hasApostrophe ? hashOfParts(text, start, end) : hash(text, start, end)
  }

  private static func hashOfParts(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    withoutApostrophes(text, start, end).withUnsafeBufferPointer { hash($0, 0, $0.count) }
  }

  /// Eight bytes at a time, with a final mix. It depends on the bytes alone, not on where they stand.
  @inline(__always)
  private static func hash(_ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: end - start) &* 0x9E37_79B9_7F4A_7C15
    var offset = start
    while offset < end {
      let chunk = TextWords.chunk(text, offset, end - offset)
      hash = (hash ^ chunk) &* 0xBF58_476D_1CE4_E5B9
      hash ^= hash >> 29
      offset += ASCIIBlock.size
    }
    return hash ^ (hash >> 32)
  }

  /// The first eight of `count` bytes, as one number.
  @inline(__always)
  static func chunk(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ count: Int) -> UInt64 {
    guard offset + ASCIIBlock.size <= bytes.count else {
      return (0..<min(ASCIIBlock.size, count)).reduce(0) {
        $0 | UInt64(bytes[offset + $1]) << UInt64(8 * $1)
      }
    }
    let chunk = ASCIIBlock.load(bytes, offset)
    return count < ASCIIBlock.size ? chunk & ((1 << UInt64(8 * count)) &- 1) : chunk
  }

  static func withoutApostrophes(
    _ text: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> [UInt8] {
    var plain: [UInt8] = []
    var offset = start
    while offset < end {
      let (scalar, next) = UTF8Decoding.scalar(in: text, at: offset, end: end)
      if !WordReader.isApostrophe(scalar) { plain.append(contentsOf: text[offset..<next]) }
      offset = next
    }
    return plain
  }
}
