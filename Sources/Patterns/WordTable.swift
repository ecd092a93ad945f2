import SourceText

/// Words of a gazetteer by their bytes: open addressing on a 64-bit hash, and the bytes compared as well, so
/// that no text can pass for a name by its hash. Apostrophes inside a word do not count.
struct WordTable: Sendable {
  private var bytes: [UInt8] = []
  /// Start of each word in `bytes`, and one more.
  private var starts: [UInt32] = [0]
  /// The upper half of a word's hash, and its number and 1 in the lower; 0 where free. The count is a power of two.
  private var slots: [UInt64] = Array(repeating: 0, count: 64)
  /// One bit for the hash of each word among many more: small enough to stay near the processor, it turns away nearly
  /// every word that is in no list. The count is a power of two.
  private var filter: [UInt64] = Array(repeating: 0, count: 4)

  var count: Int { starts.count - 1 }

  /// The number of the word `span` of `text`, entered where it is not there.
  mutating func insert(_ span: Span, of text: [UInt8]) -> Int {
    let word = text[span.range].withUnsafeBufferPointer {
      TextWords.withoutApostrophes($0, 0, $0.count)
    }
    let (hash, known) = word.withUnsafeBufferPointer { word in
      let hash = TextWords.hash(word, 0, word.count, false)
      return (hash, withReader { $0.number(hash, 0, word.count, hasApostrophe: false, in: word) })
    }
    if known >= 0 { return known }
    bytes += word
    starts.append(UInt32(bytes.count))
    if 2 * count > slots.count { grow() } else { place(count - 1, hash) }
    return count - 1
  }

  /// The number of each word of a text; -1 where the table has no such word.
  func numbers(of text: TextWords) -> [Int32] {
    text.text.withUnsafeBufferPointer { bytes in
      withReader { table in
        text.words.map {
          Int32(table.number($0.hash, Int($0.start), $0.end, hasApostrophe: $0.hasApostrophe, in: bytes))
        }
      }
    }
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 4)
    filter = Array(repeating: 0, count: filter.count * 4)
    for number in 0..<count {
      let hash = bytes.withUnsafeBufferPointer {
        TextWords.hash($0, Int(starts[number]), Int(starts[number + 1]), false)
      }
      place(number, hash)
    }
  }

  private mutating func place(_ number: Int, _ hash: UInt64) {
    filter[WordTable.place(hash, filter.count)] |= WordTable.bit(hash)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = hash & ~0xFFFF_FFFF | UInt64(number + 1)
  }

  /// The place of a hash's bit in a filter of `count` words.
  private static func place(_ hash: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: hash >> 38) & (count - 1)
  }

  private static func bit(_ hash: UInt64) -> UInt64 { 1 << (hash >> 32 & 63) }

  /// The table at hand as buffers, for as long as a text is read.
  struct Reader {
    fileprivate let bytes: UnsafeBufferPointer<UInt8>
    fileprivate let starts: UnsafeBufferPointer<UInt32>
    fileprivate let slots: UnsafeBufferPointer<UInt64>
    fileprivate let filter: UnsafeBufferPointer<UInt64>

    /// Whether a word of this hash may be in the table.
    @inline(__always)
    func mayHave(_ hash: UInt64) -> Bool {
      filter[WordTable.place(hash, filter.count)] & WordTable.bit(hash) != 0
    }

    /// The number of the word at `start..<end` of `text`, -1 where the table has no such word.
    ///
    /// - Parameters:
    ///   - hash: as `TextWords` gives it.
    ///   - hasApostrophe: whether the word may hold one.
    @inline(__always)
    func number(
      _ hash: UInt64, _ start: Int, _ end: Int, hasApostrophe: Bool, in text: UnsafeBufferPointer<UInt8>
    ) -> Int {
      mayHave(hash) ? find(hash, start, end, hasApostrophe, text) : -1
    }

    private func find(
      _ hash: UInt64, _ start: Int, _ end: Int, _ hasApostrophe: Bool, _ text: UnsafeBufferPointer<UInt8>
    ) -> Int {
      if hasApostrophe {
        return TextWords.withoutApostrophes(text, start, end).withUnsafeBufferPointer {
          find(hash, 0, $0.count, false, $0)
        }
      }
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 {
        if slots[slot] >> 32 == hash >> 32 {
          let number = Int(slots[slot] & 0xFFFF_FFFF) - 1
          if isEqual(number, start, end, text) { return number }
        }
        slot = (slot + 1) & (slots.count - 1)
      }
      return -1
    }

    private func isEqual(
      _ number: Int, _ start: Int, _ end: Int, _ text: UnsafeBufferPointer<UInt8>
    ) -> Bool {
      let low = Int(starts[number])
      guard Int(starts[number + 1]) - low == end - start else { return false }
      for offset in 0..<end - start where bytes[low + offset] != text[start + offset] { return false }
      return true
    }
  }

  func withReader<Result>(_ body: (Reader) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      starts.withUnsafeBufferPointer { starts in
        slots.withUnsafeBufferPointer { slots in
          filter.withUnsafeBufferPointer { filter in
            body(Reader(bytes: bytes, starts: starts, slots: slots, filter: filter))
          }
        }
      }
    }
  }
}
