/// All units of an archive, and what they hide, in numbers: what must be at hand to find their copies without
/// holding their texts.
struct CopyTable {
  struct Entry {
    /// In the archive.
    let bytes: Range<Int>
    let count: Int32
    let isHiding: Bool
    /// A bit for each word, by its code: of two units, words are not in both where their bits are not.
    let mask: SIMD2<UInt64>
    let bands: MinHash.Bands
  }

  struct Passage {
    let unit: Int32
    /// Its words in `hidden`.
    let words: Range<Int32>
  }

  private let archive: CopyArchive
  private let blocks: [CopyArchive.Block]
  private(set) var entries: [Entry] = []
  private(set) var passages: [Passage] = []
  /// The words of all passages, as places in `vocabulary`.
  private(set) var hidden: [Int32] = []
  private(set) var vocabulary: [UInt64] = []
  private var numbers: [UInt64: Int32] = [:]
  /// Of entries that stand for several, where the one is whose place sorts first.
  private var named: [Int: Range<Int>] = [:]

  /// Copies that show and hide the same are one, under the place that sorts first.
  init(_ archive: CopyArchive, _ blocks: [CopyArchive.Block]) throws(CopyArchive.Failure) {
    self.archive = archive
    self.blocks = blocks
    var seen: [SIMD2<UInt64>: Int] = [:]
    for block in blocks {
      let bytes = try archive.bytes(block.range)
      var offset = 0
      while offset < bytes.count {
        let end = CodedUnit.end(bytes, of: offset)
        let unit = CodedUnit(bytes, at: offset)
        let range = block.range.lowerBound + offset..<block.range.lowerBound + end
        let fingerprint = Self.fingerprint(unit)
        if let known = seen[fingerprint] {
          if CodedUnit.place(bytes, at: offset) < (try place(known)) { named[known] = range }
        } else if !unit.codes.isEmpty {
          seen[fingerprint] = entries.count
          add(unit, range)
        }
        offset = end
      }
    }
  }

  private mutating func add(_ unit: CodedUnit, _ bytes: Range<Int>) {
    let passages = unit.passages
    for passage in passages {
      let start = Int32(hidden.count)
      for code in unit.codes[passage] {
        let number = numbers[code] ?? Int32(vocabulary.count)
        if number == vocabulary.count {
          numbers[code] = number
          vocabulary.append(code)
        }
        hidden.append(number)
      }
      self.passages.append(Passage(unit: Int32(entries.count), words: start..<Int32(hidden.count)))
    }
    entries.append(
      Entry(
        bytes: bytes, count: Int32(unit.codes.count), isHiding: !passages.isEmpty,
        mask: unit.codes.reduce(into: SIMD2(0, 0)) { $0[Int($1 >> 6 & 1)] |= 1 << ($1 & 63) },
        bands: MinHash(unit.codes).bands))
  }

  private static func fingerprint(_ unit: CodedUnit) -> SIMD2<UInt64> {
    var first = SecretIndex.digestStart
    var second: UInt64 = 0x51_7C_C1_B7_27_22_0A_95
    for (code, sight) in zip(unit.codes, unit.sights) {
      let value = code &+ UInt64(sight.rawValue)
      first = MinHash.mix(first ^ value)
      second = MinHash.mix(second &+ value &* 0x9E37_79B9_7F4A_7C15)
    }
    return SIMD2(first, second)
  }

  /// The number of a word that some passage hides.
  func number(of code: UInt64) -> Int32? { numbers[code] }

  func unit(_ index: Int) throws(CopyArchive.Failure) -> CodedUnit {
    CodedUnit(try archive.bytes(entries[index].bytes), at: 0)
  }

  func place(_ index: Int) throws(CopyArchive.Failure) -> String {
    CodedUnit.place(try archive.bytes(named[index] ?? entries[index].bytes), at: 0)
  }

  /// All units, in order.
  func forEach(_ body: (Int, CodedUnit) -> Void) throws(CopyArchive.Failure) {
    var index = 0
    for block in blocks {
      let bytes = try archive.bytes(block.range)
      while index < entries.count, block.range.contains(entries[index].bytes.lowerBound) {
        body(index, CodedUnit(bytes, at: entries[index].bytes.lowerBound - block.range.lowerBound))
        index += 1
      }
    }
  }
}
