import CVectorscan
import SourceText

/// Words of a gazetteer by their bytes: open addressing on a 64-bit hash, and the bytes compared as well, so
/// that no text can pass for a name by its hash. Apostrophes inside a word do not count.
///
/// A word is known by where its record begins: a value of the table's user, the word's length and its bytes, which
/// stand together because they are looked at together.
struct WordTable: Sendable {
  private var records: [UInt8] = []
  private var places: [Int32] = []
  /// The upper half of a word's hash, and its place and 1 in the lower; 0 where free. The count is a power of two.
  private var slots: [UInt64] = Array(repeating: 0, count: 64)
  /// One bit for the hash of each word among many more: small enough to stay near the processor, it turns away nearly
  /// every word that is in no list. The count is a power of two.
  private var filter: [UInt64] = Array(repeating: 0, count: 8)

  /// Bytes of a record in front of the word.
  private static let header = 8

  /// The place of the word `span` of `text`, entered with the value 0 where it is not there.
  mutating func insert(_ span: Span, of text: [UInt8]) -> Int32 {
    let word = text[span.range].withUnsafeBufferPointer {
      TextWords.withoutApostrophes($0, 0, $0.count)
    }
    let (hash, known) = word.withUnsafeBufferPointer { word in
      let hash = TextWords.hash(word, 0, word.count, false)
      return (hash, withReader { $0.place(hash, 0, word.count, hasApostrophe: false, in: word) })
    }
    if known >= 0 { return known }
    let place = Int32(records.count)
    records += [0, 0, 0, 0]
    for shift in 0..<4 { records.append(UInt8(truncatingIfNeeded: word.count >> (8 * shift))) }
    records += word
    places.append(place)
    if 2 * places.count > slots.count { grow() } else { enter(place, hash) }
    return place
  }

  func value(at place: Int32) -> Int32 { withReader { $0.value(at: place) } }

  mutating func setValue(_ value: Int32, at place: Int32) {
    records.withUnsafeMutableBytes {
      $0.storeBytes(of: value, toByteOffset: Int(place), as: Int32.self)
    }
  }

  /// The place of each word of a text; -1 where the table has no such word.
  func places(of text: TextWords) -> [Int32] {
    text.text.withUnsafeBufferPointer { bytes in
      withReader { table in
        text.words.map {
          table.place($0.hash, Int($0.start), $0.end, hasApostrophe: $0.hasApostrophe, in: bytes)
        }
      }
    }
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    filter = Array(repeating: 0, count: filter.count * 2)
    for place in places {
      let hash = records.withUnsafeBufferPointer { records in
        let start = Int(place) + WordTable.header
        return TextWords.hash(records, start, start + WordTable.length(at: place, records), false)
      }
      enter(place, hash)
    }
  }

  private mutating func enter(_ place: Int32, _ hash: UInt64) {
    filter[WordTable.filterPlace(hash, filter.count)] |= WordTable.filterBit(hash)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = hash & ~0xFFFF_FFFF | UInt64(place + 1)
  }

  private static func filterPlace(_ hash: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: hash >> 38) & (count - 1)
  }

  private static func filterBit(_ hash: UInt64) -> UInt64 { 1 << (hash >> 32 & 63) }

  @inline(__always)
  private static func length(at place: Int32, _ records: UnsafeBufferPointer<UInt8>) -> Int {
    Int(
      UnsafeRawBufferPointer(records).loadUnaligned(fromByteOffset: Int(place) + 4, as: Int32.self)
        .littleEndian)
  }

  /// The table at hand as buffers, for as long as a text is read.
  struct Reader {
    fileprivate let records: UnsafeBufferPointer<UInt8>
    fileprivate let slots: UnsafeBufferPointer<UInt64>
    fileprivate let filter: UnsafeBufferPointer<UInt64>

    /// Whether a word of this hash may be in the table.
    @inline(__always)
    func mayHave(_ hash: UInt64) -> Bool {
      filter[WordTable.filterPlace(hash, filter.count)] & WordTable.filterBit(hash) != 0
    }

    /// Asks for the memory in which a word of this hash is looked for first.
    @inline(__always)
    func fetchSlot(_ hash: UInt64) {
      tearline_prefetch(
        slots.baseAddress.unsafelyUnwrapped + (Int(truncatingIfNeeded: hash) & (slots.count - 1)))
    }

    /// Asks for the record of the first word with the upper half of this hash.
    @inline(__always)
    func fetchRecord(_ hash: UInt64) {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 {
        if slots[slot] >> 32 == hash >> 32 {
          let place = Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) - 1
          return tearline_prefetch(records.baseAddress.unsafelyUnwrapped + place)
        }
        slot = (slot + 1) & (slots.count - 1)
      }
    }

    func value(at place: Int32) -> Int32 {
      UnsafeRawBufferPointer(records).loadUnaligned(fromByteOffset: Int(place), as: Int32.self)
    }

    /// The place of the word at `start..<end` of `text`, -1 where the table has no such word.
    ///
    /// - Parameters:
    ///   - hash: as `TextWords` gives it.
    ///   - hasApostrophe: whether the word may hold one.
    @inline(__always)
    func place(
      _ hash: UInt64, _ start: Int, _ end: Int, hasApostrophe: Bool, in text: UnsafeBufferPointer<UInt8>
    ) -> Int32 {
      mayHave(hash) ? find(hash, start, end, hasApostrophe, text) : -1
    }

    private func find(
      _ hash: UInt64, _ start: Int, _ end: Int, _ hasApostrophe: Bool, _ text: UnsafeBufferPointer<UInt8>
    ) -> Int32 {
      if hasApostrophe {
        return TextWords.withoutApostrophes(text, start, end).withUnsafeBufferPointer {
          find(hash, 0, $0.count, false, $0)
        }
      }
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] != 0 {
        if slots[slot] >> 32 == hash >> 32 {
          let place = Int32(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) - 1
          if isEqual(place, start, end, text) { return place }
        }
        slot = (slot + 1) & (slots.count - 1)
      }
      return -1
    }

    @inline(__always)
    private func isEqual(
      _ place: Int32, _ start: Int, _ end: Int, _ text: UnsafeBufferPointer<UInt8>
    ) -> Bool {
      guard WordTable.length(at: place, records) == end - start else { return false }
      let low = Int(place) + WordTable.header
      var offset = 0
      while offset < end - start {
        let count = end - start - offset
        let other = TextWords.chunk(text, start + offset, count)
        guard TextWords.chunk(records, low + offset, count) == other else { return false }
        offset += ASCIIBlock.size
      }
      return true
    }
  }

  func withReader<Result>(_ body: (Reader) -> Result) -> Result {
    records.withUnsafeBufferPointer { records in
      slots.withUnsafeBufferPointer { slots in
        filter.withUnsafeBufferPointer { body(Reader(records: records, slots: slots, filter: $0)) }
      }
    }
  }
}
