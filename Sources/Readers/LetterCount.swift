import Documents
import SourceText

/// The language of a text by its letters.
struct LetterCount {
  private var latin = 0
  private var arabic = 0
  private var sorani = 0

  /// The language of what a reviewer sees of a document.
  /// - Parameter leads: how many scalars of several bytes the text has at most, where that is known.
  static func language(
    of text: SourceText, in regions: [Region], leads: Int? = nil
  ) -> String {
    text.utf8.withUnsafeBufferPointer { bytes in
      // No more letters can be Arabic than there are scalars of several bytes; in an English report a few lines hold as
      // many Latin ones.
      let most = leads ?? ByteSearch.countLeads(in: bytes)
      var letters = LetterCount()
      for index in regions.indices where regions[index].kind.leavesByDefault {
        if letters.latin >= most { return "en" }
        letters.addASCII(bytes, regions[index].span.range)
      }
      if letters.latin >= most { return "en" }
      return language(
        of: bytes,
        regions.indices.lazy.filter { regions[$0].kind.leavesByDefault }.map { regions[$0].span.range })
    }
  }

  static func language(of utf8: [UInt8]) -> String {
    utf8.withUnsafeBufferPointer { language(of: $0, CollectionOfOne(0..<$0.count)) }
  }

  /// `ar` where most letters are Arabic, `ku` where those that only Sorani writes are frequent among them, else
  /// `en`. First the letters that are not ASCII are counted; of those that are, only as many as decide.
  /// - Parameter ranges: each holds whole scalars.
  private static func language(
    of bytes: UnsafeBufferPointer<UInt8>, _ ranges: some Sequence<Range<Int>>
  ) -> String {
    var letters = LetterCount()
    for range in ranges { letters.addOthers(bytes, range) }
    for range in ranges {
      if letters.arabic <= letters.latin { return "en" }
      letters.addASCII(bytes, range)
    }
    guard letters.arabic > letters.latin else { return "en" }
    return letters.sorani * 12 > letters.arabic ? "ku" : "ar"
  }

  private mutating func addOthers(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var offset = ByteSearch.asciiEnd(in: bytes, range)
    while offset < range.upperBound {
      if bytes[offset] < 0x80 {
        // In Arabic text single spaces part the words.
        offset += 1
        if offset < range.upperBound, bytes[offset] < 0x80 {
          offset = ByteSearch.asciiEnd(in: bytes, offset..<range.upperBound)
        }
      } else if bytes[offset] < 0xE0, offset + 1 < range.upperBound {
        let scalar = Int(bytes[offset] & 0x1F) << 6 | Int(bytes[offset + 1] & 0x3F)
        let counts = LetterCount.ofTwoBytes[scalar]
        latin += counts.latin
        arabic += counts.arabic
        sorani += counts.sorani
        offset += 2
      } else {
        let (scalar, next) = LetterCount.scalar(bytes, offset, range.upperBound)
        add(scalar)
        offset = next
      }
    }
  }

  /// What each scalar of two bytes counts as, since most of what is not ASCII has two.
  private static let ofTwoBytes: [LetterCount] = (0..<UInt32(0x800)).map { scalar in
    var letters = LetterCount()
    letters.add(scalar)
    return letters
  }

  private mutating func addASCII(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let end = ByteSearch.asciiEnd(in: bytes, offset..<range.upperBound)
      latin += ByteSearch.countLetters(inASCII: bytes, offset..<end)
      offset = end
      while offset < range.upperBound, bytes[offset] >= 0x80 { offset += 1 }
    }
  }

  private mutating func add(_ scalar: UInt32) {
    switch scalar {
    case 0x0620...0x064A, 0x0671...0x06D3, 0x06D5, 0xFB50...0xFDFF, 0xFE70...0xFEFC:
      arabic += 1
      // The vowels e, o and ê and the letters ř, ľ and v; ە alone is one letter in eight of Sorani.
      switch scalar {
      case 0x06D5, 0x06C6, 0x06CE, 0x0695, 0x06B5, 0x06A4: sorani += 1
      default: break
      }
    case 0x00C0...0x024F: latin += 1
    default: break
    }
  }

  /// The scalar of two or three bytes at `offset`; zero for every other, none of which is counted.
  private static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int
  ) -> (UInt32, Int) {
    let first = bytes[offset]
    if first < 0xE0, offset + 1 < end {
      return (UInt32(first & 0x1F) << 6 | UInt32(bytes[offset + 1] & 0x3F), offset + 2)
    }
    guard first >= 0xE0, first < 0xF0, offset + 2 < end else { return (0, offset + (first < 0xF0 ? 1 : 4)) }
    let value =
      UInt32(first & 0x0F) << 12 | UInt32(bytes[offset + 1] & 0x3F) << 6 | UInt32(bytes[offset + 2] & 0x3F)
    return (value, offset + 3)
  }
}
